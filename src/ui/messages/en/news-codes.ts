import { count } from '../plural'
import { day, integer } from '../../format'

type Detail = Record<string, string | number>

const name = (d: Detail, otherwise: string) => String(d.name ?? otherwise)
const file = (d: Detail) => String(d.file ?? 'The file')
const date = (d: Detail, key: string) => (key in d ? day(Number(d[key])) : 'the first day')

/** Refusals and notes of macro series, and of the comparison of towers. */
export const newsCodes = {
  'macro/years-as-columns': (d: Detail) =>
    `${file(d)} has a column for each period and ${'count' in d ? integer(Number(d.count)) : 'many'} series, a row each${'line' in d ? ` (header in line ${integer(Number(d.line))})` : ''}. Leave the rows that you want, at most ${'most' in d ? integer(Number(d.most)) : 'a few dozen'}, and drop the file again.`,
  'macro/no-values': (d: Detail) =>
    `${file(d)} has no column of numbers beside its dates. Each series needs a column of its own.`,
  'macro/too-few-values': (d: Detail) =>
    `${name(d, 'One series')} has ${count(Number(d.count ?? 0), 'value', 'values')} only and was left out.`,
  'fusion/no-towers': () =>
    'There is nothing to compare with prices alone: choose news, macro series or both.',
  'fusion/too-few-headlines': (d: Detail) =>
    `${count(Number(d.have ?? 0), 'headline names', 'headlines name')} your tickers in the training part, and ${integer(Number(d.needed ?? 0))} are needed. Bring in older headlines, or try macro series alone.`,
  'fusion/no-macro-values': (d: Detail) =>
    `${name(d, 'One series')} has no value that was known between ${date(d, 'from')} and ${date(d, 'to')}. Leave it out, or bring in a longer one.`,
}
