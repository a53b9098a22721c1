/** Profit and loss: turning from one to the other, wider and narrower losses, "cut its loss" beside "cut its outlook". */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { pattern, sided, fixed, type Pattern } from '../pattern'
import { moneyStyle, magnitude, plain } from '../numbers'
import { amounts, release } from './comparison'

const KINDS =
  'net|operating|pre-tax|quarterly|annual|full-year|first-half|consolidated|pretax|EBIT|underlying'

function turn(random: RandomStream): Rules {
  const style = moneyStyle(random, release(random))
  const one = () => {
    const { value, decimals } = magnitude(random)
    return style.replace('#', plain(value, decimals))
  }
  return { gain: one(), pain: one() }
}

const TURNS = `
{company} [turned|swung|moved|went|slipped|switched] to a [{kind} |]{this} of {gain} [from|compared with|versus|against] a [{kind} |]{that} of {pain}[ in {beforePeriod}| a year earlier|]
{company} [posted|reported|recorded|booked|made] a {kind} {this} of {gain} in {period}[,|] [compared with|compared to|against|versus|after] a {that} of {pain}[ in {beforePeriod}|]
{company}'s {kind} {this} [totalled|amounted to|was|came to] {gain}, [compared to|compared with|against|while it was] a {that} of {pain} in {beforePeriod}
{company} [swings|turns|moves] to [a |]{this}[ in {term}|]
{company} [swings|turns|moves] [from {that} to {this}|to {this} from {that}][ in {term}|]
{company} {quarter} [{kind} |]{this} {gain} vs {that} {pain}
{company} {quarter} {this} at {gain} [vs|against|versus] {that} of {pain}[ YoY| year ago|]
{kind} {this} [was|totalled|amounted to] {gain}, a year earlier {company} made a {that} of {pain}
The {business} [business|division|unit] made a {this} of {gain}, [having made|after] a {that} of {pain} in {beforePeriod}
[A year ago|In {beforePeriod}|Last year] {company} [made|posted|reported] a {that} of {pain}, [now|this time|in {period}] it is a {this} of {gain}
The result [turned|swung] into a {this} of {gain} from a {that} of {pain}
{company}'s [result|bottom line|operations] {into} [in {period}|for the first time in {few} years|last quarter|this year]
{company} {into} [with {gain}|in {period}|after {few} quarters]`

