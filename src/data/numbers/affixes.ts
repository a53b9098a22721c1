/**
 * Signs and codes of currencies. Codes in plain letters need a space or a dot between them and the number (`USD 12.3`,
 * `Rs.5`): `1USD` and `EUR1` are names.
 */
const CODES = `
  usd eur gbp gbx jpy chf cny cnh rmb hkd twd ntd krw inr aud nzd cad sgd sek nok dkk isk pln czk huf ron bgn rub uah try
  tl brl mxn ars clp cop pen zar ils sar aed qar kwd egp thb idr myr php vnd pkr lkr bdt ngn kes btc eth usdt usdc rs rp rm
  kr kc ft lei din pts pt usc`
const SIGNS = 'zł|kč|лв|руб|р|грн|元|円|圓|圆|원|บาท'
const LETTERS = CODES.trim().split(/\s+/).join('|')
const SIGN = `(?:[a-z]{0,3}\\p{Sc}|(?:${SIGNS})\\.?)`
const BEFORE = new RegExp(
  `^([-+(]?)\\s*(?:${SIGN}\\s*|(?:${LETTERS})(?:\\.\\s*|\\s+))(?=[-+]?\\s*[\\d.,])`,
  'iu',
)
const BEHIND = new RegExp(`(?<=[\\d.,)])(?:\\s*${SIGN}|\\s+(?:${LETTERS})\\.?)\\s*([-)]?)$`, 'iu')

/** The number without its currency: `-$ 12.3` is `-12.3`, `12,30 zł` is `12,30`, `(USD 5)` is `(5)`. */
export function withoutCurrency(text: string): string {
  return text.replace(BEFORE, '$1').replace(BEHIND, '$1')
}

/** Signs and words of one currency as its code. */
const CODE_OF = new Map(
  Object.entries({
    ...{
      $: 'usd',
      us$: 'usd',
      '€': 'eur',
      '£': 'gbp',
      '₹': 'inr',
      rs: 'inr',
      '₽': 'rub',
      руб: 'rub',
      р: 'rub',
    },
    ...{
      zł: 'pln',
      kč: 'czk',
      ft: 'huf',
      '₺': 'try',
      tl: 'try',
      r$: 'brl',
      '₩': 'krw',
      원: 'krw',
      '₪': 'ils',
    },
  }),
)

/** The currency of a number, in small letters; null where none stands beside it. */
export function currencyOf(text: string): string | null {
  const found = BEFORE.exec(text)?.[0] ?? BEHIND.exec(text)?.[0]
  const sign = found?.replace(/[-+().\s]/g, '').toLowerCase()
  return sign ? (CODE_OF.get(sign) ?? sign) : null
}

/** Words and letters for a thousand and more, folded to lower case and without a final dot. */
const MULTIPLIERS = new Map(
  Object.entries({
    ...{ k: 1e3, tsd: 1e3, tys: 1e3, тыс: 1e3, thousand: 1e3 },
    ...{ m: 1e6, mm: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, mill: 1e6, million: 1e6, millions: 1e6, млн: 1e6 },
    ...{
      b: 1e9,
      bn: 1e9,
      bln: 1e9,
      mrd: 1e9,
      md: 1e9,
      mld: 1e9,
      mia: 1e9,
      milyar: 1e9,
      billion: 1e9,
      млрд: 1e9,
    },
    ...{ t: 1e12, tn: 1e12, trn: 1e12, trillion: 1e12, трлн: 1e12 },
    ...{ 千: 1e3, 万: 1e4, 萬: 1e4, 만: 1e4, 亿: 1e8, 億: 1e8, 억: 1e8, 兆: 1e12, 조: 1e12 },
    ...{ 万亿: 1e12, 萬億: 1e12, 百万: 1e6, lakh: 1e5, lac: 1e5, crore: 1e7, cr: 1e7 },
  }),
)
const MULTIPLIED = /^(.*\d)\s*(\p{L}{1,9})\.?([-)]?)$/u

/** `1.2 Mio.` as its number and its factor; null where nothing of the kind follows. */
export function multiplied(text: string): { number: string; factor: number } | null {
  const match = MULTIPLIED.exec(text)
  const factor = match && MULTIPLIERS.get(match[2].toLowerCase())
  return factor ? { number: match[1] + match[3], factor } : null
}
