/** Money to and from the holders, ratings and defaults, courts and inspectors: each event beside its opposite. */
import { sided, type Pattern } from '../pattern'

const GOOD = `
{company} [raises|lifts|hikes|increases|doubles|reinstates|resumes|initiates] [its |][quarterly |interim |annual |][dividend|payout][ to {price} per share| by {percent}| after record {quarter}|]
{company} [declares|announces|approves|pays|plans] [special|extra|bonus|record|higher] dividend[ of {price} per share|]
{company} [launches|announces|starts|approves|expands|accelerates|plans] [a |][{euros} |][share buyback|buyback|share repurchase programme|stock repurchase plan]
{company} to buy back [shares|up to {count} shares|stock worth {money}|{small} of its shares]
{company} [repays|pays off|prepays|clears|retires|settles] [{money} of |all its |its |][debt|bonds|loans|dues][ early| ahead of schedule| in full|]
{company} [raises|secures|obtains|gets|closes] {money} [in funding|through IPO|via bonds|in new financing|from investors|credit line|loan to expand {unit}][ led by {other}|]
[Promoters|Insiders|{other}|Directors|Top shareholder|{chief}] [raise|increase|buys|lifts|add to] stake in {company}
{company} [to join|joins|added to|included in] [the |][S&P 500|MSCI index|FTSE 100|Nifty|DAX|blue-chip index]
{broker} [upgrades|raises|lifts] {company}['s|] [credit |debt |][rating|rating outlook|rating to BBB|rating by one notch][ to {grade}| on lower debt|]
{company} [wins|settles|prevails in] [lawsuit|court case|patent case|arbitration|appeal] [against {other}|in {country}|]
[Court|Judge|Tribunal] [dismisses|throws out|rejects|drops|quashes] [lawsuit|case|fraud charges|fine|petition|claims] against {company}
[Regulator|Prosecutor|SEC|Sebi|The authority] [clears|ends probe into|closes investigation of|drops charges against] {company}[ without action|]
{company} [avoids|averts|escapes|staves off] [default|bankruptcy|strike|fine|delisting|insolvency|a downgrade][ after deal with lenders|]
{company} [exits|emerges from|comes out of] [bankruptcy|insolvency|administration|creditor protection|regulatory curbs]
[Court|Judge] [rules|finds] in favour of {company} [in {other} dispute|in patent case|]
{company} stock [split|bonus issue] [cheers holders|announced after record year]
{company} [refinances|restructures|extends maturity of] {money} [debt|loan] [at lower cost|on better terms]
{company} [lifts|boosts] [capital ratio|liquidity|cash reserves] [above requirement|to {money}|with {money} facility]`
const BAD = `
{company} [cuts|lowers|slashes|halves|suspends|skips|scraps|omits|cancels] [its |][quarterly |interim |annual |][dividend|payout][ to {price} per share| by {percent}| after {quarter} loss| to save cash|]
{company} [will pay|proposes|pays] no dividend [for {year}|this year]
{company} [halts|suspends|cancels|scraps|ends] [its |][{euros} |][share buyback|buyback|share repurchase programme|stock repurchase plan]
{company} [to sell shares|plans rights issue|launches dilutive share issue] [at discount|to plug capital hole|to repay lenders|at {percent} below market]
{company} [defaults|misses payment|fails to pay|delays payment|skips interest payment] on [{money} |its |][debt|bonds|loans|coupon|dollar notes]
{company} [seeks|struggles to find|fails to raise|runs short of|needs] [fresh capital|cash|bailout|emergency funding|rescue loan|more time from lenders]
[Promoters|Insiders|{other}|Directors|Top shareholder|{chief}] [sell|cut|trims|dumps|pledge more] [stake in|shares in|shares of] {company}
{company} [dropped from|removed from|excluded from|kicked out of|to leave] [the |][S&P 500|MSCI index|FTSE 100|Nifty|DAX|blue-chip index]
{broker} [downgrades|cuts|lowers|places on negative watch] {company}['s|] [credit |debt |][rating|rating outlook|rating to junk|rating by two notches][ to {grade}| on rising debt|]
{company} [loses|faces|hit by|hit with|named in] [lawsuit|class action|patent case|antitrust case|damages claim] [against {other}|in {country}|from investors|over {product}|]
[Court|Judge|Tribunal] [orders|fines|convicts|bars|freezes assets of] {company}[ to pay {money}| over {product}| in {country}|]
[Regulator|Prosecutor|SEC|Sebi|The authority|Tax office|Police] [probes|investigates|raids|fines|charges|sues|summons|searches] {company}[ over accounts| for insider trading| in fraud case| over loans| for mis-selling|]
{company} [files for|nears|seeks|enters|heads for|slides into|on brink of] [bankruptcy|insolvency|Chapter 11|administration|creditor protection|liquidation]
[Court|Judge] [rules|finds] against {company} [in {other} dispute|in patent case|]
{company} [admits|discovers|reveals|uncovers] [accounting errors|fraud|accounting irregularities|data breach|bribery|leak of customer data]
[Fraud|Bribery|Money-laundering|Insider trading|Accounting] [probe|scandal|allegations|case] [hits|engulfs|deepens at|widens at|weighs on] {company}
{company} [to restate|restates] [results|accounts|earnings] [for {year}|after audit|]
[Auditor|Auditors] [resigns|quits|raises doubts|qualifies accounts|warns of going-concern risk] at {company}
{company} [breaches|in breach of|seeks waiver of] [loan covenants|capital rules|covenant with banks]
[Lenders|Banks|Creditors|Bondholders] [take|drag|call|refuse] {company} [to court|to insolvency court|loans|more credit]
[Short seller|Short-seller {stem}|Fund {stem}] [targets|accuses|bets against] {company}[, alleging fraud|]
{country} [imposes|raises|slaps|announces|tightens] [tariffs|duty|tax|curbs|export limits|price caps|new rules] on {product}[, hitting {company}|]
{company} [faces|in] [liquidity squeeze|cash crunch|funding gap|liquidity crisis|run on deposits]
[Trading in|Shares of] {company} [suspended|halted|delisted] [after default|pending fraud probe|for missing filing|by {exchange}]`
const CALM = `
{company} [rating|credit rating] [affirmed|confirmed|unchanged] at {grade}[ by {broker}|, outlook stable|]
{broker} [affirms|assigns|confirms] {grade} rating [to|for] {company}['s bonds|'s loan|][, outlook stable|]
[Court|Judge|Tribunal] [adjourns|to hear|sets date for|reserves order in] {company} [case|plea|appeal|dispute][ on {weekday}|]
{company} [keeps|maintains|leaves] dividend [unchanged|at {price} per share|at last year's level]
{company} [files|submits] [draft papers for IPO|its annual filing|shelf registration|form 20-F][ with regulator|]
{company} [IPO|share sale|bond] [opens|closes] on [{weekday}|{date}][; price band {price}-{price}|]
{company} pays [a dividend|dividend] of {price} per share on {date}
[Government|{country}|Regulator|Ministry] [to review|reviews|seeks views on|considers|consults on|publishes draft of] [{sector} rules|tax on {product}|{sector} policy|ownership rules]`
const GRADES = { grade: 'BBB|BBB-|BB+|A-|A|AA-|AA|B+|CCC+|CRISIL A|Baa2|Ba1|investment grade' }

export const CAPITAL: Pattern[] = (['newswire', 'company'] as const).flatMap((register) => {
  const weight = register === 'newswire' ? 3 : 1.2
  return [
    sided(register, '{news}', { ...GRADES, news: GOOD }, { ...GRADES, news: BAD }, weight),
    { register, templates: CALM, words: { neutral: GRADES }, weight: weight / 3 },
  ]
})

export const CAPITAL_TWEETS: Pattern[] = [
  sided(
    'tweet',
    '{news} {address}|{news}|${ticker} {news}|${ticker} - {news} {address}',
    { ...GRADES, news: GOOD },
    { ...GRADES, news: BAD },
    0.6,
  ),
]
