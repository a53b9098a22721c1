/** What commentators say of a share or a sector in a line, with their name behind a colon, and what they leave open. */
import { fixed, sided, type Pattern } from '../pattern'

const OPINION = `
{who}[ shares| stock|] {looks}[ at current levels| here| for the long term| from here|][: {person}|: {person}, {broker}|: {broker}|]
{prefer} {who}[ in the {sector} space| now| for the long term| at this price|][: {person}|: {person}, {broker}|]
{who} {will} [in {year}|in the near term|over the next {few} months|from here|this quarter][: {person}|: {broker}|]
{time} [{sector} stocks|{who}|mid caps|the market][: {person}|: {broker}|]
{person} {mood} on [{who}|{sector} stocks|the market|the {sector} sector]
[We|I] {prefer2} {who}[, says {person}| on every dip|: {person}]
[Valuations|Prices] of {sector} stocks {value}[: {broker}|: {person}|]
{who} in [a |]{trend}[: {person}|, charts show|]
{level}: {who}[, says {person}|]
Outlook for {who} {outlook}[: {person}|: {broker}|]
{flows} [{sector} stocks|{country} equities|{country} bonds|{who}][ in {month}| worth {money}|]
[Funds|Foreign investors|Hedge funds|FIIs|Insiders] {dobuy} {who}[ in {month}|]
{drivers} [to|may|could|will] {help} [{who}|{sector} companies|the {sector} sector]`
const GOOD = {
  looks:
    'looks attractive|looks strong|is undervalued|is a good bet|is worth holding|has more steam left|is a must-have|may deliver more|is the best pick|has a bright future',
  prefer: 'Prefer|Accumulate|Stay with|Bet on|Enter|Stay long on|Go for|Add|Load up on',
  prefer2: 'like|would buy|prefer|keep adding|are overweight on',
  will: 'may outperform|could do well|is set to shine|should deliver good returns|to benefit from {sector} reform|is on the cusp of growth|will re-rate',
  time: 'Right time to buy|Good time to enter|Time to get into|A case for buying|Do not sell|Not too late to buy',
  mood: 'upbeat|positive|bullish|optimistic|sees value|overweight',
  value: 'reasonable|attractive|cheap|look inviting',
  trend: 'uptrend|rising channel|up-move|bull phase|recovery mode',
  level: 'Buy on dips|Breakout seen|More upside|Strong support',
  outlook: 'bright|improving|positive|better than last year',
  flows: 'Money flows into|Investors flock to|Funds pour money into|Inflows into',
  dobuy: 'buy|accumulate|lap up|raise exposure to|cover shorts in',
  drivers: 'Tax relief|Lower oil prices|Rate cuts|Good monsoon|New rules|Softer input prices',
  help: 'help|benefit|boost|favour|support',
}
const BAD = {
  looks:
    'looks expensive|looks weak|is overvalued|is a risky bet|is best avoided|has run out of steam|is a value trap|may disappoint more|is the worst pick|has a bleak future',
  prefer: 'Avoid|Exit|Stay away from|Bet against|Get out of|Stay short on|Do not buy|Shun|Stay out of',
  prefer2: 'dislike|would sell|avoid|keep trimming|are underweight on',
  will: 'may underperform|could do badly|is set to struggle|should deliver poor returns|to suffer from {sector} reform|is on the verge of decline|will de-rate',
  time: 'Wrong time to buy|Bad time to enter|Time to get out of|A case for selling|Do not buy|Too late to buy',
  mood: 'wary|negative|bearish|pessimistic|sees no value|underweight',
  value: 'stretched|unattractive|expensive|look frothy',
  trend: 'downtrend|falling channel|down-move|bear phase|correction mode',
  level: 'Sell on rallies|Breakdown seen|More downside|Stiff resistance',
  outlook: 'bleak|worsening|negative|worse than last year',
  flows: 'Money flows out of|Investors flee|Funds pull money from|Outflows from',
  dobuy: 'sell|offload|dump|cut exposure to|short',
  drivers: 'Tax burden|Higher oil prices|Rate hikes|Poor monsoon|New curbs|Dearer inputs',
  help: 'hurt|hit|dent|squeeze|weigh on',
}
const OPEN = `
[{few} stocks|Sectors|Shares] {person} is [watching|tracking][ this week| in {year}|]
[{who}|{sector} stocks|Nifty]: [{person}'s view|chart of the day|trading strategy for {weekday}|range for the week|key levels]
{who} [may|could|to] [consolidate|trade in a range|stay between {price} and {price}][: {person}|]
Wait [for clarity on|and see on|before deciding on] {who}[: {person}|]
[What|How] [{person}|{broker}] [thinks|sees|reads] [of {who}|the {sector} sector|the market in {year}]
[Government|Parliament|President {stem}|The mayor of {city}|Union leader {person}|Minister {person}] [to visit|meets|writes to|speaks on|signs bill on|debates] [{country}|{city}|{sector} workers|schools|climate|transport|health]
[Study|Survey|Report]: [how people in {country} spend|what workers want|how {sector} firms use {product}|who owns {product}]
{city} [to host|hosts] [trade fair|summit|{sector} conference|marathon|exhibition] in {month}
{company} [sponsors|to sponsor|supports] [football club|festival|museum|school project|chess cup] in {city}`
const WHO = {
  who: '{company}|{company}|{company}|{sector} stocks|{company} and {other}|midcaps|gold|{sector} sector',
}

export const OPINIONS: Pattern[] = [
  sided('broker', OPINION, { ...WHO, ...GOOD }, { ...WHO, ...BAD }, 2.5),
  sided('newswire', OPINION, { ...WHO, ...GOOD }, { ...WHO, ...BAD }, 1.2),
  { register: 'broker', templates: OPEN, words: { neutral: WHO }, weight: 2 },
  { register: 'newswire', templates: OPEN, words: { neutral: WHO }, weight: 1 },
  { register: 'tweet', templates: OPEN, words: { neutral: WHO }, weight: 1 },
  fixed(
    'tweet',
    'neutral',
    `
    [Photos|Video|Map|Chart]: {product} [in {country}|made in {city}|through the years] {address}
    {person} [to leave|joins|returns to] [{company}|the {sector} ministry|the board of {other}] {address}
    [Why|How|Where] {country} [builds|uses|buys|taxes] {product} {address}
    Thread: [{few} lessons from|my notes on|the story of] {company} {address}`,
    1,
  ),
]
