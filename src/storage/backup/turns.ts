/** Milliseconds of work after which the page may draw and answer. */
const TURN = 10

/** Returns what to await between two slices of work: it waits for the page whenever a turn is over. */
export function turns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await nextTask()
    since = performance.now()
  }
}

/** Unlike a timer, a message is not slowed down in a tab that is not looked at. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
