/** Which entries of the answer library fit a question: by the question that they name, or by their text. */
import { textOfComment } from '../../../shared/comments/body.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { createSimilarTexts } from './similarTexts.ts'

interface Entry {
  readonly id: string
  readonly title: string
  readonly body: RichText
}

interface Question {
  readonly text: string
  readonly topics: readonly string[]
}

export interface LibraryIndex {
  /** @returns the ids of those that fit, the best first */
  find(question: Question): readonly string[]
}

type TopicsOf = (
  texts: readonly { readonly text: string; readonly languages: readonly string[] }[],
) => Promise<readonly (readonly string[])[]>

/**
 * A saved reply is proposed from this similarity on. In the demo network the questions that a reply answers have 0.29 and
 * more; those that it does not answer have at most 0.26.
 */
const FITS = 0.28

export async function readLibraryIndex(entries: readonly Entry[], topicsOf: TopicsOf): Promise<LibraryIndex> {
  // Apart: a long text shares little of itself with a question that its title answers.
  const texts = entries.flatMap(({ title, body }) => [title, `${title} ${textOfComment(body)}`])
  const topics = await topicsOf(texts.map((text) => ({ text, languages: [] })))
  const similar = createSimilarTexts<string>(FITS)
  const idAt = (at: number): string => entries[at >> 1]?.id ?? ''
  for (const [at, text] of texts.entries()) similar.put(`${at}`, { text, topics: topics[at] ?? [] })
  return {
    find: (question) => [...new Set(similar.find(question, texts.length).map((at) => idAt(Number(at))))],
  }
}
