/** Movement in everyday words: earned more, sold fewer, busier, dearer, twice as much, ahead of last year. */
import { sided, type Pattern } from '../pattern'

const EVERYDAY = `
{company} [earned|made|sold|took|exported] {more} [in {period} |]than [a year ago|the year before|in {beforePeriod}|it did last year|planned|rivals]
{company} sold {more} {product} [in {period}|in {country}|than last year|than in {beforePeriod}]
[Customers|Clients|Buyers|Consumers|Tourists] [in {country} |]{come} {company}[ in {period}|, {chief} says|]
{company} [pays|paid] {less} [for|on] [energy|raw materials|interest|rent|fuel|wages|debt][ than a year ago| in {period}|]
{company} [owes|owed] [its lenders|banks|bondholders] {less}[ than in {beforePeriod}| at the end of {period}|]
It was [a|another] {good} [year|quarter|month|season|start] for {company}[ in {country}|]
[Business|Trading|Demand|The order situation|The {business} business] [at {company} |]is [getting |]{better}[ than a year ago| in {country}| since {month}|]
{company} {gains} [customers|market share|ground|clients|subscribers|readers|tenants] [in {country}|to {other}|from rivals|in {period}|every month]
{twice} [as many|as much|the] [{product}|orders|customers|sales|profit] [in {period} |]as [a year ago|in {beforePeriod}]
[Sales|Orders|Volumes|Bookings|Deliveries|Profits] [are |were |]{ahead} [last year's|those of {beforePeriod}|plan|the budget|forecasts]
{company} [is|remains] {ahead} [plan|schedule|its target|its rivals|budget]
{company} has {more} [orders|work|cash|customers] [on its books|in hand] than [ever|a year ago|in {beforePeriod}]
{company} finds it {easier} to [sell {product}|get paid|borrow|raise prices|find buyers|keep customers][ in {country}|]
[Prices|Fees|Margins|Volumes] for [its|{company}'s] {product} {firm}[ in {month}| in {country}|]
The {unit} [in {city} |]runs {shifts}[, {company} says|]
[{product}|The new {product}] {sells}[, {company} [said|says]| in {country}|]
{worst} for [{company}|the {sector} sector|{country}], [{person}|{broker}|{chief}] says
{fewer} [defaults|complaints|cancellations|job losses|bad loans|delays|write-offs|accidents] at {company}[ in {period}| than a year ago|]
{company}'s [profitability|result|margins|cash flow|earnings|asset quality|solvency|performance|credit quality|order situation|competitiveness|liquidity|profit margin|earnings capacity] {improved}[ in {period}| from {beforePeriod}| clearly| this year|]
[Profitability|The result|Cash flow|Asset quality|The market situation|Consumer confidence|The operating margin|The outlook|The business climate] [in {country} |of the {business} business |]{improved}[ in {period}| from {beforePeriod}| clearly|]
[Fears|Worries|Concern] [about|of] [default|job losses|a cash call|weak sales] at {company} {fade}
[Hopes|Expectations] [of|for] [a recovery|new orders|a dividend|growth] at {company} {rise}
{company} [starts|began] {period} with {more} [orders|cash|customers] than [a year ago|planned]`
const GOOD = {
  more: 'more|clearly more|a lot more|slightly more|considerably more',
  come: 'flock to|return to|come back to|turn to|queue up at|spend more at',
  less: 'less|far less|clearly less|a little less',
  good: 'good|strong|record|excellent|bumper|great',
  better: 'better|stronger|busier|livelier|improving|brisker',
  gains: 'gains|wins|adds|wins back|picks up',
  twice: 'Twice|Nearly twice|Three times|More than twice',
  ahead: 'ahead of|above|better than|in front of',
  easier: 'easier|simpler',
  firm: 'firm|recover|hold up well|improve',
  fewer: 'Fewer|Hardly any|Far fewer|A fall in the number of',
  improved: 'improved|strengthened|got better|recovered|has improved|picked up',
  shifts: 'at full capacity|extra shifts|around the clock|day and night',
  sells: 'sell out|find more buyers|sell well|fly off the shelves|sell faster than planned',
  worst: 'The worst is over|The crisis is over|Better times ahead|Recovery begins',
  fade: 'fade|ease|vanish|recede|are overblown',
  rise: 'rise|grow|firm|come true|return',
}
const BAD = {
  more: 'less|clearly less|a lot less|slightly less|considerably less',
  come: 'desert|avoid|turn away from|leave|shun|spend less at',
  less: 'more|far more|clearly more|a little more',
  good: 'bad|weak|dismal|poor|lost|terrible',
  better: 'worse|weaker|quieter|slower|worsening|more sluggish',
  gains: 'loses|gives up|forfeits|sheds|cannot keep',
  twice: 'Half|Not even half|A third|Less than half',
  ahead: 'behind|below|worse than|short of',
  easier: 'harder|more difficult',
  firm: 'weaken|collapse|hold up badly|worsen',
  fewer: 'More|Ever more|Far more|A rise in the number of',
  improved: 'worsened|weakened|got worse|deteriorated|has worsened|slackened',
  shifts: 'at half capacity|shorter shifts|three days a week|idle most nights',
  sells: 'gather dust|find fewer buyers|sell badly|stay on the shelves|sell more slowly than planned',
  worst: 'The worst is yet to come|The boom is over|Hard times ahead|Slump begins',
  fade: 'grow|mount|return|deepen|come true',
  rise: 'fade|dim|vanish|are dashed|evaporate',
}

export const EVERYDAY_WORDS: Pattern[] = [
  sided('company', EVERYDAY, GOOD, BAD, 2),
  sided('newswire', EVERYDAY, GOOD, BAD, 1.5),
  sided('prose', EVERYDAY, GOOD, BAD, 3),
]
