import { count, inside } from '../plural'
import type { Words } from './periods'

export const overview = {
  title: 'Overview',
  what: 'Tailwatch reads your price histories, measures what you could lose and checks itself against the past. Your files never leave this machine.',
  headline: 'What could you lose?',
  dropTitle: 'Drop price files here',
  dropText: 'CSV or text from a broker or a data site, in whatever shape they come.',
  choose: 'Choose files',
  sample: 'Explore with sample data',
  firstSample: (name: string) => `It opens ${name}.`,
  otherSamples: 'Or take ',
  or: ' or ',
  opening: 'Opening the sample…',
  answerLead: (w: Words) => `${w.inOne} in twenty you would lose more than `,
  answerGain: (w: Words) => `${w.inOne} in twenty you would gain less than `,
  answerMoney: (money: string) => `, about ${money}`,
  ready: (tickers: number, from: string, to: string) =>
    `${count(tickers, 'price history is', 'price histories are')} ready, ${from} to ${to}.`,
  readyText:
    'One click trains the network, measures the risk by every method, checks each against the past and proposes weights.',
  running: 'The first answer is on its way.',
  asOf: (day: string) => `Measured on prices up to ${day}.`,
  because: (method: string, candidates: string, days: string, w: Words) =>
    `${method} had the best score of ${candidates} candidates on ${days} ${w.other} that none of them had seen, so its number is the one above.`,
  becauseNoRecord: (method: string) =>
    `The number above is by ${inside(method)}: the history is too short to choose a method by its record.`,
  withoutNetwork: 'No network has been trained, so it was not among them.',
  refused: 'There is no network number, and why is said below.',
  learned: {
    nothing:
      'On this history, training added nothing measurable that filtered historical simulation did not already know.',
    hurt: 'On this history, training made the forecast worse than plain filtered historical simulation.',
  },
  figures: {
    title: 'Key figures',
    shortfall: (w: Words) => `Average loss of such a ${w.one}`,
    shortfallNote: (w: Words) => `95 % expected shortfall, ${w.untilOne}`,
    worst: (w: Words) => `${w.inOne} in a hundred, more than`,
    worstNote: (w: Words) => `99 % value at risk, ${w.untilOne}`,
    drawdown: 'Below the last peak today',
    drawdownNote: (maximum: string, peak: string, trough: string) =>
      `Deepest fall ${maximum}, ${peak} to ${trough}`,
    value: 'Portfolio value',
    valueNote: (tickers: number, equal: boolean) =>
      `${count(tickers, 'holding', 'holdings')}${equal ? ', equal weights' : ''}`,
  },
  limit: {
    title: 'Your limit',
    none: (w: Words) => `No limit is set. Give the loss you would accept in one ${w.one} in twenty.`,
    label: 'Loss you accept',
    unit: '% of value',
    inside: (used: string) => `${used} of your limit is used.`,
    over: (used: string) => `The loss is above your limit: ${used} of it.`,
    bar: (loss: string, limit: string) => `Loss ${loss} against a limit of ${limit}`,
    hint: (w: Words) => `95 % VaR, ${w.untilOne}. Empty for none.`,
  },
  actions: {
    run: 'Run the analysis',
    runAgain: 'Run the analysis',
    open: 'Open report',
    print: 'Printable report',
  },
  opened: {
    number: 'Number',
    before: 'In the file',
    after: 'Here',
    title: (name: string) => `Opened ${name}`,
    created: (when: string) => `Made ${when}.`,
    same: 'Repeated here, every number agrees with the file.',
    differences: (n: number) => `${count(n, 'number differs', 'numbers differ')} from the file:`,
  },
  notAdvice: 'Not financial advice.',
}
