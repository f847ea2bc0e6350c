/** Adds what has no field of its own to the description of an activity. Pure. */
import type { ReadOptions } from '../../../../shared/plans/cells/codec.ts'
import { readCell, writeCell } from '../../../../shared/plans/cells/codecs.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import type { RichText } from '../../../../shared/richtext/json.ts'
import type { Draft } from '../../cells/drafts.ts'

export function descriptionWith(draft: Draft, lines: readonly string[]): Draft {
  const added = lines.length === 0 ? null : read(lines.join('\n'))
  if (added === null) return draft
  const before = draft.description?.content ?? []
  const isEmpty = before.every(({ content }) => content === undefined)
  return {
    ...draft,
    description: { ...added, content: [...(isEmpty ? [] : before), ...(added.content ?? [])] },
  }
}

/**
 * What a row writes: beside its fields, its lines below the description that the file has, or else the activity. A line
 * that is there already, from an earlier import of the same file, is not added again.
 */
export function draftFor(
  { draft, lines }: { readonly draft: Draft; readonly lines: readonly string[] },
  activity: Pick<ActivityView, 'description'>,
): Draft {
  if (lines.length === 0) return draft
  const description = draft.description ?? activity.description
  const text = `\n${written(description)}\n`
  const missing = lines.filter((line) => {
    const added = read(line)
    return added !== null && !text.includes(`\n${written(added)}\n`)
  })
  return missing.length === 0 ? draft : descriptionWith({ ...draft, description }, missing)
}

/** A description is read in the same way everywhere. */
const ANYWHERE: ReadOptions = { country: null, dateSystem: 1900, likelyDay: null }

function read(text: string): RichText | null {
  const reading = readCell('description', text, ANYWHERE)
  return 'problem' in reading ? null : reading.value
}

const written = (description: RichText): string => writeCell({ description } as ActivityView, 'description')
