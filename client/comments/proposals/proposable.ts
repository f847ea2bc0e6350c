/** Finds out whether something can be proposed at the place of a new comment. */
import { isSameValue } from '../../../shared/comments/proposals/applyProposal.ts'
import { FieldValue, type Replacement } from '../../../shared/comments/proposals/proposal.ts'
import type { PlaceRequest } from '../../../shared/comments/thread.ts'
import type { Discussion } from '../discussion.ts'
import type { FindProposableField, ProposableField } from './proposableFields.ts'
import { valueOf } from './proposalWords.ts'

export type Proposable =
  | { readonly of: 'words'; readonly before: string }
  | { readonly of: 'field'; readonly field: ProposableField; readonly before: FieldValue }

/** @returns null where nothing can be proposed: at an entry as a whole, at several paragraphs, at a field without one value */
export function proposableAt(
  { document, valueAt }: Discussion,
  place: PlaceRequest,
  findField: FindProposableField,
): Proposable | null {
  if (place.at === 'text') {
    const { exact } = place.quote
    return exact.includes('\n') ? null : { of: 'words', before: exact }
  }
  const field = place.at === 'entry' ? findField(document, place.field) : null
  const before = FieldValue.safeParse(valueAt(place))
  return field === null || !before.success ? null : { of: 'field', field, before: before.data }
}

export const changesNothing = ({ before }: Proposable, replacement: Replacement): boolean =>
  isSameValue(before, valueOf(replacement))

/** The beginning of a proposal. */
export const asItIs = (proposable: Proposable): Replacement =>
  proposable.of === 'words' ? { of: 'words', text: proposable.before } : { of: 'field', value: proposable.before }
