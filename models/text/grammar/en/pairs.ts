/** Two quantities in one sentence that both went the good way or both went the bad way, as releases like to have it. */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { pattern, type Pattern } from '../pattern'
import { newsOf, release } from './comparison'

const PAIRS = `
{company}'s {a.quantity} {a.rose} to {a.now} from {a.before}[ in {beforePeriod}|][, while| and|;] {b.quantity} {b.rose} [to {b.now} from {b.before}|[by |]{b.pct}]
[In {period}|For {period}|During {period}], {a.quantity} {a.rose} [by |]{a.pct} to {a.now} and {b.quantity} {b.rose} [by |]{b.pct}[ to {b.now}| from {beforePeriod}|]
{company} [said|says|reported] [that its|its] {a.quantity} {a.rose} to {a.now} [from|compared to] {a.before} and {b.quantity} {b.rose} to {b.now} from {b.before}[ in {period}|]
{a.quantity} [totalled|amounted to] {a.now}, {a.up} from {a.before}[ a year earlier| in {beforePeriod}|], and {b.quantity} [{b.was}|stood at] {b.now}, {b.up} {b.pct}
{a.quantity} {a.was} {a.now} ({a.before})[ and|,] {b.quantity} {b.now} ({b.before})
{company} [posts|reports|posted] {a.more} {a.quantity}, {b.more} {b.quantity}[ in {term}| for {period}|]
{a.quantity} {a.rose} [as|after|because] {b.quantity} {b.rose}[ in {country}| by {b.pct}|]
{company} {quarter} {a.quantity} {a.up} {a.pct}, {b.quantity} {b.up} {b.pct}
{a.quantity} {a.rose} {a.pct}; {b.quantity} {b.rose} to {b.now} [from|against] {b.before}`

const both = (sign: 1 | -1) => {
  const news = newsOf(sign, release)
  const named = (prefix: string, rules: Rules): Rules =>
    Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`${prefix}.${name}`, rule]))
  return (random: RandomStream): Rules => {
    const first = news(random)
    let second = news(random)
    while (second.quantity === first.quantity) second = news(random)
    return { ...named('a', first), ...named('b', second) }
  }
}

export const PAIRED: Pattern[] = [
  pattern('company', PAIRS, { positive: both(1), negative: both(-1) }, 2.5),
  pattern('newswire', PAIRS, { positive: both(1), negative: both(-1) }, 0.7),
]
