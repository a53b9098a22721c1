/** Retail investors and news robots in a few words: tickers, tags, links, slang; most robot posts are neutral. */
import { fixed, sided, type Pattern } from '../pattern'

const MOOD = `
${'$'}{ticker} {mood}[ {address}| #{stem}| #stocks|]
[Just|] {bought} [more |some |{count} shares of |][${'$'}{ticker}][ at {price}| today| here| before earnings|][, {hope}| {tag}|]
${'$'}{ticker} [looks|looking] {good}[ here| on the chart| going into {term}|][, {hope}|][ {tag}|]
${'$'}{ticker} [chart|setup|price action] [is|looks] {good}[ {address}|]
${'$'}{ticker} {going} [to |][{price}|soon|this week|next week|by {month}|after earnings]
{bought} [calls on |]${'$'}{ticker}[ {tag}| {address}|]
I {feel} ${'$'}{ticker}[ right now| long term| after that report|]
[Management|CEO|The new product|{quarter}] of ${'$'}{ticker} {does}[ {tag}|]
[{sector} stocks|${'$'}{ticker} and ${'$'}{ticker}|The whole sector] {going} [today|this week|from here] {tag}
[Option|Options] [traders|flow|market] [turn|turns|is] {bullish} on ${'$'}{ticker}[ {address}|]
{big} [day|move|week] for ${'$'}{ticker}[ {percent}|][ {tag}|]
${'$'}{ticker} {sign}{percent} [{tag}|{address}|premarket|after hours|on the day]
[{why}|{why},] ${'$'}{ticker} {going} [from here|now|soon]
${'$'}{ticker} {technical}[ at {price}| {address}| {tag}|]`
const BULLISH = {
  mood: 'to the moon|breaking out|new highs coming|ripping|squeezing the shorts|is a monster|on fire|what a beast|printing money|finally green|crushed it|is undervalued|is a steal here|killing it|flying|cruising higher',
  bought: 'Bought|Added|Loading up on|Grabbed|Going long|Picked up|Doubled down on|Buying',
  hope: 'easy money|this will run|holding for {price}|target {price}|cannot lose|let it ride|more upside ahead|thank me later',
  good: 'bullish|great|strong|ready to run|super bullish|cheap|coiled to break out|so good|like a buy|ready to pop|primed for a move up',
  going:
    'going up|heading higher|will rip|will double|is going higher|about to fly|should pop|will squeeze|rallies',
  feel: 'love|like|am long|am buying|trust|am bullish on|am adding',
  does: 'delivers|is brilliant|impresses me|rocks|is winning|keeps getting better',
  bullish: 'bullish|optimistic|heavily long',
  big: 'Great|Huge green|Massive|Awesome',
  sign: '+',
  tag: '#bullish|#long|#breakout|#buythedip|#winning|🚀|🚀🚀|💰|#calls',
  why: 'shorts are trapped|volume is exploding|insiders are buying|earnings will surprise|sellers are done',
  technical:
    'golden cross|bounced off support|broke resistance|reclaimed the 200-day|higher lows|bull flag|cup and handle breakout|closed above the 50-day',
}
const BEARISH = {
  mood: 'to zero|breaking down|new lows coming|bleeding|trapping the bulls|is a disaster|on fire sale|what a joke|burning cash|red again|got crushed|is overvalued|is a bubble here|tanking|dumping|sinking fast',
  bought: 'Sold|Dumped|Shorting|Shorted|Going short|Got rid of|Got out of|Selling',
  hope: 'dead money|this will tank|waiting for {price}|target {price}|no bottom yet|get out|more downside ahead|you were warned',
  good: 'bearish|terrible|weak|ready to roll over|super bearish|expensive|close to breaking down|so bad|like a short|ready to drop|toppy',
  going:
    'going down|heading lower|will tank|will halve|is going lower|about to crash|should drop|will dump|collapses',
  feel: 'hate|dislike|am short|am selling|distrust|am bearish on|am dumping',
  does: 'disappoints|is clueless|worries me|stinks|is losing|keeps getting worse',
  bullish: 'bearish|pessimistic|heavily short',
  big: 'Terrible|Ugly red|Brutal|Awful',
  sign: '-',
  tag: '#bearish|#short|#breakdown|#selltherip|#losing|📉|🩸|💀|#puts',
  why: 'bulls are trapped|volume is drying up|insiders are selling|earnings will disappoint|buyers are done',
  technical:
    'death cross|lost support|rejected at resistance|lost the 200-day|lower highs|bear flag|head and shoulders breakdown|closed below the 50-day',
}
const ROBOT = `
${'$'}{ticker} - {company} [files|filed|announces|schedules|reports] [form 4|8-K|10-Q|13G|shelf registration|{quarter} conference call|annual meeting][ {address}|]
${'$'}{ticker} - {company} [names|appoints|hires] [new |]{chief} {address}
{company} [{quarter} earnings preview|Q{few} call transcript|to webcast its {quarter} call|goes ex-dividend {weekday}|declares {price} dividend|in talks over {business} unit|closes deal for {other}] {address}
[Here's|This is] [what to expect from|how to trade|what {broker} says about|what happened with] ${'$'}{ticker} {address}
[Watching|On watch:|On my list:|In focus:] ${'$'}{ticker} ${'$'}{ticker} ${'$'}{ticker}[ {address}|]
[Anyone|Who is|Is anyone] [holding|following|watching|trading] ${'$'}{ticker}[ into earnings| today|]?
[What's|Any idea what's] [going on with|next for|up with|the news on] ${'$'}{ticker}?
{weekday}'s [calendar|earnings calendar|economic calendar|watchlist|ex-dividends]: ${'$'}{ticker}, ${'$'}{ticker}, ${'$'}{ticker}
Stocks [making the biggest moves|in play|in the news|on the move] [premarket|midday|after hours|today]: {company}, {other} & more {address}
[Unusual|Heavy] [volume|options volume|option activity] in ${'$'}{ticker} {address}
${'$'}{ticker} [insider|director] [sold|bought] {count} shares at {price}, form 4 shows
[New|Latest] [article|post|video|podcast]: [{person} on ${'$'}{ticker}|${'$'}{ticker} explained|{sector} in {year}] {address}
${'$'}{ticker} [earnings|report|numbers] [tonight|tomorrow|on {weekday}|after the close|before the bell][. What do you think?|]
[JUST IN|Update|Live|ICYMI|Breaking]: {company} [holds press conference|statement on {business} business|meets {country} officials|CEO {person} speaks] {address}
[Fed's {person}|{person} of the ECB|{country}'s finance minister] [speaks|to speak|on TV|testifies] [at {few} pm|on {weekday}|about {sector}] {address}
[Poll|Question of the day]: [where will ${'$'}{ticker} be in {month}|${'$'}{ticker} or ${'$'}{ticker}]? {address}
[The Week Ahead|Morning brief|Market wrap|Chart of the day|Daily digest]: {sector}, {sector} and {country} {address}
{company} [partner|spokesman|lawyer|board member] {person} [discusses|talks about|comments on] [the future of {sector}|{product}|work in {city}] {address}`

export const TWEETS: Pattern[] = [
  sided('tweet', MOOD, BULLISH, BEARISH, 3),
  fixed('tweet', 'neutral', ROBOT, 5),
]
