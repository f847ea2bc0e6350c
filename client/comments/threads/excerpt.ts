import { textOfComment } from '../../../shared/comments/body.ts'
import type { Thread } from '../../../shared/comments/thread.ts'

const MAX_CHARACTERS = 140

/** The beginning of the question; nothing if it was deleted. */
export function excerptOf({ comments }: Thread): string {
  const body = comments[0]?.body ?? null
  const text = body === null ? '' : textOfComment(body).replaceAll(/\s+/g, ' ')
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS).trimEnd()}…` : text
}
