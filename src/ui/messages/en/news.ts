import type { HeadlineLabel } from '../../../data/headlines/headline'
import type { RiskEventName } from '../../../data/headlines/risk-event'
import { count } from '../plural'
import { explain } from './news-explain'
import { fusion } from './news-fusion'
import { dailyIndex, study } from './news-index'
import { lab } from './news-lab'
import { list } from './news-list'
import { importing } from './news-import'
import { teach } from './news-teach'

const labels: Record<HeadlineLabel, string> = {
  negative: 'Negative',
  neutral: 'Neutral',
  positive: 'Positive',
}

const events: Record<RiskEventName, string> = {
  default: 'Default',
  downgrade: 'Downgrade',
  investigation: 'Fraud or investigation',
  lawsuit: 'Lawsuit',
  'guidance-cut': 'Guidance cut',
  layoffs: 'Layoffs',
  liquidity: 'Liquidity squeeze',
  policy: 'Policy change',
}

export const news = {
  title: 'News',
  partsLabel: 'Parts of the news',
  partTitle: (part: string) => `News: ${part}`,
  parts: {
    headlines: 'Headlines',
    teach: 'Teach',
    index: 'Index',
    study: 'Event study',
    fusion: 'Does news help?',
    lab: 'Language lab',
  },
  labels,
  events,
  answer: {
    empty: 'No headlines are stored yet.',
    emptyText:
      'Bring in headlines, and a small attention model on this machine says of each whether it is negative, neutral or positive for the holder, which risk events it mentions, and which words made it say so.',
    unread: (n: number) =>
      `${count(n, 'headline is', 'headlines are')} stored. The model has not read them yet.`,
    read: (n: number, all = true) => `Of ${count(n, 'headline', 'headlines')}${all ? '' : ' read so far'} `,
    counts: (negative: string, neutral: string, positive: string) =>
      `${negative} read negative, ${neutral} neutral, ${positive} positive`,
    events: (n: number) =>
      n === 1 ? '; one mentions a risk event.' : `; ${count(n, 'mentions', 'mention')} a risk event.`,
    noEvents: '; none mentions a risk event.',
    pending: (n: number) => `${count(n, 'headline is', 'headlines are')} not read yet.`,
    period: (from: string, to: string) => `Published ${from} to ${to}.`,
  },
  needs: {
    index: 'An index needs headlines with a date.',
    indexText: 'None of the stored headlines has been read and has a day of publication.',
    prices: 'This needs prices beside the headlines.',
    pricesAction: 'Bring in prices',
    headlines: 'This begins with headlines, and none are stored yet.',
    headlinesAction: 'Bring in headlines',
  },
  reading: {
    label: 'The model reads the headlines',
    loading: 'Loading the model',
    took: (n: number, time: string, device: string) =>
      `${count(n, 'headline was', 'headlines were')} read in ${time} of computing. Device: ${device}.`,
    device: (device: string) => `Device: ${device}.`,
    start: 'Read the headlines',
    goOn: 'Read the rest',
  },
  advice:
    'A label is what a model makes of the words. It is no advice, and it is wrong at times: the card under Teach says how often.',
  importing,
  list,
  explain,
  teach,
  index: dailyIndex,
  study,
  fusion,
  lab,
}
