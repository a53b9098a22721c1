/** What changed, so that other tabs reload that part. */
export type Change = (typeof CHANGES)[number]

const CHANGES = ['series', 'portfolio', 'runs', 'settings', 'headlines', 'verdicts', 'text-models'] as const

const CHANNEL = 'tailwatch-changes'

let shared: BroadcastChannel | null = null

/** One channel a tab: a tab does not hear itself. */
function channel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  if (!shared) {
    shared = new BroadcastChannel(CHANNEL)
    // Node keeps running for an open channel; browsers have no such method.
    if ('unref' in shared) (shared as unknown as { unref(): void }).unref()
  }
  return shared
}

/** Tells the other tabs. The repositories do it after each saved change. */
export function announce(change: Change): void {
  channel()?.postMessage(change)
}

/** Everything changed: it was erased, or a backup restored. */
export function announceAll(): void {
  for (const change of CHANGES) announce(change)
}

/** Calls `listener` when another tab has saved a change; returns how to stop. */
export function onChange(listener: (change: Change) => void): () => void {
  const open = channel()
  const hear = (event: MessageEvent<Change>) => listener(event.data)
  open?.addEventListener('message', hear)
  return () => open?.removeEventListener('message', hear)
}
