import type { FailureName } from '../../shared/failures.ts'

/** Thrown where a file cannot be read; caught by the worker that reads it. */
export class TableFailure extends Error {
  readonly failure: ImportFailure
  constructor(failure: ImportFailure) {
    super(failure)
    this.failure = failure
  }
}

export type ImportFailure = Extract<FailureName, `file-${string}`>
