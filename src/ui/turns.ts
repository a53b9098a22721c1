/** How long a hidden tab, which draws no frames, makes a section wait. */
const HIDDEN_MILLISECONDS = 120

const waiting: (() => void)[] = []
let scheduled = false

function next(): void {
  scheduled = false
  const work = waiting.shift()
  schedule()
  work?.()
}

/** The next piece begins right after the next frame, so that each frame draws one of them. */
function schedule(): void {
  if (scheduled || waiting.length === 0) return
  scheduled = true
  let begun = false
  const begin = () => {
    if (begun) return
    begun = true
    next()
  }
  requestAnimationFrame(() => setTimeout(begin))
  setTimeout(begin, HIDDEN_MILLISECONDS)
}

/**
 * Starts one piece of work a frame, in the order of asking: what a screen shows would hold the page for too long if it
 * were all made at once. Returns how to step out of the queue.
 */
export function takeTurn(work: () => void): () => void {
  waiting.push(work)
  schedule()
  return () => {
    const place = waiting.indexOf(work)
    if (place >= 0) waiting.splice(place, 1)
  }
}
