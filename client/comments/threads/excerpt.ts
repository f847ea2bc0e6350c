import { textOfComment } from '../../../shared/comments/body.ts'
import type { Thread } from '../../../shared/comments/thread.ts'

const MAX_CHARACTERS = 140
const MAX_TITLE_CHARACTERS = 90
/** Up to a mark that a new sentence or nothing follows; what is shorter is an abbreviation. */
const SENTENCE = /^.{12,}?[.?!…]+(?=\s+[^\p{Ll}]|$)/u

/** The beginning of the question; nothing if it was deleted. */
export const excerptOf = (thread: Pick<Thread, 'comments'>): string => shorten(questionOf(thread), MAX_CHARACTERS)

/** The question's first sentence, which names it; nothing if it was deleted. */
export function titleOf(thread: Pick<Thread, 'comments'>): string {
  const question = questionOf(thread)
  return shorten(SENTENCE.exec(question)?.[0] ?? question, MAX_TITLE_CHARACTERS)
}

function questionOf({ comments }: Pick<Thread, 'comments'>): string {
  const body = comments[0]?.body ?? null
  return body === null ? '' : textOfComment(body).replaceAll(/\s+/g, ' ').trim()
}

const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text