const SIZES = `
{company}'s [{kind} |]loss {narrowed}[ to {now}| to {now} from {before}| from {before} to {now}| by {pct}][ in {period}|]
{company} [reports|reported|posts|posted|recorded] [a |]{narrower} [{kind} |]loss[ of {now}| of {now} compared to {before}| for {period}|]
{company} {quarter} [{kind} |]loss {narrows}[ to {now}| to {now} from {before}|]
{company} [said|says] its {kind} loss {narrowed} to {now} [against|from|compared with] {before}
{company} {cut} its [{kind} |]loss[es|][ in {period}| to {now}| by {pct}| by more than half|]
{kind} loss [was|totalled|amounted to] {now}, [compared with|against|compared to|versus] a loss of {before}[ in {beforePeriod}|]
{kind} loss [totalled|was] {now} (loss of {before})
{company} [made|posted|reported] a {kind} loss of {now} in {period}, {up} from a loss of {before} [in {beforePeriod}|a year earlier]
Loss for {period} {now} ({before})
Loss before taxes {narrowed} to {now} from {before}
The {kind} loss [was|is] {narrower} [than in {beforePeriod}|than a year ago|compared with {beforePeriod}]
{company}'s [{kind} |]loss {halved}[ to {now}| from {before}| in {period}|]
A {narrower} [{kind} |]loss [is expected|was seen|is forecast] [for {period}|this year]
{company} [expects|sees|forecasts] [a |its ]{narrower} loss [this year|in {period}|for {year}]`
const NARROW: Rules = {
  narrowed: 'narrowed|shrank|decreased|fell|was reduced|declined|eased|was cut|diminished|was trimmed',
  halved: 'halved|more than halved|was cut in half|almost halved|shrank by half',
  narrows: 'narrows|shrinks|falls|eases|declines|halves|drops',
  narrower: 'narrower|smaller|slimmer|reduced|lower',
  cut: 'cut|cuts|trimmed|narrowed|reduced|shrank|pared|slashed',
  up: 'down|improved|down',
}
const WIDE: Rules = {
  narrowed: 'widened|deepened|grew|increased|swelled|expanded|rose|ballooned|mounted|worsened',
  halved: 'doubled|more than doubled|tripled|almost doubled|grew twofold',
  narrows: 'widens|deepens|grows|rises|swells|balloons|doubles|increases',
  narrower: 'wider|bigger|larger|deeper|increased|heavier',
  cut: 'widened|widens|deepened|increased|extended|added to',
  up: 'up|widening|up',
}
const CUTS = `
{company} {cuts} [its |]{thing}[ by {percent}| to {money}| for {year}| again| in {period}|]
{company} [to|plans to|may|will|has decided to] {cutting} [its |]{thing}[ by {percent}| this year|]
{company} [said|says|announced] it [has |]{cuts} [its |]{thing}[ after {period}|]
{thing} at {company} [was|has been] {cutted}[ by {percent}| to {money}|]`
const LESS = {
  cuts: 'cut|slashed|lowered|reduced|trimmed',
  cutting: 'cut|slash|lower|reduce|trim',
  cutted: 'cut|slashed|lowered|reduced|trimmed',
}
const MORE = {
  cuts: 'raised|lifted|increased|hiked|boosted',
  cutting: 'raise|lift|increase|hike|boost',
  cutted: 'raised|lifted|increased|hiked',
}
const BURDEN =
  'debt|net debt|borrowings|cost base|bad loans|leverage|debt load|interest burden|debt pile|gross debt|operating costs|exposure to bad loans|interest costs|net borrowings|short-term debt'
const PROSPECT = `outlook|guidance|forecast|profit forecast|sales forecast|dividend|earnings guidance|profit target|growth estimate|payout
  sales guidance|full-year outlook|profit outlook|interim dividend|production target|growth outlook|revenue guidance|margin target|capital spending outlook`

export const LOSSES: Pattern[] = ['company' as const, 'newswire' as const].flatMap((register) => [
  sided(
    register,
    TURNS,
    (random) => ({
      ...turn(random),
      kind: KINDS,
      this: 'profit',
      that: 'loss',
      into: 'turned profitable|returned to profit|moved into the black|climbed out of the red|is back in the black|became profitable',
    }),
    (random) => ({
      ...turn(random),
      kind: KINDS,
      this: 'loss',
      that: 'profit',
      into: 'turned unprofitable|fell into the red|slid into loss|went into the red|slipped into loss|turned loss-making',
    }),
    2,
  ),
  sided(
    register,
    SIZES,
    (random) => ({ ...amounts(random, -1, 'money', release(random)), kind: KINDS, ...NARROW }),
    (random) => ({ ...amounts(random, 1, 'money', release(random)), kind: KINDS, ...WIDE }),
    2,
  ),
  sided(register, CUTS, { ...LESS, thing: BURDEN }, { ...LESS, thing: PROSPECT }, 0.8),
  sided(register, CUTS, { ...MORE, thing: PROSPECT }, { ...MORE, thing: BURDEN }, 0.8),
  pattern(
    register,
    `
    {company} [will|may|could] [post|report|make] a loss [this year|in {period}|for {year}]
    {company} [remains|stays|is still] [loss-making|in the red|unprofitable]`,
    { negative: {} },
    0.3,
  ),
  fixed(
    register,
    'positive',
    `
    {company} [remains|stays|is still] [profitable|in the black|in profit]
    {company} [will|expects to|is on track to] [break even|reach profitability|be profitable] [this year|in {period}|by {year}]`,
    0.3,
  ),
])
