/**
 * A template engine in one page. A rule is a text: its alternatives stand on lines of their own or between bars, a
 * group in square brackets is a choice inside a sentence (an empty alternative makes it optional), and a name in
 * braces is another rule:
 *
 *     {company} [said|reported] {profit} {rose}[ in {quarter}|]
 *
 * All alternatives of a rule or a group are equally likely; naming one twice makes it twice as likely. A rule may
 * also be a function of the random stream (numbers, names). Costs one pass over the template; parsed once each.
 */
import type { RandomStream } from '../../../src/numerics/random'

export type Rule = string | ((random: RandomStream) => string)
export type Rules = Readonly<Record<string, Rule>>

/** A piece of a template: words, another rule, or a choice of sequences. */
export type Node = { text: string } | { slot: string } | { choice: Node[][] }

const parsed = new Map<string, Node[][]>()

/** Writes one text of `template`; names are looked up in `bound` first (what this sentence agreed on), then in `rules`. */
export function expand(template: string, random: RandomStream, rules: Rules, bound: Rules = {}): string {
  const pick = (alternatives: Node[][]): string =>
    alternatives[random.integer(alternatives.length)].map(write).join('')
  const write = (node: Node): string => {
    if ('text' in node) return node.text
    if ('choice' in node) return pick(node.choice)
    const rule = bound[node.slot] ?? rules[node.slot]
    if (rule === undefined) throw new Error(`No rule named ${node.slot} in: ${template.trim().slice(0, 80)}`)
    return typeof rule === 'string' ? pick(parse(rule)) : rule(random)
  }
  return pick(parse(template))
}

/** The alternatives of a rule; throws where brackets do not match, because that is a slip of the author. */
export function parse(template: string): Node[][] {
  const known = parsed.get(template)
  if (known) return known
  const alternatives = template
    .split('\n')
    .map((line) => line.trim())
    .filter((line, _, lines) => line !== '' || lines.length === 1)
    .flatMap((line) => {
      const reader = { text: line, at: 0 }
      const found = readChoice(reader)
      if (reader.at < line.length) throw new Error(`A bracket too many in: ${line}`)
      return found
    })
  parsed.set(template, alternatives)
  return alternatives
}

function readChoice(reader: { text: string; at: number }): Node[][] {
  const alternatives: Node[][] = [[]]
  while (reader.at < reader.text.length) {
    const sign = reader.text[reader.at]
    if (sign === ']') break
    reader.at++
    const last = alternatives.at(-1)!
    if (sign === '|') {
      alternatives.push([])
    } else if (sign === '[') {
      last.push({ choice: readChoice(reader) })
      if (reader.text[reader.at++] !== ']') throw new Error(`A bracket is not closed in: ${reader.text}`)
    } else if (sign === '{') {
      const end = reader.text.indexOf('}', reader.at)
      if (end < 0) throw new Error(`A brace is not closed in: ${reader.text}`)
      last.push({ slot: reader.text.slice(reader.at, end) })
      reader.at = end + 1
    } else {
      const previous = last.at(-1)
      if (previous && 'text' in previous) previous.text += sign
      else last.push({ text: sign })
    }
  }
  return alternatives
}
