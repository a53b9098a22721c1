import type { Headline, HeadlineLabel } from '../data/headlines/headline'
import type { RiskEventName } from '../data/headlines/risk-event'
import type { HeadlineVerdict } from '../engine/news-contract'
import type { HeadlineChunk, VerdictChunk } from './schema'

/** Headlines a record: a few hundred kilobytes, and about what a model reads in two seconds. */
export const CHUNK_LENGTH = 2000

/** Everything of one batch in a store whose keys begin with its id. */
export const ofBatch = (id: string) => IDBKeyRange.bound([id], [id, []])

/** Stands for a day that is not known. */
const NO_DAY = -0x80000000
/** Stored by number: the order never changes, new ones come at the end. */
const LABELS: readonly HeadlineLabel[] = ['negative', 'neutral', 'positive']
const EVENTS: readonly RiskEventName[] = [
  ...([
    'default',
    'downgrade',
    'investigation',
    'lawsuit',
    'guidance-cut',
    'layoffs',
    'liquidity',
    'policy',
  ] as const),
]
const FOREIGN = 1
const TRUNCATED = 2

export function packHeadlines(headlines: readonly Headline[]): HeadlineChunk {
  return {
    dates: Int32Array.from(headlines, ({ date }) => date ?? NO_DAY),
    tickers: headlines.map(({ ticker }) => ticker),
    texts: headlines.map(({ text }) => text),
    labels: Int8Array.from(headlines, ({ label }) => (label === null ? -1 : LABELS.indexOf(label))),
  }
}

export function unpackHeadlines({ dates, tickers, texts, labels }: HeadlineChunk): Headline[] {
  return texts.map((text, i) => ({
    date: dates[i] === NO_DAY ? null : dates[i],
    ticker: tickers[i],
    text,
    label: labels[i] < 0 ? null : LABELS[labels[i]],
  }))
}

/** Probabilities become float32: seven digits, more than they are good for. */
export function packVerdicts(verdicts: readonly HeadlineVerdict[]): VerdictChunk {
  const events = verdicts.flatMap((verdict, i) =>
    verdict.events.map(({ event, from, to }) => [i, EVENTS.indexOf(event), from, to]),
  )
  return {
    probabilities: Float32Array.from(verdicts.flatMap(({ probabilities }) => probabilities)),
    flags: Uint8Array.from(
      verdicts,
      ({ foreign, truncated }) => (foreign ? FOREIGN : 0) | (truncated ? TRUNCATED : 0),
    ),
    events: Int32Array.from(events.flat()),
  }
}

export function unpackVerdicts({ probabilities, flags, events }: VerdictChunk): HeadlineVerdict[] {
  const verdicts = Array.from(flags, (bits, i): HeadlineVerdict => {
    const [negative, neutral, positive] = probabilities.subarray(3 * i, 3 * i + 3)
    return {
      probabilities: [negative, neutral, positive],
      ...{ events: [], foreign: (bits & FOREIGN) !== 0, truncated: (bits & TRUNCATED) !== 0 },
    }
  })
  for (let at = 0; at < events.length; at += 4) {
    const [headline, event, from, to] = events.subarray(at, at + 4)
    verdicts[headline].events.push({ event: EVENTS[event], from, to })
  }
  return verdicts
}
