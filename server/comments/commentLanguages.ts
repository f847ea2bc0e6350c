/** The languages of comments, so that screen readers use the right voice for each. */
import { textOfComment } from '../../shared/comments/body.ts'
import type { Comment, Thread } from '../../shared/comments/thread.ts'
import type { QuestionFactsDeps } from './queue/questionFacts.ts'

/** Writes into each comment the language that it is in, where that is certain. */
export type MarkLanguages = (threads: readonly Thread[]) => Promise<Thread[]>

export function createMarkLanguages({
  detect,
  languagesOf,
}: Pick<QuestionFactsDeps, 'detect' | 'languagesOf'>): MarkLanguages {
  return async (threads) => {
    const texts = threads.flatMap(({ campaign, centres, comments, notes }) => {
      const languages = centres.flatMap((centre) => languagesOf(campaign, centre))
      return [...comments, ...notes].map(({ body }) => ({ text: body === null ? '' : textOfComment(body), languages }))
    })
    const found = await detect(texts)
    let next = 0
    const mark = (comment: Comment): Comment => ({ ...comment, language: found[next++] ?? null })
    // In the order of the texts: a thread's comments, then its notes.
    return threads.map((thread) => {
      const comments = thread.comments.map(mark)
      return { ...thread, comments, notes: thread.notes.map(mark) }
    })
  }
}
