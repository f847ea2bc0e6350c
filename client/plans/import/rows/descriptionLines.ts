/** Adds what has no field of its own to the description of an activity. Pure. */
import type { ReadOptions } from '../../../../shared/plans/cells/codec.ts'
import { readCell } from '../../../../shared/plans/cells/codecs.ts'
import type { Draft } from '../../cells/drafts.ts'

export function descriptionWith(draft: Draft, lines: readonly string[], options: ReadOptions): Draft {
  if (lines.length === 0) return draft
  const added = readCell('description', lines.join('\n'), options)
  if ('problem' in added) return draft
  const before = draft.description?.content ?? []
  const isEmpty = before.every(({ content }) => content === undefined)
  return {
    ...draft,
    description: { ...added.value, content: [...(isEmpty ? [] : before), ...(added.value.content ?? [])] },
  }
}
