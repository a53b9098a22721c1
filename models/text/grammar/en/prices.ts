/** Prices that move: shares, indices, commodities, currencies, coins; and days on which nothing much happened. */
import { sided, fixed, type Pattern } from '../pattern'
import { DOWN, UP } from './verbs'

const THING = `[gold|silver|copper|crude|oil|Brent|WTI crude|natural gas|aluminium|zinc|nickel|lead|cotton|sugar|wheat|soybean|palm oil|coffee|cocoa|corn|rubber|cardamom|jeera|platinum|palladium|iron ore|lithium|uranium|guar seed|mentha oil|chana|turmeric|steel][ prices| futures||]`
const MARKET = `Sensex|Nifty|Bank Nifty|the S&P 500|the Dow|the Nasdaq|FTSE 100|the DAX|the CAC 40|Nikkei|Hang Seng|Kospi|the Shanghai Composite|STOXX 600|OMX Helsinki|the ASX 200|Straits Times index|Wall Street|the TSX|the Topix|the Bovespa|the Russell 2000|the STOXX 50|BSE Midcap index`
const MONEY = `rupee|euro|the pound|sterling|the yen|the yuan|the dollar|the Australian dollar|the lira|the rouble|the won|the krona|the peso|bitcoin|ether|ethereum|dogecoin|litecoin|Solana|XRP|Swiss franc|the real|the rand`
const PLURAL = `[{company} shares|shares of {company}|shares in {company}|oil prices|gold prices|{sector} stocks|{sector} shares|bank stocks|copper futures|crude futures|stock futures|US stock futures|Asian markets|European shares|airline stocks|silver futures|{company} bonds|wheat futures|small caps|Asian shares|European stocks|US stocks|Japan shares|Chinese stocks|emerging market stocks|midcaps|Tokyo stocks|London shares|{country} stocks|government bonds|chip stocks]`
const SINGLE = `[${THING}|${MARKET}|${MARKET}|${MONEY}|{company}|{company} stock|{company}'s stock|{company}'s share price|the stock|the {sector} index|the share]`

