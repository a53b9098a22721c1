/**
 * The p-value of a test whose statistic follows no known law: how often is it as large under the model itself?
 *
 * p = (1 + number above + half the number of ties) / (draws + 1), over statistics drawn under the null. Exact for any
 * number of days: a 5 % test rejects a right model in 5 % of cases, because the observed statistic is then one more
 * draw. Its smallest value is 1 / (draws + 1), so 0.001 means "at most 0.001".
 *
 * Convention: Dufour breaks ties by lot, which makes half of them count on average; here half of them count always.
 * Sums taken in another order differ in the last digits, so values within 1e-9 tie.
 * Source: J.-M. Dufour (2006), Monte Carlo tests with nuisance parameters, section 2; free:
 * https://www2.cirano.qc.ca/files/publications/2005s-02.pdf
 * Arguments: a finite statistic of which large values speak against the model (give minus one that is small), and the
 * function that draws one under the model. Result in (0, 1]. Cost: `draws` calls.
 */
export const DRAWS = 999
const TIE = 1e-9

export function simulatedPValue(statistic: number, draw: () => number, draws = DRAWS): number {
  const slack = TIE * Math.max(1, Math.abs(statistic))
  let above = 0
  let ties = 0
  for (let i = 0; i < draws; i++) {
    const drawn = draw()
    if (drawn > statistic + slack) above++
    else if (drawn >= statistic - slack) ties++
  }
  return (1 + above + ties / 2) / (draws + 1)
}

/**
 * A seed that belongs to these numbers (FNV-1a over their bits): the same path always gives the same p-values, and the
 * luck of one set of draws is not shared by all paths.
 */
export function seedOf(...series: readonly Float64Array[]): number {
  let hash = 0x811c9dc5
  for (const values of series) {
    for (const word of new Uint32Array(values.slice().buffer)) hash = Math.imul(hash ^ word, 0x01000193)
  }
  return hash | 0
}
