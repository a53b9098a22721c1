/** Good and bad news without a sentiment word: orders, permits, agreements, capacity; and the same things lost. */
import { fixed, sided, type Pattern } from '../pattern'
import { WORLD } from './world'

const WON = `
{company} [has won|has received|won|received|secured|bagged|landed|has been awarded|was awarded|clinched|has signed|got|obtained] [a|a {euros}|a {few}-year|a major|a new|a repeat|its first] [order|contract|deal|supply contract|delivery order|framework order] [from|with] {customer}[ in {country}|][ for {product}| to supply {product}| to deliver {product}|]
{company} [wins|won|gets] [a |its first |a new |a further ]{few}-year [contract|order|deal][ with {customer}| in {country}|]
{company} [wins|bags|gets|secures|lands|receives|clinches] [a |][{money} |][order|contract|deal|tender|project] [from {customer}|in {country}|for {product}|worth {money}|of {money}|to supply {product}]
{company} [bags|wins|secures] [orders|contracts|deals] worth {money}[ in {month}| from {country}|]
{company} [will|is to|has agreed to|has been chosen to|has been selected to] [supply|deliver|provide] {product} [to|for] {customer}[ in {city}| in {country}| from {year}|]
{customer} [has |][ordered|orders|chosen|chooses|selected|picks] [{product} from|] {company}[ as its supplier| to build {few} {product}|]
{company} [signs|signed|has signed|inks|concluded] [an agreement|a contract|a letter of intent|a deal|a {few}-year agreement|a framework agreement|an MoU] [with {other} |with {customer} |][to supply {product}|on the delivery of {product}|for {product}|to sell {product} in {country}]
{company} [gets|receives|wins|obtains|secures] [approval|permission|a permit|the nod|a licence|clearance|regulatory approval|green light|FDA approval|USFDA nod|CE marking] [for|to sell|to market] {product}[ in {country}|]
{country} [approves|clears] {company}'s {product}
[Regulator|The regulator|The authority] [approves|clears|grants approval for] {company}'s [{product}|{unit} in {city}|plan in {country}]
{company} [launches|opens|starts up|inaugurates|commissions|builds|will build|plans to open] [a |its |][new |second |third ][{unit}|production of {product}] in [{city}|{country}]
{company} [expands|is expanding|will expand|doubles|adds] [capacity|production|production capacity|its network] [in {city}|in {country}|at its {unit} in {city}]
{company} [invests|to invest|will invest|plans to invest] {euros} in [a new {unit}|more capacity|expanding its {unit}] in [{city}|{country}]
{company} [is|starts] [hiring|recruiting] [{count} people|in {country}|engineers|again]
{company} [hires|to hire|will hire|recruits|adds|plans to recruit] {count} [people|workers|employees|engineers|staff] [in {country}|in {city}|for its {business} business|as orders grow]
{company} [partners|teams up|joins forces|ties up|collaborates] with {other} [to develop {product}|to sell {product}|in {country}|for {product}|on {product}]
{company} and {other} [sign|signed|have signed|announce|form] [a strategic partnership|a cooperation agreement|a tie-up|an alliance|a joint venture for {product}][ in {country}|]
{company} [extends|renews|prolongs|wins renewal of] [its |][contract|agreement|cooperation|lease|partnership] with {customer}[ until {year}| by {few} years|]
The [order|contract|deal|agreement] [strengthens|supports|secures|broadens] {company}'s [position|workload|presence|order book] in [{country}|{region}|{business}]
The [order|contract] [is|will be] [booked|included|recorded] in [{company}'s|the] order [book|intake] for {period}
{company} [enters|breaks into|gains a foothold in|begins sales in] [{country}|the {country} market] with {product}
{company}'s {product} [receives|gets|wins] [an award|certification|a patent in {country}|international recognition]
{company} [ramps up|steps up|resumes|restarts] [production|deliveries|operations] [at its {unit}|in {city}|of {product}]
{company} [saves|will save|expects savings of|achieves savings of] {euros}[ a year| annually] [from its efficiency programme|through the merger of its units|by moving {product} to {city}]
{company}'s [{drug}|{product}] [meets|met|hits|achieves] [main|primary] [goal|endpoint|target] in [late-stage|phase 3|mid-stage] [trial|study]`
const LOST = `
{company} [has lost|lost|lost out on|has been stripped of|forfeited] [a|a {euros}|its biggest|a major] [order|contract|deal|supply contract|tender] [from|with] {customer}[ in {country}|]
{customer} [cancels|cancelled|has cancelled|terminates|scraps|postpones|suspends|withdraws] [its |an |a {euros} ][order|contract|agreement] [with|from|placed with] {company}[ for {product}|]
{company} [loses|lost|forfeits] [a |its |its last |a further ]{few}-year [contract|order|deal][ with {customer}| in {country}|]
{company} [loses|misses out on|fails to win] [a |][{money} |][order|contract|tender|bid|licence] [to {other}|in {country}|for {product}|]
{company} [will not|is not to|will no longer|no longer] [supply|deliver|provide] {product} [to|for] {customer}[ in {city}|]
{company} [fails to get|is denied|is refused|does not get] [approval|permission|a permit|clearance|a licence|FDA approval] [for|to sell] {product}[ in {country}|]
[Regulator|{country}|The authority|FDA] [rejects|blocks|refuses|suspends|bans|halts] {company}'s [{product}|{unit} in {city}|application|plan]
{company} [closes|to close|shuts|will shut down|is closing|mothballs|will discontinue|halts production at] [a |its |][{unit}|{few} {product} lines|{business} {unit}] in [{city}|{country}]
{company} [cuts|reduces|halves|curtails|suspends|stops] [production|capacity|output|investment|deliveries] [in {city}|at its {unit} in {city}|of {product}|in {country}]
{company} [recalls|to recall|is recalling] {count} [{product}|units|vehicles] [over safety fears|after accidents|over defects|in {country}]
{company} and {other} [end|terminate|call off|abandon|break off] [talks|their partnership|cooperation|merger talks|the joint venture][ in {country}|]
{customer} [drops|stops buying from|switches from|moves away from] {company}[ as supplier of {product}|]
{company}'s [{drug}|{product}] [fails|failed|misses main goal|disappoints] in [late-stage|phase 3|mid-stage] [trial|study]
[Fire|Strike|Explosion|Power failure|Flood|Cyber attack|Breakdown] [halts|stops|disrupts|hits|shuts] [production at |][{company}'s {unit}|{company}'s {unit} in {city}]
{company} [delays|postpones|pushes back] [the launch of {product}|start of its {unit}|deliveries of {product}|opening of {unit} in {city}]
Workers [at|of] {company}'s {city} {unit} [go on strike|walk out|start a strike|stop work]
The [cancellation|delay|loss] of the [order|contract|project] [weakens|hurts|reduces|shrinks] {company}'s [workload|order book|position in {country}]
{company} [exits|withdraws from|pulls out of|retreats from] [{country}|{region}] [after weak sales|as losses mount|citing weak demand]
{company}'s {product} [faces|runs into|hit by] [import ban in {country}|shortage of parts|quality problems|supply trouble|falling interest]`