const MOVES = `
{single} {rises} [{percent}|{points} points|by {percent}|sharply|again][ on {why}| as {because}| to {level}| in early trade| after {event}| ahead of {ahead}|]
{plural} {rise}[ {percent}| by {percent}| sharply|][ on {why}| as {because}| in early trade| after {event}| ahead of {ahead}|]
{plural} {rose}[ {percent}| as much as {percent}|][ on {why}| after {event}| in {city}| on {weekday}| to {price}|]
{single} {rose}[ {percent}| {points} points| as much as {percent}|][ on {why}| after {event}| on {weekday}| to {price}|]
{single} [{up} {percent}|{up} {points} points|{ends} {up}|{ends} {percent} {up}|{opens} {up}][ on {why}| as {because}| ahead of {ahead}| at {level}|]
{plural} [were {up} {percent}|were trading {percent} {up}|end {up}|finish {up}|open {up}][ at {price}| in {city}| on {why}|]
{single} [{hits}][ on {why}| as {because}|]
{single} [snaps {few}-day {losing} streak|extends {gains}|{erases} {losses}|{extends} {gains} for {few}th session|on course for {few}th weekly {gain}]
{sharesWord} [of|in] {company} [{rose}|have {risen}] {percent} [since {month}|this year|in {few} days|this week]
Top {gainers} of the day: {company}, {other}
{company} [top|biggest|leading] [Nifty |index |Sensex |] {gainer}
{single} [in|sees|set for] [{bigBest} [day|week|month] since {month}|{bigBest} [day|week|month] in {few} years]
{gains} in {sector} stocks {lift} {single}
{single} {closes} at {bestLevel}[ on {why}|]
{why} {pushes} {plural} {up}
{single} {sign}{percent}[ in {city}| at close| premarket| after hours|]`.replaceAll('{few}th', '{ordinal}')
const RISING = {
  ends: 'ends|closes|settles|finishes',
  opens: 'opens|starts|trades',
  hits: 'hits {few}-week high|hits record high|at {few}-month peak|hits upper circuit|touches 52-week high|reclaims {level}|crosses {level}|rebounds from lows|bounces back|recovers|rallies|firms|strengthens|shines|stages comeback|breaks out|back above {level}|in bull run|scales new peak',
  losing: 'losing',
  gains: 'gains|rally|winning run|advance',
  erases: 'erases|pares|recoups|trims',
  losses: 'losses|early losses|early drop',
  extends: 'extend',
  gain: 'gain|rise|advance',
  gainers: 'gainers|performers|risers',
  gainer: 'gainer|riser|performer',
  bigBest: 'best|strongest|brightest',
  risen: 'risen|gained|climbed|rallied|advanced',
  lift: 'lift|boost|support|buoy',
  closes: 'closes|ends|settles',
  bestLevel: "record high|{few}-month high|day's high|one-year high",
  pushes: 'pushes|sends|drives|lifts',
  why: `strong earnings|upbeat data|rate cut hopes|trade deal hopes|buying by funds|short covering|stimulus hopes|firm global cues|easing tensions|foreign inflows|robust demand|vaccine optimism|supply cuts|bargain hunting|value buying|fresh buying|risk appetite|strong jobs data|inventory draw|dovish Fed|weak dollar`,
  because:
    'demand improves|investors cheer results|tensions ease|buyers return|supply tightens|trade talks progress|funds buy|inflation cools|investors take heart|sentiment improves|bulls take charge',
  event:
    'strong {quarter} results|upgrade|order win|merger news|rate cut|upbeat forecast|buyback plan|positive trial data|contract win',
}
const SINKING = {
  ends: 'ends|closes|settles|finishes',
  opens: 'opens|starts|trades',
  hits: 'hits {few}-week low|hits record low|at {few}-month trough|hits lower circuit|touches 52-week low|slips below {level}|breaks below {level}|retreats from highs|gives up gains|cracks|sells off|softens|weakens|loses shine|takes a beating|breaks down|back below {level}|in bear grip|bleeds',
  losing: 'winning',
  gains: 'losses|slide|losing run|selloff',
  erases: 'erases|pares|gives up|trims',
  losses: 'gains|early gains|early rise',
  extends: 'extend',
  gain: 'loss|fall|drop',
  gainers: 'losers|laggards|decliners',
  gainer: 'loser|laggard|decliner',
  bigBest: 'worst|weakest|ugliest',
  risen: 'fallen|lost|slumped|tumbled|declined',
  lift: 'hit|drag|hurt|weigh on',
  closes: 'closes|ends|settles',
  bestLevel: "record low|{few}-month low|day's low|one-year low",
  pushes: 'pushes|sends|drives|knocks',
  why: `weak earnings|poor data|rate hike fears|trade war worries|selling by funds|profit-taking|recession fears|weak global cues|rising tensions|foreign outflows|weak demand|virus worries|supply glut|margin calls|heavy selling|fresh selling|risk aversion|weak jobs data|inventory build|hawkish Fed|strong dollar|growth concerns`,
  because:
    'demand weakens|investors flee|tensions flare|sellers dominate|supply swells|trade talks stall|funds sell|inflation bites|investors take profits|sentiment sours|bears take charge',
  event:
    'weak {quarter} results|downgrade|profit warning|fraud probe|rate hike|weak forecast|share sale plan|failed trial|contract loss',
}
const SHARED = {
  single: SINGLE,
  plural: PLURAL,
  ordinal: 'second|third|fourth|fifth|sixth',
  sharesWord: 'Shares|The shares|Stock prices',
  ahead:
    'Fed meeting|RBI policy|jobs data|GDP data|OPEC meeting|earnings season|budget|ECB decision|election|F&O expiry',
}
const STILL = `
{single} [little changed|flat|steady|unchanged|mixed|range-bound|rangebound|treads water|holds steady|barely moves|ends flat|opens flat|trades flat|trades in narrow range][ ahead of {ahead}| on {weekday}| at {level}| as investors await {ahead}|]
{plural} [little changed|flat|steady|mixed|were unchanged|trade sideways|end mixed|move in narrow range|tread water][ ahead of {ahead}| on {weekday}|]
{plural} [seen|likely] [flat|range-bound|mixed] [ahead of {ahead}|on {weekday}|this week]
[Investors|Traders|Markets] [await|eye|look to|focus on|brace for|watch] {ahead}
[Stocks|Shares] [to watch|in focus|in news|making moves]: {company}, {other}, {company}
{single} [support at|resistance at|seen between|trades in the range of] {level}[ and {level}|-{level}|]
[What to watch|Things to know] before {single} opens on {weekday}
{single}: [{few} things to know|technical view|levels to watch|chart check|outlook for the week|closing report]
{ahead} [in focus|on tap|this week|key for markets]`

export const PRICES: Pattern[] = (['market', 'newswire', 'tweet'] as const).flatMap((register) => {
  const weight = { market: 6, newswire: 1.5, tweet: 0.8 }[register]
  return [
    sided(register, MOVES, { ...UP, ...SHARED, ...RISING }, { ...DOWN, ...SHARED, ...SINKING }, weight),
    { register, templates: STILL, words: { neutral: SHARED }, weight: weight / 2 },
  ]
})

const CHOICES = {
  single: '${ticker}|${ticker} stock|${ticker} - {company}',
  plural: '${ticker} shares',
  sharesWord: 'Shares',
}
export const TICKER_MOVES: Pattern[] = [
  sided(
    'tweet',
    MOVES,
    { ...UP, ...SHARED, ...RISING, ...CHOICES },
    { ...DOWN, ...SHARED, ...SINKING, ...CHOICES },
    1.5,
  ),
  fixed(
    'tweet',
    'neutral',
    '${ticker} [flat|unchanged|trading sideways|quiet|consolidating] [at {price}|today|near {price}|on low volume]',
    0.5,
  ),
]
