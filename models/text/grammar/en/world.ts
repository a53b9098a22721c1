/** What every English template may speak of: names, times, places, things made, and ordinary amounts. */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { address, broker, company, person, stem, ticker } from '../names'
import { count, money, percent, pickOf, plain, year } from '../numbers'
import { release } from './comparison'

const price = (random: RandomStream) => plain(5 + 900 * random.uniform() ** 2, random.integer(3))

export const WORLD: Rules = {
  name: company,
  company,
  other: company,
  broker,
  person,
  stem,
  ticker,
  address,
  year,
  percent: (random) => percent(random),
  small: (random) => percent(random, 4),
  money: (random) => money(random),
  euros: (random) => money(random, release(random)),
  count: (random) => count(random),
  few: (random) => String(2 + random.integer(9)),
  age: (random) => String(35 + random.integer(30)),
  fives: '5|10|15|20|25|30|50|90',
  teens: (random) => String(10 + random.integer(21)),
  day: (random) => String(1 + random.integer(28)),
  price: (random) => `${pickOf(random, ['$', '$', 'Rs ', '€', '£', 'EUR ', '₹'])}${price(random)}`,
  level: (random) => plain(500 + 40_000 * random.uniform() ** 2, random.integer(2)),
  points: (random) => plain(5 + 600 * random.uniform() ** 2, random.integer(2)),
  date: '{month} {day}|{day} {month}|{month} {day}, {year}|{day} {month} {year}',
  month: 'January|February|March|April|May|June|July|August|September|October|November|December',
  weekday: 'Monday|Tuesday|Wednesday|Thursday|Friday',
  quarter:
    'Q1|Q2|Q3|Q4|Q1|Q2|Q3|Q4|first-quarter|second-quarter|third-quarter|fourth-quarter|1Q|3Q|Q3 FY{fy}|quarterly|Dec quarter|June quarter|half-year|full-year',
  term: 'Q1|Q2|Q3|Q4|the first quarter|the second quarter|the third quarter|the fourth quarter|the final quarter|the quarter|the first half|H1|the fiscal second quarter|Q3 FY{fy}|the third quarter of {year}',
  period: `Q1|Q2|Q3|Q4|the first quarter|the second quarter|the third quarter|the fourth quarter|{year}|the first half of {year}|January-{month} {year}|the period|the review period|the financial year
    the nine-month period|the twelve-month period|the first nine months of {year}|FY{fy}|the fiscal year|H1 {year}|the full year
    the quarter ended {month} {day}|the April-June period|the July-September quarter|Q3 FY{fy}|the December quarter|{month}`,
  fy: (random) => String(9 + random.integer(20)).padStart(2, '0'),
  beforePeriod: `a year earlier|a year ago|the year-ago period|the corresponding period of {year}|the same period last year
    the previous year|the previous quarter|the comparison period|the year before|the same quarter a year ago|the prior year
    the corresponding period in {year}|the same period in the previous year|last year|the year-earlier quarter|{year}`,
  country: `Finland|Sweden|Norway|Germany|Poland|Russia|India|China|Brazil|the UK|Spain|Italy|France|the US|Canada|Japan
    Denmark|Estonia|Latvia|Lithuania|Mexico|Turkey|Vietnam|Indonesia|Australia|South Korea|Ukraine|Chile|South Africa|Egypt|Kenya`,
  city: `Helsinki|Stockholm|Tampere|Oslo|Hamburg|Mumbai|Chennai|Shanghai|London|Paris|Madrid|Tallinn|Riga|Warsaw|Chicago|Dallas
    Texas|Ohio|Gujarat|Pune|Hyderabad|Shenzhen|Osaka|Turku|Oulu|Gothenburg|Vilnius|St Petersburg|Dubai|Jakarta|Hanoi|Lyon|Munich`,
  nation:
    'Finnish|Swedish|Norwegian|Danish|German|Estonian|Indian|Chinese|Russian|Polish|French|Italian|US|British|Japanese|Latvian|Lithuanian|Brazilian|Dutch|Swiss|Korean|Spanish',
  market: 'HEL|OMX|NYSE|Nasdaq|LSE|NSE|BSE|STO|TSX|HKEX|OMX Helsinki|AMEX',
  region:
    'Europe|Asia|North America|Latin America|the Nordic countries|Eastern Europe|the Middle East|Africa|the Baltics|Asia-Pacific',
  sector: `telecom|banking|auto|retail|energy|pharma|steel|IT|media|insurance|airline|cement|mining|chemicals|chip|software
    shipping|real estate|healthcare|consumer goods|forestry|paper|textile|sugar|metal|utility|biotech|construction|logistics`,
  unit: `plant|mill|factory|division|business|unit|subsidiary|refinery|shipyard|mine|terminal|warehouse|research centre|sawmill
    production line|logistics centre|data centre|distribution centre|store network|paper machine|smelter|assembly line`,
  product: `software|mobile phones|paper machines|elevators|cranes|tyres|medicines|steel|network equipment|batteries|ships
    wind turbines|valves|cardboard|beer|office furniture|jewellery|medical devices|trucks|engines|solar panels|chips|boilers
    drilling rigs|forest machines|charging stations|payment terminals|electricity meters|baby food|shoes|buses|locomotives|sensors
    clothing|fertilisers|vaccines|insulin|magazines|consulting services|cloud services|security systems|pulp|plywood|cables|lifts`,
  customer: `[a|the|an unnamed] [European|Chinese|US|Nordic|Russian|global|German|leading|Brazilian|local|Indian|Asian] [operator|customer|utility|bank|retailer|carmaker|airline|shipyard|ministry|hospital group|oil company|pulp producer|distributor|power company]`,
  business:
    'network|packaging|forest|retail|energy|consumer|automation|shipping|software|services|tools|cable|dairy|printing|travel|drilling',
  chief:
    'CEO|chief executive|chairman|president|managing director|CFO|chief financial officer|the president and CEO|MD',
  exchange:
    'the Helsinki stock exchange|Nasdaq|the NYSE|BSE|NSE|the London Stock Exchange|the Tokyo exchange|OMX Helsinki|SGX|Euronext',
}
