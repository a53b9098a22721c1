/** Questions, previews, lists, how-to, columns and legal boilerplate: finance without news. */
import { fixed, type Pattern } from '../pattern'

const QUESTIONS = `
[Should|Can|Would|Could] [you|investors|I] [buy|sell|hold|own|trust] {company}[ stock| shares| now| at {price}| after {quarter} results|]?
Is {company} [a buy|a good stock|overvalued|undervalued|a value trap|ready for {year}][ now| ahead of results|]?
[Where|How|When|Why] [is|will|does|should] [the rupee|gold|oil|{company}|the market|Nifty|bitcoin] [headed|move|trade|go from here][ in {year}| this week|]?
What [next|now|lies ahead|is in store] for [{company}|gold|the {sector} sector|{sector} stocks|oil|the dollar]?
What [do|does] [{company}'s numbers|rate moves|the budget|the {sector} rules|{company}'s deal with {other}] mean for [you|investors|savers|the {sector} sector]?
{company}: [Buy, sell or hold|Will growth sustain|What should you do|Time to enter or exit|Bull or bear]?
[Who|Which {sector} company] [will|could] [lead|buy|replace] {company}?
[Has|Have] {sector} stocks [bottomed out|peaked|run too far]?
[How much|How] [do|should] you [pay|save|invest] [for retirement|in {sector} funds|in gold|each month]?
Which [bank|fund|broker|app|card] [is right|fits best] for [you|savers|students|traders]?`
const HOWTO = `
[How to|A guide to|{few} ways to|{few} tips to|Beginner's guide to|What you need to know about] [read a balance sheet|pick {sector} stocks|invest in gold|file your tax return|choose a fund|buy bonds|trade options|start saving|hedge currency risk|plan for retirement|value a share]
[{few} things|{few} charts|Ten facts|All you need to know|The basics] [about|on|behind] {company}[ before its IPO| and its {business} business|]
[Explained|Explainer|Q&A|FAQ|In numbers|Factbox|Timeline|In pictures]: [{company} and {other}|{company}'s {business} business|what the {sector} index is|how {sector} stocks are taxed|the new {sector} rules|how rates are set|the {country} budget]
[Interview|Podcast|Video|Opinion|Column|Profile|Newsletter|Roundtable]: {person}[, {company}| on {sector}| on markets|, {broker}|]
[Watch|Live|Preview|Calendar|Diary|Agenda|Week ahead]: [{company} {quarter} results|{bank} decision|{sector} earnings|{country} election|economic data due on {weekday}|AGMs on {date}]
[Earnings preview|{quarter} preview|Results preview]: [What to expect from|All eyes on|{few} things to watch at] {company}
{company} {quarter}: [what analysts expect|key things to track|five questions for the {chief}|numbers to watch]
[Top|{few}|Best of] [stocks|funds|books|podcasts|quotes] [to watch|of the week|of {year}|in the {sector} sector|for beginners]
[A brief history|The story|The making|Inside the world] of [{company}|{product}|the {sector} trade|{person}]
[Meet|Profile of] {person}, [the {chief} of {company}|who runs {company}'s {business} business|fund manager at {broker}]
[Column|Opinion|Editorial|View]: [on {country} and {sector}|the case for and against {product}|{sector} at the crossroads]
[Trading hours|Holiday|Markets closed]: [{exchange}|{country} markets] [closed on {weekday}|to shut on {date}|open as usual]
[Corrected|Refile|Update {few}|Table|Text]: {company} {quarter} [results|statement|figures]`
const LEGAL = `
This [release|announcement|report|presentation] [contains|may contain|includes] forward-looking statements [that involve risks and uncertainties|within the meaning of the law|about {company}]
[Past performance|Past return] is [no guarantee|not indicative|not a guide] [of|to] future [results|returns]
The [information|material] [in this release|herein] [is not|does not constitute] [an offer to sell|investment advice|a recommendation|a solicitation] [of|or an offer to buy] [securities|shares in {company}]
[Not for|This release is not for] [distribution|publication|release] in [{country}|the United States][, {country} or {country}|]
[The author|{person}|The writer] [holds|has|owns|does not hold] [no |a |]position[s|] in [{company}|the stocks mentioned]
[For|To obtain] further information[,|] [please |]contact {person}, {company}[, tel. +{teens} {count}|]
[Figures|Amounts|Comparative figures] [in brackets|in parentheses] [refer to|are for] [the corresponding period|{beforePeriod}|{year}]
[The figures|The numbers] [are unaudited|have not been audited|are rounded]
[This interim report|The report] [is unaudited|has not been audited|is prepared in accordance with IFRS|has been prepared in accordance with IAS 34]
{company} [assumes|undertakes] no [obligation|duty] to update [this information|forward-looking statements]
{company} [press release|stock exchange release|stock exchange announcement|bulletin|regulatory filing][,| of] {date}[ at {few}:{teens}|]
[Disclaimer|Note|Disclosure]: [views are those of the author|the writer is with {broker}|prices as of {date}|views are personal]
[Copyright|All rights reserved|Source]: {company}[, {year}|]
The [prospectus|report|presentation|webcast|notice] [is|will be] available [at|on] {company}'s [website|offices] [from {date}|]
In [millions|thousands][ of euros| of dollars|], except [per share data|ratios and number of employees]`
const BANK = 'Fed|RBI|ECB|Bank of England|central bank'

export const EXPLAINERS: Pattern[] = [
  { register: 'explainer', templates: QUESTIONS, words: { neutral: {} }, weight: 3 },
  { register: 'explainer', templates: HOWTO, words: { neutral: { bank: BANK } }, weight: 3 },
  fixed('explainer', 'neutral', LEGAL, 2),
  fixed('company', 'neutral', LEGAL, 0.6),
]
