/** What brokers and columnists say of a share: grades, targets, tips; and "hold", "neutral" and "wait", which say nothing. */
import { pattern, sided, type Pattern } from '../pattern'

const GRADE = `
{broker} {upgrades} {company} to {buy}[ from {hold}|, target {price}|, sees {percent} upside| on {sector} strength|]
{company} {upgraded} [to {buy} |][at|by|from] {broker}[ on valuation| after {term}| on {why}|]
{company} {upgraded} to {buy}
{broker} {raises} [price target on|target price of|PT on|target for|target on] {company}[ to {price}| to {price} from {price}| on {why}| by {percent}|]
{company} [price target|target price|PT|stock target] {raised} [to {price} |][at|by] {broker}[ on {why}|]
{broker} [initiates|starts|begins|resumes|launches] [coverage of |coverage on |][{company} at {buy}|{company} with {buy}|{company} with a {buy} rating][, target {price}|]
{company} [initiated|started|resumed] at {buy} [at|by] {broker}
{broker} [reiterates|maintains|keeps|repeats|has|retains] [a |]{buy} [rating |]on {company}[, target {price}|; target {price}|]
{buy} {company}[,|;] target [price |]{price}[: {broker}|: {person}|]
{buy} {company}[: {person}|: {broker}| on {why}]
{broker} {likes} {company}[ on {why}| after {term}|, says {person}|]
{company} {gets} [at|from] {broker}
{broker} [sees|says] {percent} [{upside} in|{upside} for] {company}[ in {few} months|]
{person} {likes} {company} [shares|stock|at current levels]
{company} [added to|put on|named on] {broker}'s {list}
{broker} [turns|becomes|grows|gets|is] {bullish} on {company}[ on {why}|]
{broker} {bullish} on {company}, [sees|target] {price}
{company} [could|may|can|likely to] {go} [to|towards|till] {price}[: {person}|]
[Why|Reasons why] {company} [stock |shares |][could|may|will] {double}[: {broker}|]
{broker} {raises} [EPS|earnings|profit] estimates for {company} [by {percent}|on {why}|for {year}]`
const HOLD = `
{broker} [initiates|starts|resumes] [coverage of |coverage on |]{company} [at|with] {middle}[, target {price}|]
{broker} [reiterates|maintains|keeps|has] [a |]{middle} [rating |]on {company}[, target {price}|]
{company}: [{middle} rating|Hold] [maintained|reiterated] [at|by] {broker}
[Hold|Stay put in|Wait and watch on] {company}[: {person}|: {broker}|]
{company} [could|may] [retest|test|trade between] {price}[-{price}| levels][: {person}|]
{company} [resumed|started] at {middle} [at|by] {broker}
{broker} [stays|is|remains] [neutral|on the sidelines] on {company}[ until {term}|]
{company} [trades at|is valued at] {few} times [earnings|book value|sales][, {broker} says|]
{broker} [assumes|transfers] coverage of {company}[ from {person}|]
What [analysts|brokers] [say|think] about {company} after {term}
{company}: [{few} analysts'|brokers'] views [before|ahead of] {quarter} results`
const MIDDLE =
  'Hold|Neutral|Equal Weight|Market Perform|Sector Perform|Peer Perform|In-line|Equal-weight|Perform'
const BULL = {
  buy: 'Buy|Outperform|Overweight|Strong Buy|Add|Accumulate|Positive|Top Pick|Sector Outperform|Market Outperform|buy',
  hold: 'Hold|Neutral|Equal Weight|Market Perform|Sell|Underperform|Sector Perform',
  middle: MIDDLE,
  upgraded: 'upgraded|raised|lifted|moved up|bumped up',
  raises: 'raises|lifts|hikes|boosts|ups|increases|bumps',
  raised: 'raised|lifted|hiked|boosted|increased|upped',
  likes:
    'likes|is bullish on|backs|recommends|would buy|sees value in|is positive on|picks|loves|is a buyer of|goes long on|sees upside in',
  gets: 'gets upgrade|wins a bull|earns a buy rating|gains a supporter',
  upside: 'upside|upside potential|gain',
  list: 'best ideas list|conviction buy list|top picks|focus list|buy list',
  bullish: 'bullish|more bullish|positive|more optimistic|upbeat|more constructive',
  go: 'rise|rally|climb|zoom|run up|rebound|head up|go up',
  double: 'double|rally|outperform|gain {percent}|go up|keep rising',
  why: 'strong orders|better margins|attractive valuation|growth outlook|falling debt|improving demand|new products|market share gains|cost savings',
}
const BEAR = {
  buy: 'Sell|Underperform|Underweight|Strong Sell|Reduce|Negative|Avoid|Sector Underperform|Market Underperform|sell',
  hold: 'Hold|Neutral|Equal Weight|Market Perform|Buy|Outperform|Sector Perform',
  middle: MIDDLE,
  upgraded: 'downgraded|cut|lowered|moved down|dropped',
  raises: 'cuts|lowers|slashes|trims|reduces|chops|pares',
  raised: 'cut|lowered|slashed|trimmed|reduced|chopped',
  likes:
    'dislikes|is bearish on|shuns|warns on|would sell|sees no value in|is negative on|shorts|avoids|is a seller of|loses faith in|sees downside in',
  gets: 'gets downgrade|loses a bull|earns a sell rating|loses a supporter',
  upside: 'downside|downside risk|drop',
  list: 'least preferred list|conviction sell list|worst ideas list|sell list',
  bullish: 'bearish|less bullish|negative|more pessimistic|cautious|less constructive',
  go: 'fall|slide|drop|sink|correct|slip|head down|go down',
  double: 'halve|crash|underperform|lose {percent}|go down|keep falling',
  why: 'weak orders|lower margins|stretched valuation|growth worries|rising debt|slowing demand|tough competition|market share losses|cost pressure',
}
const SIDES = [
  {
    ...BULL,
    upgrades: 'upgrades|upgraded|raises|lifts|moves up',
    from: 'Sell|Underperform|Underweight|Reduce',
  },
  {
    ...BEAR,
    upgrades: 'downgrades|downgraded|cuts|lowers|drops',
    from: 'Buy|Outperform|Overweight|Strong Buy',
  },
] as const
// Only the verb says which way it went where the new grade is the middle one.
const ONE_STEP = `
{broker} {upgrades} {company} to {middle}[ from {from}|]
{company} {upgraded} to {middle} [at|by] {broker}
{company} {upgraded} [at|by] {broker}[ from {from}|]`
const TWEET = '${ticker}: {tip} {address}|${ticker} - {tip} {address}|{tip} ${ticker}|{tip}|${ticker} {tip}'

export const BROKERS: Pattern[] = [
  sided('broker', GRADE, ...SIDES, 5),
  sided('broker', ONE_STEP, ...SIDES, 1),
  pattern('broker', HOLD, { neutral: BULL }, 3),
  sided('tweet', TWEET, { ...SIDES[0], tip: GRADE }, { ...SIDES[1], tip: GRADE }, 2),
  sided('tweet', TWEET, { ...SIDES[0], tip: ONE_STEP }, { ...SIDES[1], tip: ONE_STEP }, 0.6),
  pattern('tweet', TWEET, { neutral: { ...BULL, tip: HOLD } }, 0.5),
]
