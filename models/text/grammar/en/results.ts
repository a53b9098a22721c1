/** Results with a comparison: which way did the quantity go, said with a verb, a noun, two numbers, or none of these. */
import { fixed, pattern, type Pattern } from '../pattern'
import { newsOf, release, unchanged } from './comparison'

const WITH_VERB = `
{company}'s {quantity} {rose}[ {sharply}|| by {pct}| {pct}] to {now} from {before}[ in {period}| a year earlier|]
{company}'s {quantity} [in {period} |]{rose} [by |]{pct}[ to {now}| year-on-year| from {beforePeriod}|]
{company}'s {quantity} {was} {up} [by |]{pct}[ at {now}| to {now}| in {period}| year on year]
{company} [said|reported|announced|says] [its|that its] {quantity} {rose} to {now} in {period} from {before} in {beforePeriod}
{company} [said|reported] on {weekday} that {quantity} {rose} [by |]{pct} [in {period}|to {now}]
[The company's|Group|The Group's|Its|The division's] {quantity} {rose} [by |]{pct} [and {was} {now}|to {now}|to {now} ({before})]
In {period}, {quantity} {rose} to {now}[ from {before}| compared with {before}|, compared to {before} in {beforePeriod}]
For {period}, {company}'s {quantity} {rose} [from {before} to {now}|to {now} from {before}]
{quantity} [in {period} |]{rose} from {before} to {now}
{quantity} {rose}[ {sharply}|] to {now} [vs|versus|against|from|compared with] {before}[ in {beforePeriod}|]
{quantity} of the {business} [division|segment|business|unit] {rose} [by |]{pct}[ to {now}|]
[At the same time|Meanwhile|Correspondingly|In addition|However], {quantity} {rose} {pct} [to {now}|in {country}]
{quantity} [{has} |]{rised}[ to {now}| from {before}| in {period}|]
{company}'s {quantity} {rised}[ in {period}| to {now}|]
{company}'s {period} {quantity} {rises} {pct}
{company} {quantity} {rises}[ {pct}| {sharply}| in {term}| to {now}|]
{company} {quantity} {rose}[ {pct}| {sharply}| in {term}| in {period}|]
{company} {quarter} {quantity} {rises}[ {pct}| to {now}| {pct} to {now}| on-year]
{company} [posts|reports|sees|logs] {pct} {quantity} {aRise}[ in {term}| for {period}|]
{company} {quarter} {quantity} {up} {pct} to {now}
{company} {quarter} {quantity} {up} {pct}[ at {now}| on-year| YoY| y-o-y|]`
const WITH_NOUN = `
{company} [reported|posted|recorded|saw|registered|booked|logged|reports|posts] a {pct} {aRise} in {quantity}[ for {period}| to {now}| in {period}|]
{company} [expects|sees|saw|reported] [a|a {sharply} felt] {aRise} in {quantity}
There was a {pct} {aRise} in {quantity}[ from {beforePeriod}|, to {now}|]
The {aRise} in {quantity} was {pct}[ in {period}|, {company} said|]
A {pct} {aRise} in {quantity}[ at {company}|] [was reported|was recorded|was seen] [in {period}|for {period}]
{quantity} showed a {pct} {aRise}[ on {beforePeriod}| compared with {beforePeriod}| year on year]
{quantity} at {company} {was} {now}, a[ year-on-year|] {aRise} of {pct}
{company}: {pct} {aRise} in {quantity}
{quantity} [amounted to|came to|reached|stood at] {now}, representing a {aRise} of {pct}[ on {beforePeriod}|]`
const WITHOUT_VERB = `
{company}'s {quantity} [totalled|totaled|amounted to|came to|stood at|was|reached] {now}, {up} from {before}[ in {beforePeriod}|]
{quantity} [totalled|amounted to|came in at|stood at] {now}, {up} [from {before}|{pct}|{pct} from {beforePeriod}][ in {period}|]
{company} [posted|reported|recorded|booked|generated|made] {quantity} of {now}[ in {period}|], {up} from {before}[ a year earlier| in {beforePeriod}|]
{company} [posted|reported|recorded] {quantity} of {now} [compared to|compared with|against|versus|as against] {before}[ in {beforePeriod}|]
{company}'s {quantity} in {period} {was} {now}, [compared to|compared with|against] {before} in {beforePeriod}
{quantity} {was} {now} ({before})[ in {period}|]
{quantity} [totalled|amounted to] {now} ({before})
{quantity} {now} ([{before}|{sign}{pct}|{sign} {pct}])
{quantity}: {now} ({before}), {sign}{pct}
{company} {quarter} {quantity} {now} [vs|versus|vs.|against] {before}[ (yoy)| year ago| a year ago|]
{company} {period}: {quantity} {now} [vs|from|against] {before}
{company} {quantity} [of|at] {now} in {period}; {before} in {beforePeriod}
{quantity} [for {period} |in {period} |]{was} {now}, {higherThan} the {before} [recorded|reported|posted] [in {beforePeriod}|a year earlier]
{quantity} {was} {higherThan} [a year ago|in {beforePeriod}|last year|the year before]
{company}'s {quantity} {was} {higherThan} [last year's {before}|{before} a year earlier|in {beforePeriod}]
{quantity} {was} {up} {pct} [and totalled|at] {now} , {before} [in {beforePeriod}|a year earlier]
While {quantity} [was|stood at|totalled] {before} [in {beforePeriod}|a year ago], [the figure for {period} is|it is now|this year it was] {now}
[From|After] {before} [in {beforePeriod}|a year ago], {company}'s {quantity} [reached|came to] {now}
{company} {quantity} {sign}{pct}[ at {now}| in {term}| y/y]`
const CAUSES = `
{quantity} {rose} [as|because|after|since] [the group entered {country}|prices changed|the mix of products shifted|volumes moved|exchange rates moved|the {unit} in {city} was included]
[Changes in prices|Currency effects|The {business} business|Volumes in {region}|The new {unit}|The {unit} in {city}] {raised} {company}'s {quantity}[ by {pct}| to {now}|]
[Business in {country}|The acquisition of {other}|The market in {region}|The product mix] {raised} {quantity}
{company} {raised} its {quantity} by {pct}[ to {now}| in {period}|]
{company} [managed to|expects to|was able to|will] {raise} its {quantity}[ by {pct}| to {now}|]
{company} [expects|predicts|forecasts|sees|estimates] [its |]{quantity} to {rise}[ by {pct}| to {now}| this year| in {year}]
{quantity} [will|{is} set to|may|could|{is} likely to] {rise}[ {pct}|] [this year|in {period}|next quarter], {company} [says|said]
[Rising|Falling] [prices|volumes|rates] [in {region} |]{raised} {quantity} at {company}
{company} says {quantity} {rising} [faster than last year|in all markets|in {country}|across {region}|month on month]
With {quantity} {rising}[ {pct}|], {company} [plans its next steps in {country}|sees a different year ahead|reviews its budget]`
const FLAT = `
{company}'s {quantity} [in {period} |]{was} [unchanged|flat|stable|at the same level as {beforePeriod}|at the previous year's level][ at {now}|]
{quantity} [remained unchanged|stayed flat|held steady|was little changed|remained stable|came in flat|did not change][ at {now}| from {beforePeriod}| in {period}|]
{quantity} {was} {now} [compared with|against|versus|vs] {before}[ in {beforePeriod}|]
{company} {quarter} {quantity} [flat|unchanged|steady|little changed] at {now}
{company} [reported|posted] [flat|unchanged|steady] {quantity}[ of {now}|] for {period}
{quantity} {was} {now} ({before})
{company} [expects|sees] {quantity} to [remain at the same level|be flat|be in line with {beforePeriod}|stay unchanged][ in {year}|]`
const ONLY = `
{company}'s {quantity} [totalled|amounted to|{was}|stood at] {now}[ in {period}| for {period}|]
{quantity} [for {period}|in {period}|of the {business} business] [amounted to|totalled|came to|{was}] {now}
{company} [posted|reported|posts|reports] {quantity} of {now}[ in {term}|]
{company} {quarter} {quantity} at {now}
[The company|{company}] [generates|generated|has|had] {quantity} of [some|about|around|approximately] {now}[ annually| in {year}]
[Its|Their|The company's] {quantity} in {year} [was|were|amounted to] {now} and it [employs|employed|has] {count} people`

