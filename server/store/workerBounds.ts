/** The workers of the server, and how long each may take for a request. */

interface WorkerBounds {
  /** As errors call it. */
  readonly label: string
  /** A worker without an answer for this long is ended, and started again by the next message. */
  readonly answerMs: number
}

/** Longer than the slowest honest task on a busy machine; the first one also waits for the start. */
export const WORKER_BOUNDS = {
  synergies: { label: 'the worker of the synergies', answerMs: 60_000 },
  condensing: { label: 'the worker that condenses documents', answerMs: 60_000 },
  answers: { label: 'the worker of the answers', answerMs: 10_000 },
  comparisons: { label: 'the worker of the comparisons', answerMs: 5000 },
  rows: { label: 'the worker of the rows', answerMs: 60_000 },
  languages: { label: 'the worker of languages', answerMs: 30_000 },
  exports: { label: 'the worker of the exports', answerMs: 30_000 },
  imports: { label: 'the worker of the imports', answerMs: 10_000 },
  overview: { label: 'the worker of the overview', answerMs: 30_000 },
  search: { label: 'the worker of the search', answerMs: 30_000 },
  checkpoints: { label: 'the worker of the checkpoints', answerMs: 120_000 },
} as const satisfies Readonly<Record<string, WorkerBounds>>

export type WorkerName = keyof typeof WORKER_BOUNDS
