/** Acquisitions, disposals, appointments, lay-offs, and the calendar and paperwork of a listed company. */
import { fixed, type Pattern } from '../pattern'

const DEALS = `
{company} [acquires|buys|has acquired|purchases|to buy|agrees to buy|will acquire|has bought] {other}[ from {company}| for {euros}| in {country}|, a {country}-based maker of {product}|]
{company} [acquires|buys|raises stake in|takes a stake in] [{percent} of|a {percent} stake in|the entire share capital of|a majority of] {other}[ for {euros}|]
{company} [sells|divests|disposes of|has sold|to sell|is selling|spins off] [its |][{business} business|{business} division|{unit} in {city}|stake in {other}|{country} operations|{percent} stake in {other}] to {other}[ for {euros}|]
[Financial terms|Terms|The terms of the deal|The purchase price|Details] [were|was|have been|are] not disclosed
The [acquisition|transaction|deal|divestment|merger] [is|remains] subject to [regulatory approval|approval by the authorities|final contracts|shareholder approval]
The [acquisition|transaction|deal] [is expected to|will|should] [close|be completed|be finalised] [in {month}|by the end of {year}|during {period}]
The [acquisition|deal|sale] [has|will have] no [significant |material |]effect on [{company}'s|the group's] [result|balance sheet|EBIT] [in {year}|]
{company} [is in talks|holds talks|is negotiating] [to buy|to sell|with {other} on] [{other}|its {business} business|a merger|a stake in {other}]
{company} [considers|mulls|explores|weighs|eyes|may consider] [sale of|stake sale in|bid for|merger with|IPO of|options for] [{other}|its {business} unit]
{company} [transfers|transferred] its {business} [business|operations] to [a subsidiary|a new company|{other}]
{company} [will be|is] [renamed|merged into {other}|moved to the {sector} list] [as of|from] {date}
The [seller|buyer] is [a private equity fund|{other}|the {stem} family|a {country}-based investor]
{company} [completed|completes|closed] [the sale|the purchase|the acquisition] of {other} [on {date}|]`
const DEALS_GOOD = `
The [acquisition|deal|merger] [will|is expected to] [strengthen|broaden|expand|double] {company}'s [position|market share|presence|product range|sales] in [{country}|{region}|{business}]
{company} [expects|sees] [annual |][synergies|savings|cost benefits] of {euros} from [the merger|the deal|the purchase of {other}]
{company} [books|will book|records|makes] a [capital gain|sales gain|one-off gain] of {euros} [on|from] the sale of [{other}|its {business} business|a property in {city}]
{other} [offers|bids|agrees to pay] {euros} for {company}, a {teens} % premium
{company} [gets|receives] [takeover offer|bid|buyout offer] [from {other}|at {teens} % premium|worth {money}]
The acquisition [adds|brings] {euros} [to|of] annual sales[ and is earnings accretive from {year}|]`
const DEALS_BAD = `
{company} [books|will book|records|takes] a [loss|write-down|sales loss|one-off charge|goodwill write-off] of {euros} on [the sale of {other}|its {business} business|{other}]
{other} [drops|withdraws|abandons|walks away from|calls off] [its |][bid|offer|merger|takeover] [for|of|with] {company}
[Regulators|Competition authority|{country}] [block|blocks|oppose|opposes|probe|sues to stop] {company}'s [takeover of|merger with] {other}
{company} [overpaid|paid too much] for {other}, [investor|fund|analyst] says
Shareholders [reject|vote down|oppose] {company}'s [merger with|bid for] {other}`
const PEOPLE = `
{company} [appoints|names|has appointed|hires|elects|nominates|taps] {person} [as|as new|as its] [{chief}|board member|head of {business}|director of {region}][ from {date}|, effective {date}|]
{person} [appointed|named|elected|becomes|will become|takes over as|starts as] [{chief}|new {chief}|board member|head of {business}] [of|at] {company}
{person} [, {age},|] has [worked as {chief}|been {chief}|worked in the {sector} industry|been with {company}] since {year}
[He|She] [succeeds|replaces|will succeed] {person}, who [retires|is leaving|will retire|moves to {other}][ at the end of {month}|]
The [board|board of directors|supervisory board] of {company} [consists of|will have|has] {few} members
{person} [was re-elected|will continue|continues] as [chairman of the board|{chief}|deputy chairman|auditor]
{company} [CEO|chairman] {person} to [speak|present|attend] at {sector} conference [on {weekday}|in {city}|]`
const LAYOFFS = `
{company} [to cut|cuts|will cut|lays off|to lay off|axes|to shed|sheds|is slashing|fires|lets go] [{count}|some {count}|about {count}|up to {count}] [jobs|staff|employees|workers|positions|people][ in {country}| at its {unit} in {city}| to save {euros}|]
{company} [starts|begins|opens|has started|announces|concludes] [statutory negotiations|co-determination talks|personnel negotiations|employer-employee talks|redundancy consultations][ in {city}| on cutting {count} jobs| affecting {count} employees|]
The [negotiations|talks|measures|consultations] [concern|affect|could lead to the dismissal of|may lead to laying off] [about |up to |some |]{count} [employees|people|persons][ in {country}|]
[Temporary|The] [lay-offs|layoffs|dismissals] [at|of] {company} [will last|concern|affect|take effect] [{few} weeks|{count} employees|in {month}]
{count} [jobs|workers|people] [at risk|to go|to lose their jobs|will be made redundant] [at|as] {company}[ closes {unit}| in {city}|]
[Job cuts|Lay-offs|Layoffs|Redundancies|Dismissals] at {company}[ in {country}| in {city}| affect {count} staff|]
The [need for|number of] [reductions|redundancies|job cuts] is [estimated at|put at|about] {count}
{company} [imposes|announces] [hiring freeze|pay cuts|short-time work|unpaid leave] [in {country}|for {count} staff|]
{chief} [of {company} |][resigns|quits|steps down|ousted|is dismissed] [after {quarter} loss|abruptly|amid probe|over accounting errors|after profit warning]`
const PAPERS = `
{company} [will publish|publishes|to publish|will release|releases|announces] its [interim report|annual report|financial statements|results|half-year report|financial calendar] [for {period} |]on {date}
{company}'s [annual general meeting|AGM|extraordinary general meeting|EGM|capital markets day] [will be held|takes place|is held] [on {date}|in {city} on {date}|on {weekday}]
The [meeting|AGM|general meeting] [authorised|decided to authorise] the board [to decide on the issue of shares|to repurchase own shares|to sell the property in {city}][ until {date}|]
{company}'s [meeting|AGM|general meeting] [elected {person} to the board|re-elected the auditors|discharged the board from liability|adopted the accounts for {year}|fixed the number of board members at {few}]
A total of {count} [shares|new shares|options] [were|have been|was] [subscribed|registered|issued|traded|exercised] [with {company}'s stock options|in the Trade Register|under the plan|on {exchange}]
[The subscription|Subscription] period [for|of] the [options|shares|warrants] [starts|begins|ends|runs until] [on {date}|in {month}]
The [shares|new shares|bonds] [will be|are] [listed|traded] on {exchange}[ from {date}| under the symbol {ticker}|]
{company}'s [share capital|number of shares] [is|after the registration is|totals] {count}[,{teens}0|]
[Following the|After this|After the] [transaction|registration|subscription|trade], {company} [holds|owns|has] {percent} of [the shares|the votes|{other}'s share capital]
{other}'s [holding|ownership|stake|share of votes] in {company} [rose above|fell below|exceeded|reached|is now|crossed] [the |]{fives} [%|per cent|percent][ threshold|][ on {date}|]
[The board|{company}'s board] [will propose|proposes|proposed] [a dividend of EUR 0.{teens} per share|that the dividend be decided by the meeting on {date}|a dividend of {price} per share]
{company} [to issue|issues|plans to issue|offers|sells|places] [bonds|notes|warrants|convertible bonds|a bond|shares] [of|worth|totalling] {euros}[ maturing in {year}|to promoters|]
{company} board to [meet|consider fund raising|consider {quarter} results|consider stock split] on [{date}|{weekday}]
{company} [said|says|clarifies] [it has no comment on|there is no change in|it has not decided on] [the reports|its plans in {country}|a sale of {other}]
{company} [fixes|sets] [record date|ex-date] for [dividend|bonus|AGM] [as |on |]{date}
{company} [changes|will change] its [ticker|name|auditor|financial year|reporting segments] [from {date}|]
ISIN code [of|for] {company} [remains|will be] [unchanged|FI{count}]`

export const DEALS_AND_PEOPLE: Pattern[] = [
  fixed('company', 'neutral', DEALS, 2.5),
  fixed('newswire', 'neutral', DEALS, 1.2),
  fixed('company', 'positive', DEALS_GOOD, 1),
  fixed('company', 'negative', DEALS_BAD, 0.8),
  fixed('newswire', 'positive', DEALS_GOOD, 0.5),
  fixed('newswire', 'negative', DEALS_BAD, 0.5),
  fixed('company', 'neutral', PEOPLE, 1.2),
  fixed('newswire', 'neutral', PEOPLE, 0.8),
  fixed('company', 'negative', LAYOFFS, 2),
  fixed('newswire', 'negative', LAYOFFS, 1),
  fixed('company', 'neutral', PAPERS, 3),
  fixed('newswire', 'neutral', PAPERS, 0.8),
]