const NEUTRAL = `
The [value|size] of the [order|contract|deal|transaction] [was|is] not [disclosed|revealed|made public]
The [parties|companies] have agreed not to disclose the [value|terms|price]
The [order|contract|agreement] [is|was] [valued at|worth|for] [about |some |]{euros}
[Delivery|Installation|Construction] [will|is to|is scheduled to] [start|begin|take place|be completed] in [{month}|{year}|{month} {year}|the spring of {year}|the second half of {year}]
The [plant|unit|ship|store|line|building] [will be|is] located in {city}[, {country}|]
The [contract|agreement] [covers|includes|comprises|also covers] [{product}|installation and training|maintenance|{few} {product}][ and {product}|]
{company} [makes|manufactures|produces|sells|develops|supplies|designs|offers] {product}[ and {product}|][ in {country}| for the {sector} industry| worldwide|]
{company}['s {unit} in {city}|] [has|operates] [production|offices|subsidiaries|operations] in {few} countries[, including {country}|]
{company} is [a|an] [{country}-based|listed|family-owned|privately held] [supplier|maker|producer|manufacturer|provider] of {product}
The [tender|bidding|project|study] [is|was] [organised|carried out|run] by {customer}
{company} [is considering|considers|is studying|explores|is in talks about|may consider] [a {unit} in {country}|entry to {country}|listing in {country}|making {product} in {city}]
{company} [is to|will] [move|relocate] its [head office|headquarters|{unit}|registered office] to {city}`

const TRIAL = {
  ...WORLD,
  drug: 'cancer drug|asthma drug|diabetes pill|vaccine candidate|heart drug|Alzheimer drug',
}

export const ORDERS: Pattern[] = [
  sided('company', '{news}', { ...TRIAL, news: WON }, { ...TRIAL, news: LOST }, 4),
  sided('newswire', '{news}', { ...TRIAL, news: WON }, { ...TRIAL, news: LOST }, 2),
  fixed('company', 'neutral', NEUTRAL, 3),
  fixed('newswire', 'neutral', NEUTRAL, 0.4),
]
