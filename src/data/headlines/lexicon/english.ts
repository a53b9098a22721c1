import type { RiskEventName } from '../risk-event'

/**
 * What English headlines say for each risk event, as pieces of regular expressions: a space stands for any white space
 * or hyphen, and a phrase begins and ends at the edge of a word. Add a phrase here and a line to the test.
 */
const CUT =
  '(cut|cuts|cutting|lower|lowers|lowered|lowering|slash|slashes|slashed|trim|trims|trimmed|trimming)'
const MORE_CUT =
  '(reduce|reduces|reduced|withdraw|withdraws|withdrew|suspend|suspends|suspended|pull|pulls|pulled|scrap|scraps|scrapped)'
const FORECAST =
  '((profit|sales|revenue|earnings|growth|margin|production|delivery) )?(guidance|outlook|forecasts?|targets? for the year)'
const WHOSE =
  "((its|their|his|the|annual|yearly|quarterly|full year|fy\\d*|year end|20\\d\\d|[a-z&.]+'s?|[qh][1-4]) ){0,3}"

export const ENGLISH: Record<RiskEventName, readonly string[]> = {
  default: [
    'default(s|ed|ing)?',
    'bankrupt(cy|cies)?',
    'insolven(t|cy|cies)',
    'chapter (11|7)',
    '(miss(es|ed)?|skip(s|ped)?|fail(s|ed)? to make) ((a|an|its|the|bond|loan|debt|coupon|interest|principal) ){1,3}(payments?|repayments?)',
    'debt (restructuring|moratorium)',
    'goes bust|went bust|collapses into administration|files for administration',
    'creditor protection|winding up petition|liquidators?',
  ],
  downgrade: [
    'downgrad(e|es|ed|ing)',
    'ratings? (is |was |were |of ([a-z.&]+ ){1,4})?(cut|lowered|slashed|withdrawn)',
    `${CUT} ([a-z.&]+['’]s )?((its|the|credit|debt|bond|stock|share|issuer|their|sovereign|long term) ){0,3}ratings?`,
    'cut to (sell|junk|underperform|underweight|hold|neutral|reduce)',
    'junk status|loses investment grade|outlook (cut )?to negative',
  ],
  investigation: [
    'fraud(s|sters?)?|fraudulent(ly)?|ponzi scheme',
    'embezzle(s|d|ment)?|money laundering|brib(e|es|ed|ery|ing)|insider trading|accounting irregularities',
    'investigat(e|es|ed|ing|ion|ions)',
    'prob(e|es|ing)',
    'scams?',
    'whistle blowers?( complaint)?|cooked the books|market manipulation',
    '(is |was )?raided|raids? (on|at|by)|subpoena(s|ed)?|show cause notice',
    'regulators? asks? ([a-z.&]+ ){1,4}for (more )?information',
  ],
  lawsuit: [
    'law ?suits?|class actions?',
    'sue|sues|sued|suing',
    '(file|files|filed|filing|win|wins|won|lose|loses|lost|settle|settles|settled|face|faces|faced|drop|drops|dropped) (a |an |the |patent |antitrust |civil |class action )*suits?',
    '(antitrust|patent|civil|fraud|shareholder|investor|legal|discrimination) suits?|suits? (against|over|by|alleging)',
    'litigation|legal action|court case|taken to court|takes? ([a-z.&]+ ){1,4}to court',
  ],
  'guidance-cut': [
    `${CUT} ${WHOSE}${FORECAST}`,
    `${MORE_CUT} ${WHOSE}${FORECAST}`,
    `${FORECAST} (is |was )?(cut|lowered|slashed|trimmed|reduced|withdrawn|suspended)`,
    '(profit|earnings|revenue|sales) warnings?',
    'warns? (of|on|about) ((a|its|lower|slower|weaker|weak|falling|annual|quarterly|softer) )*(profits?|earnings|sales|revenues?|growth|demand|margins?|loss(es)?)',
    'guidance cuts?',
  ],
  layoffs: [
    'lay ?offs?|lay(s|ing)? off|laid off|retrench(es|ed|ment|ments)?|redundanc(y|ies)',
    '(cut|cuts|cutting|slash|slashes|slashed|axe|axes|axed|shed|sheds|eliminate|eliminates|eliminated|trim|trims) ((about|around|nearly|over|more than|up to|another|its|the|some|hundreds of|thousands of|[\\d,.]+k?|%|per cent|percent|of|global) ){0,5}(jobs?|staff|workforce|workers|employees|headcount|(?<=\\d[^a-z]{1,3})(positions|roles))',
    '(job|staff|work ?force|head ?count) (cuts?|reductions?|losses)',
    'furlough(s|ed)?',
    'fires? [\\d,]+ (workers|employees|staff)',
  ],
  liquidity: [
    '(liquidity|cash|credit|funding) (squeeze|crunch|crisis|shortage|shortfall|woes|problems|concerns|strains?|stress|worries)',
    '(funding|credit|liquidity|cash|financing) (dries|dried|drying|is drying) up',
    'bank runs?(?! (the|a|into|up|out|for))|runs? on (the|its) (bank|deposits)',
    '(running|runs|ran) (out of|low on|short of) (cash|money|funds|liquidity)',
    'margin calls?|cash strapped|redemptions? (freeze|frozen|halted|suspended)|(halts?|freez(e|es)|froze|gates|suspends?|suspended) ([a-z]+ )?(redemptions|withdrawals)',
    'going concern( doubts?)?',
    '(save|saves|saving|conserve|conserves|preserve|preserves) cash',
    'covenant breach(es)?|breach(es|ed)? (of )?([a-z]+ )?covenants?',
  ],
  policy: [
    '(interest )?rate (hikes?|cuts?|rises?|increases?)',
    '(raises?|raised|hikes?|hiked|cuts?|lowers?|lowered|slashes) ((its|the|key|benchmark|policy|bank|repo|lending|interest) ){0,4}rates?',
    '(raises?|raised|hikes?|hiked|cuts?|lowers?|lowered) ((its|the|cash|bank) ){0,2}reserve (requirements?|ratio)',
    '(policy|regulatory|rule|tax|subsidy) (change|changes|shift|shifts|overhaul|reform|reforms|crackdown|tightening|easing|u turn)',
    'tariffs?|trade war|export (curbs?|controls?|bans?)|import (duty|duties|curbs?|bans?)|anti dumping dut(y|ies)',
    'sanctions (on|against|imposed|bite|list)|(new|fresh|more|tougher|impose|imposes|imposed|face|faces|under|hit by|lifts|lifted|us|eu|un|western|economic|trade) sanctions',
    'sanctioned by (the )?(us|u\\.s\\.|eu|uk|un|treasury|washington)',
    'capital controls|quantitative (easing|tightening)|tax (hikes?|increases?|cuts?)|windfall tax',
    '(government|china|india|us|eu|uk|fda|regulator|regulators|court) (bans?|banned|banning)',
    '(new|stricter|tougher|tighter|proposed) (rules?|regulations?)',
  ],
}

/** The same words in a sense that is no risk. What these match is not looked at. */
export const ENGLISH_HARMLESS: readonly string[] = [
  'by default',
  'default (settings?|options?|values?|choices?|browser|search|engine|apps?|mode|view|language|password|font|provider|assistant|maps?)',
  '(the|a|as) default (for|on|in) (new |all |its )*(phones?|devices?|users?|iphones?|android|windows)',
  'defaulted? to',
  'space prob(e|es)|(lunar|mars|solar|temperature|ultrasound|test|nasa|esa) prob(e|es)',
  'investigational|investigator initiated',
  'fraud (detection|prevention|protection|fighting|alerts?)|anti fraud|fraud free',
  '(mary )?sue (ellen|bell)',
  'bankruptcy (law|code|court rules|lawyer|attorney)',
  '(price )?targets? cut',
  'no default (swap|option)s?',
  '(freight|room|shipping|day|ad|growth|hotel|hourly) rate (hikes?|cuts?|rises?|increases?)',
]
