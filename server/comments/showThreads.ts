/** Rows of threads as people see them. */
import { withoutMemory } from '../../shared/comments/anchors/anchor.ts'
import { Place, type Thread } from '../../shared/comments/thread.ts'
import type { CentreId, DocumentName, PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { AnchorsByThread } from './anchoredTexts.ts'
import type { CommentRow, ThreadRow, Threads } from './threads.ts'
import { inSlices } from '../pacing/inSlices.ts'
import { replacementColumn, valueColumn, type ProposalRow } from './proposals/proposalRows.ts'
import { centresColumn, placeColumn, richTextColumn } from '../store/jsonColumn.ts'

type AnchorsOf = (document: DocumentName) => Promise<AnchorsByThread>
type NamesOf = (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>

export const centresOf = ({ centres }: Pick<ThreadRow, 'centres'>): readonly CentreId[] => centresColumn.read(centres)

type SeenRow = Pick<ThreadRow, 'centres' | 'audience' | 'hidden_at'>

const subjectOf = (row: SeenRow) => ({
  centres: centresOf(row),
  audience: row.audience,
  isHidden: row.hidden_at !== null,
})

export const maySee = (person: Person, row: SeenRow): boolean => can(person, 'thread.read', subjectOf(row))

/** Whether bell, mails and notices may mention it: only if it is not hidden. */
export const isNotifiedOf = (person: Person, row: SeenRow): boolean => row.hidden_at === null && maySee(person, row)

/** Whether a person learns that the thread changed, so that it goes from their page when it is hidden. */
export const mayKnowOf = (person: Person, row: SeenRow): boolean => maySee(person, { ...row, hidden_at: null })

export const mayReadNotes = (person: Person, row: SeenRow): boolean => can(person, 'thread.read-notes', subjectOf(row))

/** `whole`: with all comments; `last`: with the first one and the last ones. */
export type ShownComments = 'whole' | 'last'

/** The threads that this person may see, in the given order. */
export async function showThreads(
  rows: readonly ThreadRow[],
  person: Person,
  threads: Pick<Threads, 'comments' | 'lastComments' | 'notes' | 'readMarks' | 'proposals'>,
  namesOf: NamesOf,
  anchorsOf: AnchorsOf,
  shown: ShownComments = 'whole',
): Promise<Thread[]> {
  const seen = rows.filter((row) => maySee(person, row))
  const ids = seen.map(({ id }) => id)
  const withNotes = seen.filter((row) => mayReadNotes(person, row)).map(({ id }) => id)
  const [comments, notes, projections, proposals] = await Promise.all([
    shown === 'whole' ? threads.comments(ids) : threads.lastComments(ids),
    threads.notes(withNotes),
    threads.readMarks(ids, person.id),
    threads.proposals(ids),
  ])
  const of = Map.groupBy(comments, ({ thread }) => thread)
  const notesOf = Map.groupBy(notes, ({ thread }) => thread)
  const written = [...comments, ...notes].map(({ author }) => author)
  const deciders = [...proposals.values()].flatMap(({ decided_by }) => decided_by ?? [])
  const people = [...written, ...deciders, ...seen.flatMap(({ owner }) => owner ?? [])]
  const names = await namesOf([...new Set(people)])
  const anchors = await findAnchors(seen, anchorsOf)
  const nameOf = (id: PersonId) => ({ id, name: names.get(id) ?? '' })
  const show = ({ number, author, at, edited_at, body }: CommentRow) => ({
    number,
    author: nameOf(author),
    at,
    editedAt: edited_at,
    body: body === null ? null : richTextColumn.read(body),
    language: null,
  })
  const all: Thread[] = []
  for await (const slice of inSlices(seen, SHOWN_AT_ONCE)) all.push(...slice.map(showOne))
  return all

  function showOne(row: ThreadRow): Thread {
    const found = of.get(row.id) ?? []
    return {
      id: row.id,
      document: row.document,
      campaign: row.campaign,
      centres: [...centresOf(row)],
      place: placeNow(row, anchors),
      audience: row.audience,
      toHelpdesk: row.to_helpdesk === 1,
      state: row.state,
      owner: row.owner === null ? null : nameOf(row.owner),
      startedBy: row.started_by,
      startedAt: row.started_at,
      lastAt: row.last_at,
      snoozedUntil: row.snoozed_until,
      read: projections.get(row.id) ?? 0,
      earlier: Math.max(0, (found[1]?.number ?? 2) - 2),
      hiddenAt: row.hidden_at,
      proposal: showProposal(proposals.get(row.id), nameOf),
      comments: found.map(show),
      notes: (notesOf.get(row.id) ?? []).map(show),
    }
  }
}

function showProposal(
  row: ProposalRow | undefined,
  nameOf: (id: PersonId) => { id: PersonId; name: string },
): Thread['proposal'] {
  if (row === undefined) return null
  const { replacement, before, state, decided_by, decided_at } = row
  return {
    replacement: replacementColumn.read(replacement),
    before: valueColumn.read(before),
    state,
    decidedBy: decided_by === null ? null : nameOf(decided_by),
    decidedAt: decided_at,
  }
}

/** Each has some comments of up to 20 kB. */
const SHOWN_AT_ONCE = 20

async function findAnchors(rows: readonly ThreadRow[], anchorsOf: AnchorsOf): Promise<AnchorsByThread> {
  const documents = new Set(rows.filter((row) => placeOf(row).at === 'text').map(({ document }) => document))
  const found = await Promise.all([...documents].map(anchorsOf))
  return new Map(found.flatMap((anchors) => [...anchors]))
}

const placeOf = ({ place }: ThreadRow): Place => placeColumn.read(place)

/** The current place: that of the anchor if there is one, else the place where the thread was started. */
export function placeNow(row: ThreadRow, anchors: AnchorsByThread): Place {
  const anchor = anchors.get(row.id)
  return anchor === undefined ? placeOf(row) : { at: 'text', anchor: withoutMemory(anchor) }
}