const MOVES = { positive: newsOf(1, release), negative: newsOf(-1, release) }
const WIRE = { positive: newsOf(1), negative: newsOf(-1) }
const MONEY = { positive: newsOf(1, release, 'money'), negative: newsOf(-1, release, 'money') }

export const RESULTS: Pattern[] = [
  pattern('company', WITH_VERB, MOVES, 5),
  pattern('company', WITH_NOUN, MOVES, 2.5),
  pattern('company', WITHOUT_VERB, MONEY, 5),
  pattern('company', CAUSES, MOVES, 2),
  pattern('newswire', WITH_VERB, WIRE, 3),
  pattern(
    'newswire',
    WITHOUT_VERB,
    { positive: newsOf(1, undefined, 'money'), negative: newsOf(-1, undefined, 'money') },
    1.5,
  ),
  pattern('newswire', WITH_NOUN, WIRE, 1),
  pattern('prose', CAUSES, WIRE, 1),
  pattern('company', FLAT, { neutral: unchanged }, 1.5),
  pattern('newswire', FLAT, { neutral: unchanged }, 0.7),
  pattern('company', ONLY, { neutral: newsOf(1, release, 'good') }, 2),
  fixed(
    'company',
    'neutral',
    `
    [The company|{company}] [employs|has|had|employed] [some|about|around|approximately|a total of|] {count} [people|employees|staff][ in {few} countries| worldwide| in {country}|]
    The [number of employees|headcount|average number of personnel] [rose|fell|increased|decreased] [to|from {count} to|by {few} to] {count}
    At the end of {period}, the [group|company] had {count} employees, of whom {count} in {country}
    The [plant|unit|store|building|property|office] [has|covers|comprises|will have] [a floor area of|a total of|about] {count} square [metres|meters|feet]
    The [total value|investment|estimated cost] of the project is [about|some|approximately|] {euros}`,
    1.2,
  ),
]
