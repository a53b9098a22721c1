import { notices } from '../state/notices.svelte'
import type { FailureReport } from '../numerics/failure'

/** Anything that was thrown and that nobody expected. */
export function asProblem(thrown: unknown): FailureReport {
  const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
  return { code: 'unexpected', detail: { message, stack: stack ?? '' } }
}

/** Says it once; the same fault may come back with every frame. */
export function tellBug(thrown: unknown): void {
  const { code, detail } = asProblem(thrown)
  if (!notices.list.some(({ message }) => message.detail.message === detail.message))
    notices.tell(code, detail)
}
