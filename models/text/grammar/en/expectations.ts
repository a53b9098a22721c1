/** Results against what was expected, and guidance: beats and misses, raised, kept and cut, better and worse than feared. */
import { fixed, sided, type Pattern } from '../pattern'

const BEAT = {
  does1: 'beats|tops',
  beats: 'beats|tops|exceeds|surpasses|outstrips|crushes|smashes|trumps|blows past|comes in ahead of',
  beat: 'beat|topped|exceeded|surpassed|came in above|were ahead of|came in ahead of|outpaced|outstripped|were better than',
  beaten: 'beating|topping|exceeding|surpassing|ahead of|above|higher than|better than|well above',
  aBeat: 'beat|positive surprise|upside surprise',
  better:
    'better-than-expected|stronger-than-expected|forecast-beating|higher-than-expected|robust|solid|strong|record|upbeat|healthy|stellar|market-beating',
  best: 'better than expected|stronger than expected|better than feared|ahead of plan|above expectations|above target|less bad than feared|better than analysts had predicted',
  raises: 'raises|lifts|hikes|boosts|ups|upgrades|increases|improves|nudges up|bumps up|revises upwards',
  raised: 'raised|lifted|hiked|boosted|upgraded|increased|revised upward|improved',
  higher: 'higher|above|above the earlier range|upwards|up',
  than: 'above|higher than|better than|at the upper end of|ahead of',
  shares: 'shares rise|stock jumps|shares gain|stock up|shares climb|stock soars',
  denied: `did not miss|does not miss|has not fallen short of|did not disappoint with|was not below forecasts with`,
  does: 'impresses|delights|wows|cheers investors with',
}
const MISS = {
  does1: 'misses|misses',
  beats:
    'misses|falls short of|undershoots|lags|trails|fails to meet|fails to beat|comes in below|disappoints against|does not meet',
  beat: 'missed|fell short of|came in below|were below|undershot|lagged|failed to meet|trailed|did not meet|were worse than',
  beaten: 'missing|below|short of|lower than|worse than|well below|under|undershooting',
  aBeat: 'miss|negative surprise|shortfall|disappointment',
  better:
    'worse-than-expected|weaker-than-expected|lower-than-expected|disappointing|weak|sluggish|poor|dismal|lacklustre|soft|downbeat|tepid',
  best: 'worse than expected|weaker than expected|worse than feared|behind plan|below expectations|short of target|far worse than feared|worse than analysts had predicted',
  raises:
    'cuts|lowers|slashes|trims|reduces|downgrades|pares|scales back|withdraws|revises downwards|pulls|abandons',
  raised: 'cut|lowered|slashed|trimmed|downgraded|withdrawn|revised downward|scaled back',
  higher: 'lower|below|below the earlier range|downwards|down',
  than: 'below|lower than|worse than|at the lower end of|short of',
  shares: 'shares fall|stock slides|shares drop|stock down|shares tumble|stock sinks',
  denied: `did not beat|failed to top|has not met|could not match|did not reach forecasts with|failed to impress with`,
  does: 'fails to impress|disappoints|underwhelms|lets investors down|fails to cheer|does not impress',
}
const WORDS = {
  street: `estimates|expectations|forecasts|consensus|Street estimates|analyst estimates|the consensus estimate|analysts' expectations
    market expectations|Wall Street estimates|Street view|analyst forecasts|estimates by {money}|Street forecasts`,
  metric:
    'EPS|revenue|profit|earnings|sales|net profit|same-store sales|core profit|quarterly revenue|operating profit|subscriber additions|margins',
  guide:
    'guidance|outlook|forecast|full-year guidance|profit forecast|sales outlook|FY{fy} guidance|revenue outlook|earnings forecast|profit guidance|growth target|FY view|profit outlook',
  eps: '$0.{teens}|{few}.{teens} cents|Rs {few}.{teens}|EUR 0.{teens}|$1.{teens}',
}
const AGAINST = `
{company} {beats} [{quarter} |]{metric} {street}
{company} {quarter} {metric} {beats} {street}
{company} {metric} {beats} [{street}|the forecast|guidance]
{company}'s [{quarter} |]results {beat} {street}[ in {period}|]
{company} [reports|posts|delivers|serves up] {better} [{quarter} |]{metric}[ of {money}| for {period}|]
{company}[|'s] {quarter} {metric} [of {money} |]{beaten} {street}
{company} [reports|posts] {quarter} EPS [of |]{eps}, {beaten} {street}
{company} EPS {does1} by {eps}, {does1} on revenue
{company} [{quarter} |]EPS {does1} by {eps}[, revenue {does1} by {money}|, {shares}|]
{company} {does1} on revenue[, {does1} on EPS|]
{company} {quarter} EPS {eps} [is |]{beaten} consensus, revenue [also |]{beaten} estimates
{quarter} {metric} {aBeat} [for|at|from] {company}
{metric} {aBeat}: {company} {shares} after {quarter} [report|results|numbers]
{company} [results|figures|sales] [were|are|come in|came in] {best}
{quarter} [result|performance|sales] at {company} was {best}[, {chief} says|]
{company} {denied} [its |]{quarter} {metric}[ {street}|]
{company} {does} [with {quarter} results|with its new plan|with {metric}|in {term}]
{company} {shares} [after|on|following] {better} [results|{metric}|{quarter} numbers|sales figures]
{better} {metric} [seen|likely|expected] at {company}[ in {term}|]
{company} [same-store sales|deliveries|bookings|margins] {beat} {street}[, {shares}|]`
const GUIDE = `
{company} {raises} [its |]{guide}[ for {year}| for {period}| on {quarter} trend| again|]
{company} {raises} {guide} [after {term}|as the year unfolds|; {shares}|, {shares}]
{company} [has |]{raised} its {guide} [for {year}|to {money}|for {period}]
{company}'s {guide} [is|was|has been] {raised}[ to {money}| for {year}| by {percent}|]
{company} [now |][sees|expects|guides] {year} [revenue|profit|sales|EBIT] {than} [its earlier|the previous|the earlier] [estimate|guidance|forecast|range]
{company} [guides|guided|steers] {year} [revenue|profit|EBITDA] {higher}
[The company|{company}] [revised|changed|adjusted] its {guide} {higher}[ to {money}| for {year}|]
{company} [issues|gives|offers] {better} [outlook|guidance|forecast] [for {term}|for {year}|]
[Full-year|Annual|{year}] [profit|result|operating profit] [is expected to be|will be|is estimated to be] {than} [last year|the previous year|the earlier estimate|{beforePeriod}]`

