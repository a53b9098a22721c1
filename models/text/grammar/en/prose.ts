/** Sentences from the middle of articles and reports: longer, with speakers, reasons, dates and asides. */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { fixed, sided, type Pattern } from '../pattern'
import { newsOf, unchanged } from './comparison'

const SPEECH = `
"[We|Our customers|The {business} unit|Our team in {country}] [expect|saw|had|experienced] {outlook}," [said|says] {person}, [{chief} of {company}|{chief}][ in a statement| on a call with analysts|]
[Analysts at {broker}|{person} of {broker}|{chief} {person}] [said|wrote|noted|think|believe] [that |]{company}'s {quantity} [could|would|may|will|should] {rise}[ {pct}|] [in {period}|by {year}|over the next {few} quarters]
According to [{person}|{broker}|the {chief}|the report], {quantity} {rose} [by |]{pct} [mainly because of|thanks to|owing to|due to|on the back of] [changes in the {sector} market|the {business} business|events in {country}]
[The {sector} company|The {city}-based company|The group, which makes {product},] said {quantity} {rose} to {now} in the [three months|quarter|six months|year] ended {month} {day}, [compared with|from|against] {before} [a year earlier|in the same period of last year]
[In {month}|On {weekday}|Last week], the [maker|supplier|producer] of {product} [said|reported|disclosed] that {quantity} had {risenTo} {now}, {up} from {before}
For [the full year|{year}|the current quarter], {company} [now expects|forecasts|predicts|anticipates] {quantity} to {rise} [by |]{pct}, [it said|{person} told analysts|a spokesman said]
[The shares|The stock|{company} shares], which [have been listed since {year}|traded at {price}], {rose} {pct} [on the news|in {city}|after the announcement|in heavy trading]
{company}'s {quantity} {has} been {rising} for {few} [years|quarters], and [the trend|that] [is set to continue|will go on], [says|according to] {broker}
[The report|The statement|Figures] [showed|shows] that {quantity} {rose} in {country} and {region}[, where the group makes {percent} of its sales|]
{quantity} {rose} [from {before} to {now}|to {now}], [helped|hit|affected|driven] by [the {unit} in {city}|a shift to {product}|events in {country}]
[The company|Management] [is {tone} about|sees {tone2} prospects for] [the rest of the year|{period}|the {business} business]
[{percent}|{few} out of ten] of the [customers|dealers|managers] [asked|surveyed] [say|said|expect] [business|orders|demand] will {rise} [in {year}|next quarter]
[That|This] [would|will|should] [{raise} {company}'s earnings by {percent}|{effect}][, {broker} estimates|, analysts say|]
[Demand|Business|Trading|The market] in {country} [has been|was|is|remained] {state}[, especially for {product}| since {month}| in {period}|]`
const WORDS = {
  good: {
    outlook:
      'strong demand|growth in all markets|a clear improvement|a record quarter|better volumes|more orders than last year|a good start to the year',
    tone: 'optimistic|confident|upbeat|positive',
    tone2: 'good|bright|improving',
    risenTo: 'risen to|climbed to|grown to|increased to|improved to',
    effect:
      'strengthen its balance sheet|secure jobs in {city}|open the {country} market|improve profitability|free up cash',
    state: 'brisk|lively|strong|better than expected|healthy|buoyant|picking up',
  },
  bad: {
    outlook:
      'weak demand|a decline in all markets|a clear slowdown|a difficult quarter|lower volumes|fewer orders than last year|a poor start to the year',
    tone: 'pessimistic|cautious|gloomy|worried',
    tone2: 'poor|bleak|worsening',
    risenTo: 'fallen to|dropped to|shrunk to|decreased to|declined to',
    effect:
      'weaken its balance sheet|put jobs in {city} at risk|close the {country} market|hurt profitability|drain its cash',
    state: 'sluggish|slow|weak|worse than expected|subdued|depressed|drying up',
  },
}
// The tone of the speaker must be that of the sentence, so the quantities here are those of which more is good.
const side = (sign: 1 | -1) => {
  const news = newsOf(sign, undefined, 'good')
  return (random: RandomStream): Rules => ({ ...news(random), ...(sign > 0 ? WORDS.good : WORDS.bad) })
}
const BACKGROUND = `
{company} was founded in {year} and [is headquartered|has its head office] in {city}[, {country}|][ with {few} offices abroad|]
[The company|{company}], [which|that] [makes|sells|develops] {product}, [is listed on {exchange}|has been listed since {year}|employs {count} people|is owned by the {stem} family]
{company} [has|operates] [two|three|four|{few}] business [areas|segments|units]: {business}, {business} and {business}
[The figures|The numbers|These figures] [include|exclude|do not include] [the {business} business|discontinued operations|one-off items|{other}]
"[We are|The board is] [looking at|studying|reviewing] [all options|several alternatives|the situation] [in {country}|for the {business} unit]," [said|says] {person}
{person}, [{chief} of {company}|an analyst at {broker}], [declined to comment|could not be reached for comment|did not give details|said no decision had been made]
The [survey|study|report] [was|is] [based on|conducted among] {count} [companies|households|interviews] [in {country}|in {month}]
[In {year}|Two years ago|In {month}], {company} [moved its head office to {city}|changed its reporting|bought {other}|set up a unit in {country}]
The [meeting|conference|trial|hearing] [is|was] [scheduled for|held on] {date} in {city}
[The price|The amount|The sum] [will be|is] [paid|settled] in [cash|shares|two instalments] [on closing|in {month}|by {date}]
{company}'s [main |]competitors [are|include] {other} and {company}
The {sector} [index|sector] [consists of|comprises|includes] {count} [companies|stocks][, among them {company}|]
{quantity} {was} {now} in {period}, [the same as|unchanged from|equal to that] {beforePeriod}
[The ministry|The agency|The central bank] [publishes|collects|revises] the [figures|data|statistics] every [month|quarter]
[Under|According to] the [plan|agreement|proposal], {company} [will|would] [own {percent} of|transfer its {business} business to|keep its name after merging with] {other}`

export const PROSE: Pattern[] = [
  sided('prose', SPEECH, side(1), side(-1), 6),
  { register: 'prose', templates: BACKGROUND, words: { neutral: unchanged }, weight: 4 },
  fixed('company', 'neutral', BACKGROUND.split('\n').slice(1, 5).join('\n'), 0.7),
]
