/** The queue's facts on a question beside its row: the entry that it is about, and the language of its text. */
import { entryOfText } from '../../../shared/richtext/fragmentNames.ts'
import { textOfComment } from '../../../shared/comments/body.ts'
import type { Place, ThreadId } from '../../../shared/comments/thread.ts'
import type { CampaignId, CentreId, DocumentName } from '../../../shared/ids.ts'
import { placeColumn, richTextColumn } from '../../store/jsonColumn.ts'
import { centresOf } from '../showThreads.ts'
import { foldText } from '../../../shared/text/fold.ts'
import type { CommentRow, ThreadRow, Threads } from '../threads.ts'

/** An entry of a document: an activity or an asset. */
export interface EntryFacts {
  readonly title: string
  readonly themes: readonly string[]
}

export interface QuestionFacts {
  /** Null for a question about a whole document, or an entry that is gone. */
  readonly entry: EntryFacts | null
  /** Null if uncertain. */
  readonly language: string | null
  /** Its comments, as they are searched. */
  readonly words: string
}

export interface QuestionFactsDeps {
  readonly threads: Pick<Threads, 'comments'>
  readonly entryOf: (document: DocumentName, entry: string) => Promise<EntryFacts | null>
  readonly detect: (
    texts: readonly { readonly text: string; readonly languages: readonly string[] }[],
  ) => Promise<readonly (string | null)[]>
  readonly languagesOf: (campaign: CampaignId, centre: CentreId) => readonly string[]
}

/** The facts to find; the rest is left empty. */
interface WantedFacts {
  readonly entry?: boolean
  readonly language?: boolean
  /** With the title of the entry. */
  readonly words?: boolean
}

export type FindFacts = (
  rows: readonly ThreadRow[],
  wanted: WantedFacts,
) => Promise<ReadonlyMap<ThreadId, QuestionFacts>>

export function createQuestionFacts(deps: QuestionFactsDeps): FindFacts {
  const { threads, entryOf } = deps
  return async (rows, wanted) => {
    const comments = await threads.comments(rows.map(({ id }) => id))
    const languages = wanted.language === true ? await languagesIn(rows, comments, deps) : []
    const said = wanted.words === true ? textsByThread(comments) : new Map<ThreadId, string>()
    const entries = await Promise.all(
      rows.map(async (row) => {
        const entry = wanted.entry === true || wanted.words === true ? entryAt(placeColumn.read(row.place)) : null
        return entry === null ? null : entryOf(row.document, entry)
      }),
    )
    return new Map(
      rows.map(({ id }, at) => {
        const entry = entries[at] ?? null
        const words = foldText(`${said.get(id) ?? ''} ${entry?.title ?? ''}`)
        return [id, { entry, language: languages[at] ?? null, words }] as const
      }),
    )
  }
}

/** The languages of the questions, in their order. */
async function languagesIn(
  rows: readonly ThreadRow[],
  comments: readonly CommentRow[],
  { detect, languagesOf }: QuestionFactsDeps,
): Promise<readonly (string | null)[]> {
  const bodies = new Map(comments.flatMap(({ thread, number, body }) => (number === 1 ? [[thread, body]] : [])))
  return detect(
    rows.map((row) => {
      const body = bodies.get(row.id) ?? null
      const languages = centresOf(row).flatMap((centre) => languagesOf(row.campaign, centre))
      return { text: body === null ? '' : textOfComment(richTextColumn.read(body)), languages }
    }),
  )
}

/** All comments of each, except deleted ones. */
function textsByThread(comments: readonly CommentRow[]): ReadonlyMap<ThreadId, string> {
  const texts = new Map<ThreadId, string>()
  for (const { thread, body } of comments) {
    if (body === null) continue
    texts.set(thread, `${texts.get(thread) ?? ''} ${textOfComment(richTextColumn.read(body))}`)
  }
  return texts
}

function entryAt(place: Place): string | null {
  if (place.at === 'entry') return place.entry
  return place.at === 'text' ? entryOfText(place.anchor.fragment) : null
}
