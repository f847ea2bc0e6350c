/** What the queue tells of a question beside its row: the entry that it is about, and the language that it is written in. */
import { entryOfDescription } from '../../shared/comments/anchors/fragmentNames.ts'
import { textOfComment } from '../../shared/comments/body.ts'
import type { Place, ThreadId } from '../../shared/comments/thread.ts'
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'
import { placeColumn, richTextColumn } from '../store/jsonColumn.ts'
import { centresOf } from './showThreads.ts'
import type { ThreadRow, Threads } from './threads.ts'

/** An entry of a document: an activity or an asset. */
export interface EntryFacts {
  readonly title: string
  readonly themes: readonly string[]
}

export interface QuestionFacts {
  /** Null for a question about a whole document, or an entry that is gone. */
  readonly entry: EntryFacts | null
  /** Null where it is not certain. */
  readonly language: string | null
}

export interface QuestionFactsDeps {
  readonly threads: Pick<Threads, 'comments'>
  readonly entryOf: (document: DocumentName, entry: string) => Promise<EntryFacts | null>
  readonly detect: (
    texts: readonly { readonly text: string; readonly languages: readonly string[] }[],
  ) => Promise<readonly (string | null)[]>
  readonly languagesOf: (campaign: CampaignId, centre: CentreId) => readonly string[]
}

export type FindFacts = (rows: readonly ThreadRow[]) => Promise<ReadonlyMap<ThreadId, QuestionFacts>>

export function createQuestionFacts({ threads, entryOf, detect, languagesOf }: QuestionFactsDeps): FindFacts {
  return async (rows) => {
    const comments = await threads.comments(rows.map(({ id }) => id))
    const bodies = new Map(comments.flatMap(({ thread, number, body }) => (number === 1 ? [[thread, body]] : [])))
    const texts = rows.map((row) => {
      const body = bodies.get(row.id) ?? null
      const languages = centresOf(row).flatMap((centre) => languagesOf(row.campaign, centre))
      return { text: body === null ? '' : textOfComment(richTextColumn.read(body)), languages }
    })
    const languages = await detect(texts)
    const entries = await Promise.all(
      rows.map(async (row) => {
        const entry = entryAt(placeColumn.read(row.place))
        return entry === null ? null : entryOf(row.document, entry)
      }),
    )
    return new Map(
      rows.map((row, at) => [row.id, { entry: entries[at] ?? null, language: languages[at] ?? null }] as const),
    )
  }
}

function entryAt(place: Place): string | null {
  if (place.at === 'entry') return place.entry
  return place.at === 'text' ? entryOfDescription(place.anchor.fragment) : null
}
