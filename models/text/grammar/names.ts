/** Names nobody bears: companies, people, brokers and tickers are put together from syllables at every draw. */
import type { RandomStream } from '../../../src/numerics/random'
import { pickOf } from './numbers'

const split = (text: string) => text.trim().split(/\s+/)
const HEADS =
  split(`al an ar as be bel bor bri cal can car cel cor da del dor el en er fa fen fin ga gar gen gra ha
  hel hol in is jo kal kar kem ken kil la lan lem len lo lu mal mar mer mi mon na nel no nor o or pa pel per pol ra ren
  ri ro ru sa sal sel sen si sol sta su sun ta tal tam tek ter ti tor tra tu ul va val ven ver vi vol wa wel xe ya za zen`)
const MIDDLES =
  split(`ba bri ca da de di do fi ga go ka ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se
  so ta te ti to tra va ve vi za`)
const TAILS =
  split(`bek bia co con cor da dan dex don fax fin gen gon ia is kem ko la land lia lis lon lux ma max mex
  mont na nen net nia nor nova pak par plex ra rex ria rion ro san sen shi sol son stad ta tec tek ten ter tex tia tis
  tra tris tron vale van vek via vin vo wick worth xia xis za zon`)
const LEGAL = ` | |||| Oyj| Plc| AB| ASA| A/S| AG| SA| SE| NV| SpA| Inc| Inc.| Corp| Corp.| Ltd| Ltd.| Group| Holdings
| Limited| Co| & Co| Corporation| plc| Company| Bhd| Pte| KK| GmbH| LLC| Trust| Industries Ltd`
const FIELDS =
  split(`Pharma Bank Steel Motors Energy Foods Paper Software Telecom Airlines Logistics Chemicals Power Oil
  Gas Media Retail Cement Textiles Mining Properties Insurance Finance Systems Biotech Semiconductor Electric Shipping
  Breweries Therapeutics Technologies Industries Capital Networks Materials Robotics Solar Petroleum Gold Auto Labs
  Infra Realty Hotels Sugar Agro Housing Jewellers Engineering Packaging Marine Games Brands Health Medical Dairy`)
const GENERIC = split(
  `XYZ ABC company-A Acme Northern Pacific Global United First General Baltic Nordic Atlantic`,
)
const FIRST =
  split(`Anna Erik Mika Laura James Priya Rahul Wei Kenji Maria Peter Sofia Tom Olga Juan Chen Aisha David
  Elena Henrik Jane Karen Liam Marc Nina Omar Paul Rita Sanjay Tina Victor Yuki Ravi Helena Jukka Sven Claire Robert`)
const ROLES = split(
  'Securities Capital Research Bank Markets Brokerage Equities Advisors Partners Wealth Broking',
)
const LEGALS = LEGAL.replace(/\n/g, '').split('|')

const capital = (text: string) => text[0].toUpperCase() + text.slice(1)

export function stem(random: RandomStream): string {
  const middle = random.uniform() < 0.35 ? pickOf(random, MIDDLES) : ''
  return capital(pickOf(random, HEADS) + middle + pickOf(random, TAILS))
}

export function company(random: RandomStream): string {
  const kind = random.uniform()
  if (kind < 0.03) return `${pickOf(random, GENERIC)} ${pickOf(random, FIELDS)}`
  if (kind < 0.07) return [0, 1, 2].map(() => 'ABCDEFGHIKLMNPRSTV'[random.integer(18)]).join('')
  if (kind < 0.36) return `${stem(random)} ${pickOf(random, FIELDS)}`
  return (stem(random) + pickOf(random, LEGALS)).trimEnd()
}

export const broker = (random: RandomStream): string =>
  random.uniform() < 0.3 ? stem(random) : `${stem(random)} ${pickOf(random, ROLES)}`

export const person = (random: RandomStream): string => `${pickOf(random, FIRST)} ${stem(random)}`

export function ticker(random: RandomStream): string {
  const length = 2 + random.integer(3) + Number(random.uniform() < 0.2)
  return Array.from({ length }, () => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[random.integer(26)]).join('')
}

const CODE = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
export const address = (random: RandomStream): string =>
  `https://${pickOf(random, ['t.co', 'bit.ly', 'ow.ly', 'lnkd.in'])}/` +
  Array.from({ length: 7 + random.integer(4) }, () => CODE[random.integer(CODE.length)]).join('')
