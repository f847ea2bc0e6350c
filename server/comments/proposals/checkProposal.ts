/** Whether a replacement can be proposed at a place of a document, as it is committed. */
import type { FollowedAnchor } from '../../../shared/comments/anchors/anchor.ts'
import { checkFieldProposal } from '../../../shared/comments/proposals/checkReplacement.ts'
import type { Replacement } from '../../../shared/comments/proposals/proposal.ts'
import type { PlaceRequest } from '../../../shared/comments/thread.ts'
import { parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { refuse, type Refusal } from '../../http/result.ts'
import type { Rooms } from '../../sync/rooms.ts'
import type { NewProposal } from './proposalRows.ts'

export interface CheckProposal {
  readonly check: (
    document: { readonly name: DocumentName },
    place: PlaceRequest,
    replacement: Replacement,
  ) => Promise<NewProposal | Refusal>
}

export function createCheckProposal(rooms: Pick<Rooms, 'read'>): CheckProposal {
  return {
    async check({ name }, place, replacement) {
      // The words are found when the thread is placed.
      if (place.at === 'text' && replacement.of === 'words') return { replacement, before: null }
      const ref = parseDocumentName(name)
      if (place.at !== 'entry' || replacement.of !== 'field' || ref === null) return refuse('no-proposal-possible')
      const asked = { entry: place.entry, field: place.field, value: replacement.value }
      const checked = await rooms.read(name, (doc) => checkFieldProposal(ref.kind, doc, asked))
      if (checked === null) return refuse('no-such-document')
      return typeof checked === 'string'
        ? refuse('no-proposal-possible', checked)
        : { replacement, before: checked.before }
    },
  }
}

/** Whether it replaces these words: they stand in one block, and are not the same already. */
export const replaces = ({ replacement }: NewProposal, { quote }: FollowedAnchor): boolean =>
  replacement.of === 'words' && !quote.exact.includes('\n') && replacement.text !== quote.exact
