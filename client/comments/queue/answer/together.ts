/** The same answer for several questions. Pure. */
import type { Thread, ThreadId } from '../../../../shared/comments/thread.ts'
import type { RichText } from '../../../../shared/richtext/json.ts'
import { fillPlaceholders } from './placeholders.ts'

/** Another question that gets the answer too. */
export interface AlsoAnswered {
  readonly id: ThreadId
  /** The country of its centre. */
  readonly country: string
  readonly asker: string
  /** The number of its last comment, when it was chosen: a newer one is not answered unseen. */
  readonly last: number
}

/** The other questions that an answer also goes to. */
export interface Together {
  readonly of: ThreadId
  readonly others: readonly AlsoAnswered[]
}

export const othersOf = (together: Together | null, { id }: Pick<Thread, 'id'>): readonly AlsoAnswered[] =>
  together?.of === id ? together.others : []

/** Adds a question, or takes it away again. */
export function toggleOther(together: Together | null, of: ThreadId, other: AlsoAnswered): Together {
  const others = othersOf(together, { id: of })
  const without = others.filter(({ id }) => id !== other.id)
  return { of, others: without.length === others.length ? [...others, other] : without }
}

/** The placeholders that need no writing. */
export const KNOWN_PLACEHOLDERS = ['country', 'asker'] as const

/** The answer as one of the questions gets it. */
export const answerFor = (text: RichText, { country, asker }: Pick<AlsoAnswered, 'country' | 'asker'>): RichText =>
  fillPlaceholders(
    text,
    new Map([
      ['country', country],
      ['asker', asker],
    ]),
  )
