import type { Ranks } from './ranks'

/**
 * Kendall's tau-b: of all pairs of days, how many more agree on the direction of two holdings than disagree.
 *
 * tau = (agreeing - disagreeing) / sqrt((pairs - ties in x) (pairs - ties in y)).
 *
 * With the days in the order of x, the disagreeing pairs are those that a sort of y would have to exchange (Knight 1966);
 * they are counted in a Fenwick tree.
 *
 * Convention: tau-b, which allows for ties, as scipy.stats.kendalltau; 0 when a column is constant.
 * Source: https://en.wikipedia.org/wiki/Kendall_rank_correlation_coefficient#Algorithms
 * Arguments: ranks of two columns over the same days. Cost: O(n log n), some 50 microseconds for 1,000 days.
 */
export function kendallTau(x: Ranks, y: Ranks): number {
  const count = x.order.length
  const sequence = x.order.map((row) => y.below[row])
  let tiesInBoth = 0
  for (let first = 0; first < count; first += x.sharing[first]) {
    // Days with the same x neither agree nor disagree: put in order, they are not counted.
    if (x.sharing[first] > 1) {
      const group = sequence.subarray(first, first + x.sharing[first]).sort()
      for (let i = 0, from = 0; i < group.length; i++) {
        if (group[i] !== group[from]) from = i
        tiesInBoth += i - from
      }
    }
  }
  const pairs = pairsOf(count)
  const tiesInX = ties(x)
  const tiesInY = ties(y)
  const difference = pairs - tiesInX - tiesInY + tiesInBoth - 2 * exchanges(sequence)
  const scale = Math.sqrt((pairs - tiesInX) * (pairs - tiesInY))
  return scale > 0 ? difference / scale : 0
}

const pairsOf = (count: number) => (count * (count - 1)) / 2

const ties = ({ sharing }: Ranks) => sharing.reduce((sum, count) => sum + pairsOf(count), 0)

/** How many pairs stand in the wrong order, the larger before the smaller. Values are whole numbers below their count. */
function exchanges(values: Int32Array): number {
  // A Fenwick tree of how often each number has come: node k counts the last (k & -k) numbers up to k - 1.
  const tree = new Int32Array(values.length + 1)
  let count = 0
  for (let i = 0; i < values.length; i++) {
    let notLarger = 0
    for (let k = values[i] + 1; k > 0; k &= k - 1) notLarger += tree[k]
    count += i - notLarger
    for (let k = values[i] + 1; k < tree.length; k += k & -k) tree[k]++
  }
  return count
}
