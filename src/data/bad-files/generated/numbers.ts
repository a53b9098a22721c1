import fc from 'fast-check'

/** A number as digits, so that it can be written in any style and is known exactly. */
export interface Decimal {
  digits: number
  places: number
}

/** A way to write numbers. */
export interface NumberStyle {
  decimal: '.' | ','
  /** Between thousands; empty for none. */
  group: string
  sign: string
}

export const numberStyle: fc.Arbitrary<NumberStyle> = fc.constantFrom(
  { decimal: '.', group: '', sign: '' },
  { decimal: '.', group: '', sign: '' },
  { decimal: ',', group: '', sign: '' },
  { decimal: '.', group: ',', sign: '' },
  { decimal: ',', group: '.', sign: '' },
  { decimal: ',', group: '\u00a0', sign: '' },
  { decimal: '.', group: '’', sign: '' },
  { decimal: '.', group: ',', sign: '$' },
)

/** The float64 that the written number stands for. */
export const valueOf = ({ digits, places }: Decimal): number => Number(written({ digits, places }, '.', ''))

export const write = (number: Decimal, style: NumberStyle): string =>
  style.sign + written(number, style.decimal, style.group)

function written({ digits, places }: Decimal, decimal: string, group: string): string {
  const text = String(digits).padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places).replace(/(\d)(?=(\d{3})+$)/g, `$1${group}`)
  return places === 0 ? whole : whole + decimal + text.slice(-places)
}

/** Prices of one ticker: positive, of one number of decimal places, the first two different. */
export const prices = (count: number): fc.Arbitrary<Decimal[]> =>
  fc
    .record({
      first: fc.integer({ min: 1, max: 99_999_999 }),
      steps: fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: count, maxLength: count }),
      places: fc.constantFrom(0, 1, 2, 2, 2, 3, 4, 6),
    })
    .map(({ first, steps, places }) => {
      const digits = steps.map((step) => first + Math.round((first * step) / 50_000))
      if (digits[0] === digits[1]) digits[1]++
      return digits.map((each) => ({ digits: each, places }))
    })
