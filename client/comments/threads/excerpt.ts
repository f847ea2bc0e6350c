import { textOfComment } from '../../../shared/comments/body.ts'
import type { Thread } from '../../../shared/comments/thread.ts'
import { titleOfQuestion } from '../../../shared/comments/title.ts'

const MAX_CHARACTERS = 140

/** The beginning of the question; nothing if it was deleted. */
export function excerptOf(thread: Pick<Thread, 'comments'>): string {
  const text = questionOf(thread).replaceAll(/\s+/g, ' ')
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS).trimEnd()}…` : text
}

/** The question's first sentence, which names it; nothing if it was deleted. */
export const titleOf = (thread: Pick<Thread, 'comments'>): string => titleOfQuestion(questionOf(thread))

function questionOf({ comments }: Pick<Thread, 'comments'>): string {
  const body = comments[0]?.body ?? null
  return body === null ? '' : textOfComment(body)
}
