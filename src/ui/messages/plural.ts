import { integer } from '../format'

const rules = new Intl.PluralRules('en')

/** "1 row", "5,104 rows": the number in the reader's format, the noun in the language's plural form. */
export function count(value: number, one: string, other: string): string {
  return `${integer(value)} ${rules.select(value) === 'one' ? one : other}`
}

/** A word at the head of a column: "days" becomes "Days". */
export const capital = (word: string): string => word.replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** A name inside a sentence: "The network" becomes "the network"; "EWMA volatility" and names of people and places stay. */
export const inside = (name: string): string =>
  name.replace(/^(?!Cornish|Monte|Student)[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
