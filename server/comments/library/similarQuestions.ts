/**
 * Finds similar questions among those put to the helpdesk and those of the FAQ. Read at the first request, then kept
 * current. Confidential ones are compared as well; rights are checked when they are shown.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FaqEntry, FittingAnswers } from '../../../shared/comments/answerLibrary.ts'
import { textOfComment } from '../../../shared/comments/body.ts'
import type { ThreadId } from '../../../shared/comments/thread.ts'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { createSimilarTexts } from './similarTexts.ts'
import { readLibraryIndex, type LibraryIndex } from './libraryIndex.ts'
import type { AnswerLibrary } from './answerLibrary.ts'
import { centresOf } from '../showThreads.ts'
import type { ThreadRow, Threads } from '../threads.ts'
import { richTextColumn } from '../../store/jsonColumn.ts'

interface Written {
  readonly text: string
  /** The languages that its writers are likely to use beside English. */
  readonly languages: readonly string[]
}

export interface SimilarQuestionsDeps {
  readonly threads: Pick<Threads, 'addressed' | 'comments'>
  readonly answerLibrary: Pick<AnswerLibrary, 'faq' | 'cannedAnswers'>
  /** Returns the topics of each text. */
  readonly topicsOf: (texts: readonly Written[]) => Promise<readonly (readonly string[])[]>
  readonly languagesOf: (campaign: CampaignId, centre: CentreId) => readonly string[]
}

export interface SimilarQuestions {
  threads(like: ThreadRow, most: number): Promise<readonly ThreadId[]>
  faq(text: string, most: number): Promise<readonly FaqEntry[]>
  /** Entries that could answer it. @param most of the FAQ */
  fitting(like: ThreadRow, most: number): Promise<FittingAnswers>
  /** It was started or changed. */
  changed(thread: ThreadRow): void
  faqChanged(): void
  cannedChanged(): void
}

/** Questions read in one go. */
const CHUNK = 100

export function createSimilarQuestions({
  threads,
  answerLibrary,
  topicsOf,
  languagesOf,
}: SimilarQuestionsDeps): SimilarQuestions {
  const questions = createSimilarTexts<ThreadId>()
  const stale = new Map<ThreadId, ThreadRow>()
  let begun = false
  let reading: Promise<void> = Promise.resolve()
  let faq: Promise<ReadFaq> | null = null
  let cannedIndex: Promise<LibraryIndex> | null = null

  const languages = (row: ThreadRow): readonly string[] =>
    centresOf(row).flatMap((centre) => languagesOf(row.campaign, centre))

  async function read(rows: readonly ThreadRow[]): Promise<void> {
    const first = new Map(
      (await threads.comments(rows.map(({ id }) => id)))
        .filter(({ number }) => number === 1)
        .map(({ thread, body }) => [thread, body]),
    )
    const written = rows.map((row) => ({ text: textOf(first.get(row.id) ?? null), languages: languages(row) }))
    const topics = await topicsOf(written)
    for (const [at, { id }] of rows.entries()) {
      const text = written[at]?.text ?? ''
      if (text === '') questions.remove(id)
      else questions.put(id, { text, topics: topics[at] ?? [] })
    }
  }

  async function readStale(): Promise<void> {
    const rows = begun ? [...stale.values()] : await threads.addressed()
    begun = true
    stale.clear()
    for (let from = 0; from < rows.length; from += CHUNK) {
      await read(rows.slice(from, from + CHUNK))
      await nextTurn()
    }
  }

  /** One after the other, so that no search runs during a read. */
  function catchUp(): Promise<void> {
    const next = reading.then(readStale)
    // After a failure the next search reads everything again.
    reading = next.catch(() => {
      begun = false
    })
    return next
  }

  async function questionOf(row: ThreadRow) {
    const [comment] = await threads.comments([row.id])
    const text = textOf(comment?.body ?? null)
    const [topics = []] = await topicsOf([{ text, languages: languages(row) }])
    return { text, topics }
  }

  return {
    async threads(like, most) {
      await catchUp()
      return questions.find(await questionOf(like), most, like.id)
    },
    async fitting(like, most) {
      const [question, canned, { entries, index }] = await Promise.all([
        questionOf(like),
        answerLibrary.cannedAnswers(),
        (faq ??= readFaqOrForget()),
      ])
      const fits = (await (cannedIndex ??= readCannedOrForget(canned))).find(question)
      const byId = new Map(canned.map((answer) => [answer.id, answer]))
      const first = fits.flatMap((id) => byId.get(id) ?? [])
      const faqById = new Map(entries.map((entry) => [entry.id, entry]))
      return {
        canned: [...first, ...canned.filter(({ id }) => !fits.includes(id))],
        fits: first.length,
        faq: index
          .find(question)
          .flatMap((id) => faqById.get(id) ?? [])
          .slice(0, most),
      }
    },
    async faq(text, most) {
      const { entries, like } = await (faq ??= readFaqOrForget())
      const [topics = []] = await topicsOf([{ text, languages: [] }])
      const byId = new Map(entries.map((entry) => [entry.id, entry]))
      return like.find({ text, topics }, most).flatMap((id) => byId.get(id) ?? [])
    },
    changed(thread) {
      if (thread.to_helpdesk === 1) stale.set(thread.id, thread)
    },
    faqChanged() {
      faq = null
    },
    cannedChanged() {
      cannedIndex = null
    },
  }

  async function readCannedOrForget(
    canned: Awaited<ReturnType<AnswerLibrary['cannedAnswers']>>,
  ): Promise<LibraryIndex> {
    try {
      return await readLibraryIndex(canned, topicsOf)
    } catch (error) {
      cannedIndex = null
      throw error
    }
  }

  /** A failure is not cached: the next search reads the FAQ again. */
  async function readFaqOrForget(): Promise<ReadFaq> {
    try {
      return await readFaq()
    } catch (error) {
      faq = null
      throw error
    }
  }

  async function readFaq(): Promise<ReadFaq> {
    const entries = await answerLibrary.faq()
    const like = createSimilarTexts<string>()
    const topics = await topicsOf(entries.map(({ question }) => ({ text: question, languages: [] })))
    for (const [at, { id, question }] of entries.entries()) like.put(id, { text: question, topics: topics[at] ?? [] })
    const index = await readLibraryIndex(
      entries.map(({ id, question, answer }) => ({ id, title: question, body: answer })),
      topicsOf,
    )
    return { entries, like, index }
  }
}

interface ReadFaq {
  readonly entries: readonly FaqEntry[]
  readonly like: ReturnType<typeof createSimilarTexts<string>>
  readonly index: LibraryIndex
}

const textOf = (body: string | null): string => (body === null ? '' : textOfComment(richTextColumn.read(body)))
