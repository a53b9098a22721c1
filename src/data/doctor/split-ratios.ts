/** How many shares one old share became, and how often that happens to a share in a year. */
export interface SplitRatio {
  /** 3 for 2 is { after: 3, before: 2 }; 1 for 10 is { after: 1, before: 10 }. */
  after: number
  before: number
  perYear: number
}

const forward = (after: number, before: number, perYear: number): SplitRatio => ({ after, before, perYear })
const reverse = (before: number, perYear: number): SplitRatio => ({ after: 1, before, perYear })

/**
 * The ratios that occur, with their rough yearly frequency for one share: about one split in twelve years, most of
 * them 2 for 1, and fewer reverse splits, most of them 1 for 10. Only orders of magnitude matter, because they are
 * weighed against tails that differ by more. 5 for 4 and less is missing on purpose: the share price alone
 * cannot tell it from bad news.
 * Background: D. L. Ikenberry and S. Ramnath (2002), https://doi.org/10.1093/rfs/15.2.489; the large ratios have become
 * common since (Apple 7 and 4, Tesla 5 and 3, Nvidia 4 and 10, Alphabet and Amazon 20).
 */
export const SPLIT_RATIOS: SplitRatio[] = [
  ...[forward(2, 1, 0.04), forward(3, 2, 0.02), forward(3, 1, 0.006), forward(4, 1, 0.005)],
  ...[forward(5, 1, 0.003), forward(6, 1, 0.0005), forward(7, 1, 0.0005), forward(8, 1, 0.0005)],
  ...[forward(10, 1, 0.003), forward(15, 1, 0.0002), forward(20, 1, 0.001), forward(25, 1, 0.0002)],
  ...[forward(50, 1, 0.0002), forward(5, 2, 0.0005)],
  ...[reverse(2, 0.0005), reverse(3, 0.0005), reverse(4, 0.001), reverse(5, 0.001), reverse(6, 0.0005)],
  ...[reverse(7, 0.0005), reverse(8, 0.001), reverse(10, 0.003), reverse(12, 0.0005), reverse(15, 0.001)],
  ...[reverse(20, 0.001), reverse(25, 0.0005), reverse(30, 0.0005), reverse(40, 0.0002), reverse(50, 0.0005)],
]

/** Powers of ten that a change of unit has: 100 (pence), 1,000, 10,000, 100,000 (the bolívar of 2018), 1,000,000 (the lira of 2005). */
export const UNIT_POWERS = [2, 3, 4, 5, 6]
/** A file changes its unit more rarely than a share is split. */
export const UNIT_PER_YEAR = 0.0005
