/** Who proposed what somebody else then wrote into a document: for the history of the document. */
import { entryOfText } from '../../../shared/richtext/fragmentNames.ts'
import type { Place } from '../../../shared/comments/thread.ts'
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { Database } from '../../store/database.ts'
import { placeColumn } from '../../store/jsonColumn.ts'
import { maySee } from '../showThreads.ts'

export interface AppliedProposal {
  /** The entry and its field; null for a text of the document as a whole. */
  readonly entry: string | null
  readonly field: string | null
  readonly proposedBy: PersonId
  readonly appliedBy: PersonId
  readonly at: string
}

/** The newest; older ones are named by nothing. */
const MAX_PROPOSALS = 1000

/** Those in threads that this person may read. */
export async function appliedProposals(
  db: Database,
  document: DocumentName,
  person: Person,
): Promise<readonly AppliedProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('thread', 'thread.id', 'proposal.thread')
    .select(['thread.place', 'thread.started_by', 'thread.centres', 'thread.audience', 'thread.hidden_at'])
    .select(['proposal.decided_by', 'proposal.decided_at'])
    .where('thread.document', '=', document)
    .where('proposal.state', '=', 'applied')
    .orderBy('proposal.decided_at', 'desc')
    .limit(MAX_PROPOSALS)
    .execute()
  return rows.flatMap(({ place, started_by: proposedBy, decided_by: appliedBy, decided_at: at, ...row }) =>
    appliedBy !== null && at !== null && maySee(person, row)
      ? [{ ...fieldOf(placeColumn.read(place)), proposedBy, appliedBy, at }]
      : [],
  )
}

function fieldOf(place: Place): Pick<AppliedProposal, 'entry' | 'field'> {
  if (place.at === 'entry') return { entry: place.entry, field: place.field }
  const entry = place.at === 'text' ? entryOfText(place.anchor.fragment) : null
  return { entry, field: entry === null ? null : 'description' }
}
