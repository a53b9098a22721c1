/**
 * Chance that the Kupiec test at 5 % finds out a model whose losses exceed the line on a share `actual` of days
 * instead of the `promised` one: the binomial probability of the counts whose likelihood ratio
 * -2 ln[L(promised) / L(x/n)] is above 3.841 (chi-squared with one degree of freedom). Days are independent.
 * O(days).
 */
export function kupiecPower(days: number, promised: number, actual: number): number {
  const likelihood = (hits: number, share: number) =>
    (hits > 0 ? hits * Math.log(share) : 0) + (hits < days ? (days - hits) * Math.log(1 - share) : 0)
  let logChoose = 0
  let found = 0
  for (let hits = 0; hits <= days; hits++) {
    if (hits > 0) logChoose += Math.log((days - hits + 1) / hits)
    const ratio = -2 * (likelihood(hits, promised) - likelihood(hits, hits / days))
    if (ratio > 3.841) found += Math.exp(logChoose + likelihood(hits, actual))
  }
  return Math.min(1, found)
}