const MIXED = `
{company} {quarter} {metric} [in line with|meets|matches|in line with] {street}
{company} [reports|posts] {quarter} results in line with [expectations|{street}]
{company} [reaffirms|maintains|keeps|reiterates|backs|affirms|leaves unchanged|sticks to|holds] [its |]{guide}[ for {year}|]
{company} [repeats|keeps] its {guide} unchanged[ for {period}|]
{company} [to report|reports|will publish|releases] {quarter} [results|earnings|interim report] on {weekday}
{company} EPS [in-line|in line], [beats|misses] on revenue
{company} [beats|tops] [on profit|on EPS] but [misses|falls short] on [sales|revenue]
{company} [meets|matches] [expectations|{street}][ with {metric} of {money}|]
The [result|outcome] was [broadly|roughly|largely|] [as expected|in line with expectations|as anticipated]
{company} does not [give|provide|publish] [a |any |][{guide}|forecast] [for {year}|this year]
{company} expects [no change|no major change] in its {metric} [this year|in {year}]
The [company|group]'s {guide} [for {year} |][remains|is] [unchanged|the same]`

export const EXPECTATIONS: Pattern[] = [
  sided('newswire', AGAINST, { ...WORDS, ...BEAT }, { ...WORDS, ...MISS }, 3),
  sided(
    'tweet',
    AGAINST.replaceAll('{company}', '${ticker}'),
    { ...WORDS, ...BEAT },
    { ...WORDS, ...MISS },
    1.5,
  ),
  sided('company', AGAINST, { ...WORDS, ...BEAT }, { ...WORDS, ...MISS }, 1),
  sided('company', GUIDE, { ...WORDS, ...BEAT }, { ...WORDS, ...MISS }, 2),
  sided('newswire', GUIDE, { ...WORDS, ...BEAT }, { ...WORDS, ...MISS }, 2),
  sided(
    'tweet',
    GUIDE.replaceAll('{company}', '${ticker}'),
    { ...WORDS, ...BEAT },
    { ...WORDS, ...MISS },
    0.7,
  ),
  { register: 'newswire', templates: MIXED, words: { neutral: WORDS }, weight: 1.2 },
  { register: 'company', templates: MIXED, words: { neutral: WORDS }, weight: 0.8 },
  fixed(
    'newswire',
    'positive',
    `{company} [beats|tops] and raises[: {quarter} in numbers|]|{company} [record|best ever|all-time high] {quarter} [sales|profit|order intake]`,
    0.2,
  ),
  fixed(
    'newswire',
    'negative',
    `{company} issues [profit warning|a profit warning|second profit warning this year]|{company} warns [on|about|of lower] [{quarter} |][profit|sales|margins|earnings]
    {company} [scraps|drops|suspends|withdraws] [its |][{year} |][guidance|outlook|forecast|targets]
    Profit warning [from|at] {company}[ as orders dry up| after weak {month}|]`,
    0.8,
  ),
]
