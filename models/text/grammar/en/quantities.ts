/** What goes up and down: quantities of which more is good for the holder, and quantities of which more is bad. */
type Kind = 'money' | 'share' | 'count' | 'perShare'

export interface Quantity {
  name: string
  plural: boolean
  /** +1 where more is good, -1 where more is bad. */
  polarity: 1 | -1
  /** How its amounts are written: money, a share in percent, a count, or money a share. */
  kind: Kind
}

const read = (polarity: 1 | -1, plural: boolean, kind: Kind, names: string): Quantity[] =>
  names
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, plural, polarity, kind }))

export const QUANTITIES: Quantity[] = [
  ...read(
    1,
    false,
    'money',
    `
    net profit|operating profit|pre-tax profit|profit before tax|profit|gross profit|net income|operating income|revenue
    turnover|EBIT|EBITDA|adjusted EBITDA|operating result|profit after tax|PAT|consolidated net profit|standalone profit
    net revenue|comparable operating profit|profit for the period|cash flow from operations|free cash flow|operating cash flow
    net interest income|fee income|order intake|order book|backlog|order backlog|income from operations|interim profit
    rental income|premium income|advertising revenue|service revenue|half-year profit|annual profit|total revenue|NII
    core profit|underlying profit|full-year profit|nine-month profit|recurring profit|net cash position|dividend|profit attributable to shareholders
    operating profit excluding non-recurring items|assets under management|like-for-like revenue|cloud revenue|total income|deposit base|net|bottom line|standalone net profit|operating cash|quarterly profit|net operating income`,
  ),
  ...read(
    1,
    true,
    'money',
    `
    net sales|sales|earnings|revenues|net earnings|operating earnings|quarterly earnings|like-for-like sales|exports
    consolidated net sales|group sales|export sales|new orders|orders received|retail sales|online sales|same-store sales
    domestic sales|royalties|new bookings|bookings|premiums|deposits|advances|cash reserves|dividends|comparable sales
    pre-tax earnings|first-half earnings|core earnings|incoming orders`,
  ),
  ...read(
    1,
    false,
    'share',
    `
    operating margin|EBITDA margin|gross margin|market share|demand|passenger traffic|occupancy|production|output|profitability
    cargo volume|capacity utilisation|customer satisfaction|return on equity|solvency ratio|loan growth|subscriber growth
    load factor|productivity|average revenue per user|capital ratio|net interest margin|return on capital|equity ratio
    steel output|crude oil production|coal output|customer base|liquidity|footfall|consumer demand|handset demand`,
  ),
  ...read(1, true, 'share', `margins|operating margins|returns on equity|gross margins|occupancy rates`),
  ...read(
    1,
    true,
    'count',
    `
    sales volumes|deliveries|shipments|passenger numbers|volumes|car sales|vehicle sales
    passenger volumes|subscriber numbers|user numbers|room nights sold|store visits|handset shipments
    advertising sales|cargo volumes|export volumes|customer numbers|vehicle deliveries|new home sales`,
  ),
  ...read(
    -1,
    false,
    'money',
    `
    net loss|operating loss|pre-tax loss|loss|net debt|debt|gross debt|interest expense|loss before tax|quarterly loss
    goodwill impairment|restructuring expense|capital shortfall|borrowing|loss for the period|annual loss|debt burden
    bad debt|cash burn|tax bill|outstanding debt|full-year loss|wage bill|consolidated net loss|EBITDA loss|first-half loss|trade deficit`,
  ),
  ...read(
    -1,
    true,
    'money',
    `
    costs|operating expenses|expenses|impairments|credit losses|loan losses|write-downs|provisions|raw material costs
    fuel costs|operating costs|losses|liabilities|interest costs|bad loans|non-performing loans|overdue loans|energy costs
    warranty costs|personnel expenses|labour costs|legal costs|loan loss provisions|operating losses|financing costs|gross NPAs
    impairment losses|past-due loans|input costs|marketing expenses|credit impairments`,
  ),
  ...read(
    -1,
    false,
    'share',
    `
    customer churn|churn|staff attrition|attrition|gross NPA ratio|NPL ratio|delinquency rate|default rate|employee turnover
    leverage|absenteeism|debt-to-equity ratio|gearing|cost-to-income ratio|vacancy rate|excess inventory|scrap rate|loan-to-value ratio|cost ratio`,
  ),
  ...read(
    -1,
    true,
    'count',
    `
    order cancellations|defaults|complaints|customer complaints|delinquencies|bankruptcies|flight delays|accidents
    product returns|service outages|cancellations|defects|workplace accidents|vacancies at its properties|slippages|credit card delinquencies`,
  ),
]

/** Changes of these say little to the holder: counts and facts. */
export const FACTS = `number of employees|headcount|personnel|number of shares|share capital|number of shareholders
  average number of staff|number of outlets|floor space|number of subsidiaries|average age of the workforce|number of votes
  number of branches|board size|number of offices`
