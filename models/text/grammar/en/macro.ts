/** The economy: what rises well, what rises badly, and what central banks and governments do. */
import { pattern, sided, type Pattern } from '../pattern'
import type { Rules } from '../engine'
import { DOWN, UP } from './verbs'

const GOOD = `GDP|industrial output|factory output|consumer confidence|retail sales|manufacturing PMI|services PMI|exports|GST collection|housing starts|auto sales|business confidence|tax revenue|foreign exchange reserves|home sales|durable goods orders|FDI inflows|payrolls|job creation|construction spending|economic growth|wages|factory activity|foreign direct investment|core sector growth|investor sentiment|machine orders`
const BAD = `inflation|unemployment|jobless claims|the trade deficit|consumer prices|the fiscal deficit|wholesale inflation|the current account deficit|the jobless rate|bankruptcies|corporate defaults|mortgage delinquencies|core inflation|household debt|the unemployment rate|food inflation|producer prices|fuel prices|layoffs|government debt|CPI inflation|unemployment claims`
const TEMPLATES = `
{country}'s {figure} {rose} [{small}|by {small}|to {small}] in {month}[ from {month}| from a year earlier|]
{country} {figure} {rose}[ {small}| in {month}| in {term}| more than expected| to a {few}-month {high}|][, data showed|]
{figure} [in {country} |]{rose} [to {small} |][in {month}|last month|in {term}][ from {small}|]
[US|UK|Euro zone|China|India|Japan|German] {figure} {rose} [in {month}|{small} in {month}|unexpectedly|for {few}th month]
{figure} [seen|expected|forecast|likely] to {rise} [in {year}|next year|this quarter][: {broker}|, IMF says|, survey shows|]
{figure} [hits|touches|at] {few}-[month|year] {high}[ in {month}|]
{aRise} in {figure}[ in {country}|][: {broker}|, {broker} says|]
{country} reports {small} {aRise} in {figure}`.replaceAll('{few}th', 'third')
const words = (figure: string, direction: 1 | -1): Rules => ({
  ...(direction > 0 ? UP : DOWN),
  figure,
  high: direction > 0 ? 'high|peak' : 'low|trough',
})
const BANK =
  'Fed|RBI|ECB|Bank of England|BoJ|PBOC|the central bank|Riksbank|Bank of Canada|RBA|{country} central bank'
const POLICY_GOOD = `
{bank} [cuts|lowers|slashes|trims] [interest rates|repo rate|key rate|rates|reserve requirement][ by {bps} bps| to spur growth| unexpectedly|]
{bank} [signals|hints at|points to] [rate cuts|easier policy|more stimulus|pause in tightening]
[Government|{country}] [cuts|lowers|scraps] [taxes|corporate tax|import duty|tariffs|capital gains tax|fuel tax][ on {product}|]
{country} [unveils|approves|announces] [stimulus|stimulus package|relief package|infrastructure spending] [of|worth] {money}
[US and China|{country} and {country}] [sign|agree on|reach|near|revive] [trade deal|truce|trade pact|tariff rollback]
{country} [avoids|exits|escapes|emerges from] recession
{country}'s [rating|sovereign rating|outlook] [upgraded|raised] by {broker}`
const POLICY_BAD = `
{bank} [raises|hikes|lifts|increases] [interest rates|repo rate|key rate|rates|reserve requirement][ by {bps} bps| to curb prices| unexpectedly|]
{bank} [signals|hints at|warns of] [rate hikes|tighter policy|faster tightening|end of stimulus]
[Government|{country}] [raises|increases|imposes] [taxes|corporate tax|import duty|tariffs|windfall tax|fuel tax][ on {product}|]
{country} [imposes|announces|tightens] [lockdown|sanctions|capital controls|export curbs|price caps][ on {country}| on {product}|]
[US and China|{country} and {country}] [escalate|clash in|break off|suspend] [trade war|trade talks|tariff talks|trade pact]
{country} [slides into|enters|falls into|heads for] recession[ as output shrinks|]
{country}'s [rating|sovereign rating|outlook] [downgraded|cut] by {broker}`
const POLICY_STILL = `
{bank} [keeps|leaves|holds|maintains] [interest rates|repo rate|key rate|rates|policy] [unchanged|steady|on hold][, as expected|]
{bank} [to meet|meets|announces decision|releases minutes] on {weekday}
{country} {month} [GDP|PMI|inflation] [at|was|came in at] {small}[, in line with forecasts|]
[GDP|Inflation|Unemployment] [unchanged|steady|flat] [at|in] {small} [in {month}|]
[Finance minister|Governor|Treasury secretary] {person} [to meet|meets|to address|holds talks with] [bankers|industry leaders|investors|officials] on {weekday}
[Economists|Analysts] [expect|see] [the rate|{bank}] [unchanged|on hold] until {month}
{country} to [publish|release] [GDP|trade|inflation|jobs] data on {date}`
const BANKS = { bank: BANK, bps: '25|50|10|75|100|15' }

export const MACRO: Pattern[] = [
  pattern('market', TEMPLATES, { positive: words(GOOD, 1), negative: words(GOOD, -1) }, 1.2),
  pattern('market', TEMPLATES, { positive: words(BAD, -1), negative: words(BAD, 1) }, 1),
  sided('market', '{news}', { ...BANKS, news: POLICY_GOOD }, { ...BANKS, news: POLICY_BAD }, 1),
  pattern('market', POLICY_STILL, { neutral: BANKS }, 1.5),
  sided(
    'tweet',
    '{news}|{news} {address}|{news} #{stem}',
    { ...BANKS, news: POLICY_GOOD },
    { ...BANKS, news: POLICY_BAD },
    0.3,
  ),
  pattern('tweet', '{news}|{news} {address}', { neutral: { ...BANKS, news: POLICY_STILL } }, 0.7),
]
