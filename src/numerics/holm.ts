/**
 * Holm's correction for looking several times: p-values with which the chance of even one false alarm among all of them
 * stays at the level they are compared with.
 *
 * Sorted ascending p(1) .. p(m): adjusted p(k) = max over j <= k of min(1, (m - j + 1) p(j)). In the order given.
 * Source: S. Holm (1979), https://www.jstor.org/stable/4615733. Cost: O(m log m).
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b])
  const adjusted = new Array<number>(pValues.length)
  let least = 0
  order.forEach((which, k) => {
    least = Math.max(least, Math.min(1, (pValues.length - k) * pValues[which]))
    adjusted[which] = least
  })
  return adjusted
}
