import type { FailureReport } from '../numerics/failure'
import { notices } from './notices.svelte'

/** An exception as a report for the screen: a `Failure` says itself what happened, anything else is a bug. */
export function reportOf(error: unknown): FailureReport {
  if (error instanceof Error && 'report' in error && typeof error.report === 'function') {
    return error.report() as FailureReport
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { code: 'unexpected', detail: { message, stack: stack ?? '' } }
}

/** Runs work whose failure must be seen but must not stop the page: saving a setting, a checkpoint. */
export async function visibly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { code, detail } = reportOf(error)
    notices.tell(code, detail)
  }
}
