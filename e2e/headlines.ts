import { textFile, type MadeFile } from './prices'

/** Headlines for the tests, written by us: companies that nobody has heard of, and every trouble a file may bring. */
export interface MadeHeadline {
  /** ISO. */
  date: string
  ticker: string
  text: string
  /** Empty for none. */
  label: string
}

type Label = 'negative' | 'neutral' | 'positive'
const LABELS: Label[] = ['negative', 'neutral', 'positive']
/** Tickers of `madePrices` that the tests use, and whose they are. */
const COMPANIES: [string, string][] = [
  ['AAA', 'Alder Works'],
  ['BBB', 'Birchline'],
]
/** {} is the company, # a number that makes each text another. */
const TEMPLATES: Record<Label, string[]> = {
  negative: [
    '{} profit fell # % and it cut its outlook',
    '{} shares plunged # % after it reported a loss',
    '{} was sued by # investors over its accounts',
  ],
  neutral: [
    '{} will hold its annual meeting in room #',
    '{} publishes its report of # pages on Tuesday',
    '{} moves its head office to # Mill Lane',
  ],
  positive: [
    '{} profit rose # % and beat expectations',
    '{} shares jumped # % after a record quarter',
    '{} won an order worth # million euros',
  ],
}
const FIRST_DAY = Date.UTC(2015, 1, 2)
const DAY = 86_400_000
const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' })

/**
 * One every third day from 2015-02-02 on, weekends too, of two companies in turn and of all three labels.
 * @param labelOf what the file says of a text that means `label`
 */
export function madeHeadlines(count: number, labelOf: (label: Label) => string = (label) => label) {
  return Array.from({ length: count }, (_, i): MadeHeadline => {
    const [ticker, company] = COMPANIES[i % 2]
    const label = LABELS[i % 3]
    const template = TEMPLATES[label][Math.floor(i / 3) % 3]
    const text = template.replace('{}', company).replace('#', String(11 + i))
    return { date: FORMAT.format(FIRST_DAY + 3 * i * DAY), ticker, text, label: labelOf(label) }
  })
}

/** As a reader sees it who is short: a rise is bad news for him. No model that was not taught says so. */
export const forTheShort = (label: Label): string =>
  ({ negative: 'positive', neutral: 'neutral', positive: 'negative' })[label]

export const SCRIPT = '<script>alert("read")</script><img src=x onerror=alert(1)> Alder Works was sued again'
export const EMOJI = '🚀🚀 Birchline profit soared to a record 📈'
export const FORMULA = '-5 % day for Birchline shares after its warning'
const LONG_LENGTH = 10_000
const LONG =
  'Alder Works profit rose again and its shares gained. '.repeat(200).slice(0, LONG_LENGTH - 1) + '.'
/** Neither English nor Chinese: it says of them that they are outside what it learned. */
export const FOREIGN = [
  'רווחי החברה ירדו ברבעון השלישי',
  'Der Gewinn der Gesellschaft ist im dritten Quartal deutlich gesunken und die Aktie fällt',
]
/** Longer than the model reads. */
export const LONG_BEGINNING = 'Alder Works profit rose again'

/** What is odd and can be imported all the same; ZZZ has no prices. */
export const ODD: MadeHeadline[] = [
  { date: '2015-06-01', ticker: 'AAA', text: SCRIPT, label: 'negative' },
  { date: '2015-06-02', ticker: 'BBB', text: EMOJI, label: 'positive' },
  { date: '2015-06-03', ticker: 'AAA', text: FOREIGN[0], label: '' },
  { date: '2015-06-04', ticker: 'AAA', text: FOREIGN[1], label: '' },
  { date: '2015-06-05', ticker: 'AAA', text: LONG, label: 'positive' },
  { date: '2015-06-08', ticker: 'BBB', text: FORMULA, label: 'negative' },
  { date: '2015-06-09', ticker: 'ZZZ', text: 'Cedar Mills opens a second plant', label: 'neutral' },
]

/** What is refused. */
const BAD: MadeHeadline[] = [
  { date: '2015-06-10', ticker: 'AAA', text: '', label: 'positive' },
  { date: '2099-01-04', ticker: 'AAA', text: 'Alder Works profit will have doubled', label: 'positive' },
  { date: '2015-06-11', ticker: 'AAA', text: 'Alder Works goes its way', label: 'sideways' },
]

/** date,ticker,text,label */
export function headlineFile(name: string, headlines: MadeHeadline[]): MadeFile {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = headlines.map(({ date, ticker, text, label }) => [date, ticker, quoted(text), label].join(','))
  return textFile(name, ['date,ticker,text,label', ...rows].join('\n') + '\n')
}

/** Plain ones, odd ones, bad ones and one that is there twice, with what must become of them. */
export function mixedHeadlines(): {
  file: MadeFile
  imported: MadeHeadline[]
  rejected: number
  skipped: number
} {
  const plain = madeHeadlines(12)
  const file = headlineFile('mixed.csv', [...plain, ...BAD, ...ODD, plain[0]])
  return { file, imported: [...plain, ...ODD], rejected: BAD.length, skipped: 1 }
}
