/** Two clauses that pull apart: the main one decides, "despite" and "although" give the other away; and plain negation. */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { fixed, sided, type Pattern } from '../pattern'
import { newsOf } from './comparison'

/** The main clause goes {main...}, the conceded one {side...}. */
const DESPITE = `
[Despite|In spite of|Notwithstanding] {sideNoun}, {company}['s {quantity} {rose}[ {pct}|]| {mainPast}]
Although {sideClause}, {company}['s {quantity} {rose} [to {now}|{pct}]| {mainPast}]
[Even though|Though|While] {sideClause}, {company} {mainPast}
{company} {mainNow} [despite|in spite of|even after|regardless of] {sideNoun}
{company}'s {quantity} {rose}[ {pct}| to {now}|] [despite|in spite of|even with] {sideNoun}
{company} {mainNow} even as {sideClause}
{sideClause}, but {company} {mainPast}
{sideClause}; [however,|still,|nevertheless,|yet] {company} {mainPast}
{company} {sidePast} but {mainPast}
{company} {sideNow}, but {mainNow}
{company} [shares|stock] {shares} [despite|even after|in spite of] {sideNoun}
{company} [shares|stock] {shares} [as|after|because] {mainClause}
{company} [shares|stock] {shares} as {mainNoun} [outweighs|overshadows|trumps|offsets] {sideNoun}
{mainNoun} [outweighs|overshadows|more than offsets|trumps] {sideNoun} at {company}`
const CLAUSES = {
  good: {
    Noun: 'higher sales|strong demand|rising orders|record profit|lower costs|a strong dollar tailwind|better margins|an earnings beat|falling debt|cost savings|an upgrade',
    Clause:
      'sales rose|demand improved|costs fell|orders picked up|the market grew|revenue beat estimates|margins widened|the loss narrowed|{sector} demand recovered',
    Past: 'posted a profit|raised its outlook|beat estimates|won market share|lifted its dividend|returned to profit|increased sales by {percent}|cut its debt|made a better result than feared',
    Now: 'beats estimates|raises outlook|posts higher profit|lifts dividend|cuts debt|narrows loss|tops forecasts|wins new orders|grows sales {percent}',
  },
  bad: {
    Noun: 'lower sales|weak demand|falling orders|a record loss|higher costs|a strong currency headwind|thinner margins|an earnings miss|rising debt|cost overruns|a downgrade',
    Clause:
      'sales fell|demand weakened|costs rose|orders dried up|the market shrank|revenue missed estimates|margins narrowed|the loss widened|{sector} demand slumped',
    Past: 'posted a loss|cut its outlook|missed estimates|lost market share|cut its dividend|slipped to a loss|saw sales fall {percent}|took on more debt|did worse than feared',
    Now: 'misses estimates|cuts outlook|posts lower profit|cuts dividend|adds debt|widens loss|falls short of forecasts|loses orders|sees sales drop {percent}',
  },
}
const named = (prefix: string, clauses: Rules): Rules =>
  Object.fromEntries(Object.entries(clauses).map(([name, rule]) => [prefix + name, rule]))
const GAINS = newsOf(1, undefined, 'money')
const FALLS = newsOf(-1, undefined, 'money')
const mainGood = (random: RandomStream): Rules => ({
  ...GAINS(random),
  ...named('main', CLAUSES.good),
  ...named('side', CLAUSES.bad),
  shares: 'rise|gain|climb|rally|jump|up {percent}|surge',
})
const mainBad = (random: RandomStream): Rules => ({
  ...FALLS(random),
  ...named('main', CLAUSES.bad),
  ...named('side', CLAUSES.good),
  shares: 'fall|drop|slide|tumble|sink|down {percent}|slump',
})
const NOT_BAD = `
{company} [denies|rejects|dismisses|refutes] [reports|rumours|claims|allegations] of [default|fraud|a cash crunch|lay-offs|accounting tricks|a profit warning]
{company} [rules out|has no plans for|sees no need for|is not planning|not considering] [job cuts|lay-offs|a rights issue|plant closures|a dividend cut|write-downs]
{company} [did not|does not|will not] [default|cut its dividend|lower its outlook|lose the contract|need fresh capital|report a loss|close its {unit}]
{company} is no longer [loss-making|in the red|under investigation|in default|on the watch list|dependent on one customer]
{company} [never missed|has not missed] a payment[, {chief} says|]
{company}'s [{quarter} |][sales|orders|profit] [did not fall|held up|have not weakened|show no sign of weakness][ despite the slump| in {country}|]
{company} [gets through|finishes] {period} without [a loss|write-downs|credit losses|lay-offs]
[Default|Bankruptcy|A downgrade|A dividend cut|Recession] [unlikely|not likely|not expected|off the table] [at|for] {company}[, {broker} says|]
No [write-downs|losses|job cuts|dividend cut] [planned|needed|expected] at {company}
{company} [has not seen|sees no|finds no] [drop in demand|rise in defaults|evidence of fraud|slowdown in orders]`
const NOT_GOOD = `
{company} [denies|rejects|dismisses|refutes] [reports|rumours|talk] of [a takeover bid|a big order|a merger premium|a buyback|a buyout offer]
{company} [rules out|has no plans for|sees no room for|is not planning|not considering] [a dividend|buybacks|a guidance raise|expansion|a bonus issue|new hiring]
{company} [did not|does not|will not] [grow|raise its dividend|reach its target|win the contract|make a profit|meet its forecast|reopen its {unit}]
{company} is no longer [profitable|in the black|market leader|growing|investment grade|expecting a profit|debt-free]
{company} [never recovered|has not recovered] from [the slump|the loss of {customer}]
{company}'s [{quarter} |][sales|orders|profit] [did not rise|have not recovered|failed to grow|show no sign of recovery][ despite the boom| in {country}|]
{company} [gets through|finishes] {period} without [a profit|new orders|sales growth|a single contract]
[Recovery|Profit|A dividend|A rating upgrade|Growth] [unlikely|not likely|not expected|off the table] [at|for] {company}[, {broker} says|]
No [recovery|profit|growth|dividend] [planned|in sight|expected] at {company}
{company} [has not seen|sees no|finds no] [pick-up in demand|growth this year|relief from costs|improvement in orders]`
const BALANCED = `
{company}'s [sales|revenue] {updown}, while [profit|costs|margin] stayed [flat|unchanged]
{company} [profit rises, sales fall|sales rise, profit falls|revenue up, margin down|profit up, outlook cut][ in {term}|]
[Some|Part] of the [units|markets|products] grew and [others|some] shrank at {company}
{company} [gains in {country} offset by losses in {country}|wins one contract, loses another]
[Analysts|Brokers|Investors] [split|divided|mixed] on {company}[ after {quarter} results|]
{company} [mixed|a mixed bag]: [profit|revenue] above, [revenue|orders] below [estimates|forecasts]`

export const CONTRAST: Pattern[] = (['company', 'newswire', 'prose'] as const).flatMap((register) => {
  const weight = { company: 1.2, newswire: 1.2, prose: 2 }[register]
  return [
    sided(register, DESPITE, mainGood, mainBad, weight),
    sided(register, '{news}', { news: NOT_BAD }, { news: NOT_GOOD }, weight),
    fixed(register, 'neutral', BALANCED.replace('{updown}', '[rose|fell]'), weight / 6),
  ]
})
