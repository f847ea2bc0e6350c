/** Rows of threads as people see them. */
import { withoutMemory } from '../../shared/comments/anchors/anchor.ts'
import { Place, type Thread } from '../../shared/comments/thread.ts'
import type { CentreId, DocumentName, PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { AnchorsByThread } from './anchoredTexts.ts'
import type { CommentRow, ThreadRow, Threads } from './threads.ts'
import { centresColumn, placeColumn, richTextColumn } from '../store/jsonColumn.ts'

type AnchorsOf = (document: DocumentName) => Promise<AnchorsByThread>
type NamesOf = (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>

export const centresOf = ({ centres }: Pick<ThreadRow, 'centres'>): readonly CentreId[] => centresColumn.read(centres)

export const maySee = (person: Person, row: Pick<ThreadRow, 'centres' | 'audience'>): boolean =>
  can(person, 'thread.read', { centres: centresOf(row), audience: row.audience })

export const mayReadNotes = (person: Person, row: Pick<ThreadRow, 'centres' | 'audience'>): boolean =>
  can(person, 'thread.read-notes', { centres: centresOf(row), audience: row.audience })

/** Those that this person may see, whole, in the given order. */
export async function showThreads(
  rows: readonly ThreadRow[],
  person: Person,
  threads: Pick<Threads, 'comments' | 'notes' | 'readMarks'>,
  namesOf: NamesOf,
  anchorsOf: AnchorsOf,
): Promise<Thread[]> {
  const seen = rows.filter((row) => maySee(person, row))
  const ids = seen.map(({ id }) => id)
  const withNotes = seen.filter((row) => mayReadNotes(person, row)).map(({ id }) => id)
  const [comments, notes, projections] = await Promise.all([
    threads.comments(ids),
    threads.notes(withNotes),
    threads.readMarks(ids, person.id),
  ])
  const of = Map.groupBy(comments, ({ thread }) => thread)
  const notesOf = Map.groupBy(notes, ({ thread }) => thread)
  const written = [...comments, ...notes].map(({ author }) => author)
  const people = [...written, ...seen.flatMap(({ owner }) => owner ?? [])]
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
  return seen.map((row) => ({
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
    comments: (of.get(row.id) ?? []).map(show),
    notes: (notesOf.get(row.id) ?? []).map(show),
  }))
}

async function findAnchors(rows: readonly ThreadRow[], anchorsOf: AnchorsOf): Promise<AnchorsByThread> {
  const documents = new Set(rows.filter((row) => placeOf(row).at === 'text').map(({ document }) => document))
  const found = await Promise.all([...documents].map(anchorsOf))
  return new Map(found.flatMap((anchors) => [...anchors]))
}

const placeOf = ({ place }: ThreadRow): Place => placeColumn.read(place)

/** The row keeps the place at which a thread was started; where its words are now stands beside them. */
function placeNow(row: ThreadRow, anchors: AnchorsByThread): Place {
  const anchor = anchors.get(row.id)
  return anchor === undefined ? placeOf(row) : { at: 'text', anchor: withoutMemory(anchor) }
}
