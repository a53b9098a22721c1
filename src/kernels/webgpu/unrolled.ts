/** How many steps of a sum are written out: more loads in flight, and fewer counts and stores between them. */
const STEPS = 4

/**
 * A WGSL loop over `k` from `from` up to `to`, several steps at a time. `body` is given the names of k in the steps
 * that it should do at once. With `whole` the count is known to be a multiple of `STEPS`.
 */
export function unrolled(from: string, to: string, whole: boolean, body: (ks: string[]) => string): string {
  const ks = Array.from({ length: STEPS }, (_, i) => (i === 0 ? 'k' : `(k + ${i})`))
  const rest = `for (; k < ${to}; k++) {
    ${body(['k'])}
  }`
  return `{
  var k = ${from};
  for (; k + ${STEPS - 1} < ${to}; k += ${STEPS}) {
    ${body(ks)}
  }
  ${whole ? '' : rest}
}`
}

export const isWhole = (...counts: number[]) => counts.every((count) => count % STEPS === 0)
