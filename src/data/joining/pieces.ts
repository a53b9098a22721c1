/** Days in a row, of those that both series have, on which incoming / stored is one factor. */
export interface Piece {
  /** First position in the list of common days, and the one after the last. */
  from: number
  to: number
  /** Exactly 1 where the prices agree. */
  factor: number
}

/**
 * Cuts the common days into as few pieces of constant ratio as the rounding allows. Each day allows an interval of
 * ratios; a piece ends where no ratio is left that all its days allow (which is optimal, as the intervals only shrink).
 * @param slack how far each price may be from the true one, same units as the price
 */
export function piecesOf(
  stored: number[],
  incoming: number[],
  slack: { stored: (price: number) => number; incoming: (price: number) => number },
): Piece[] {
  const pieces: Piece[] = []
  let [from, low, high] = [0, 0, Infinity]
  const close = (to: number) => {
    if (to > from) pieces.push({ from, to, factor: simplest(low, high) })
  }
  for (let day = 0; day < stored.length; day++) {
    const [old, fresh] = [stored[day], incoming[day]]
    const [offOld, offFresh] = [slack.stored(old), slack.incoming(fresh)]
    const least = (fresh - offFresh) / (old + offOld)
    // A price within its own rounding of zero could be anything.
    const most = old > offOld ? (fresh + offFresh) / (old - offOld) : Infinity
    if (Math.max(low, least) > Math.min(high, most)) {
      close(day)
      ;[from, low, high] = [day, least, most]
    } else {
      ;[low, high] = [Math.max(low, least), Math.min(high, most)]
    }
  }
  close(stored.length)
  return pieces
}

/** Of all ratios that are possible: 1, else that of a split (p for q shares, q at most 20), else the middle. */
function simplest(low: number, high: number): number {
  if (low <= 1 && high >= 1) return 1
  const middle = high === Infinity ? low : Math.sqrt(low * high)
  for (let q = 1; q <= 20; q++) {
    const ratio = Math.round(middle * q) / q
    if (ratio > 0 && ratio >= low && ratio <= high) return ratio
  }
  return middle
}
