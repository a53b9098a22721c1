/** "Did not rise": the movement of the other side, denied. Costs that did not rise are good news. */
import { pattern, sided, type Pattern } from '../pattern'
import { newsOf, release } from './comparison'

const NOT_MOVED = `
{company}'s {quantity} did not {rise}[ in {period}| in {country}| as expected| after all|]
{company}'s {quantity} [will not|should not|{is} not expected to|{is} unlikely to|{is} not going to] {rise}[ this year| in {period}|]
{company} [does not expect|no longer expects|did not expect] {quantity} to {rise}[ this year| in {period}|]
{company} [sees|saw|reports|expects] no {aRise} in {quantity}[ in {period}| this year|]
There was no {aRise} in {quantity}[ in {period}| at {company}|]
{quantity} {does} not {rise} [any more|any longer|this time] at {company}
No {aRise} in {quantity}[ at {company}|] [expected|seen|in sight|forecast][ in {period}| this year|]
{company} got through {period} without a {aRise} in {quantity}
Contrary to [forecasts|expectations|what {broker} wrote], {company}'s {quantity} did not {rise}
{company} [rules out|denies] a {aRise} in {quantity}[ this year| in {period}|]`
const EXPECTED = `
{company} [did not|does not|has never] {fail} [{target}|its {target}][ in {period}| this time|]
{company}'s [{quarter} |][results|profit|sales|earnings] {failed} [{target}|the {target}]
[{quarter} |][Results|Profit|Sales|Earnings] {failed} {target} at {company}
{company} [is|was] not {state}[ in {period}| any more| this year|]
{company} [is|says it is] no longer {state}[, {chief} says| after {term}|]
{company} [has|had] no {trouble}[ in {country}| this year|]
[No|Not any] {trouble} [at|for] {company}[ this year| after all|, {chief} says|]
[It is|The numbers are] not {bad} for {company}`
const WELL = {
  fail: 'miss|disappoint on|fall short of|lag|undershoot|lower',
  target: 'forecasts|expectations|estimates|target|guidance|targets',
  failed: 'did not miss|did not fall short of|were no worse than|did not lag|did not undershoot',
  state:
    'loss-making|in the red|in default|insolvent|under investigation|short of cash|shrinking|losing customers|behind plan',
  trouble:
    'job cuts|lay-offs|write-downs|losses|defaults|profit warning|liquidity problems|cancelled orders|plant closures',
  bad: 'as bad as feared|all bad|a bad quarter|bad news',
}
const ILL = {
  fail: 'beat|meet|reach|exceed|match|raise',
  target: 'forecasts|expectations|estimates|target|guidance|targets',
  failed: 'did not beat|did not meet|were no better than|did not reach|did not match',
  state:
    'profitable|in the black|growing|creditworthy|solvent|winning orders|debt-free|gaining customers|on plan',
  trouble: 'new orders|growth|profit|dividend|recovery|buyers|improvement|new contracts|relief',
  bad: 'as good as hoped|all good|a good quarter|good news',
}

export const NEGATED: Pattern[] = (['company', 'newswire', 'prose'] as const).flatMap((register) => [
  pattern(register, NOT_MOVED, { positive: newsOf(-1, release), negative: newsOf(1, release) }, 1),
  sided(register, EXPECTED, WELL, ILL, 1),
])
