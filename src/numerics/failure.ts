/** What went wrong, where, as plain values; the wording lives in `ui/messages`. */
export interface FailureReport {
  /** `area/what`, for example `csv/empty` or `allocation/infeasible`. */
  code: string
  /** Facts for the sentence: file, line, column, value, limits. */
  detail: Record<string, string | number>
}

/**
 * An expected failure: bad input, an infeasible problem, a lost device. It is thrown inside pure code and
 * travels over the worker boundary as a {@link FailureReport}. Anything else that is thrown is a bug and is
 * reported as one.
 */
export class Failure extends Error {
  readonly code: string
  readonly detail: Record<string, string | number>

  constructor(code: string, detail: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(detail)}`)
    this.name = 'Failure'
    this.code = code
    this.detail = detail
  }

  report(): FailureReport {
    return { code: this.code, detail: this.detail }
  }
}
