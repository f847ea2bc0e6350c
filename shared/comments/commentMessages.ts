/** Why a text cannot be sent as a comment, after "This text cannot be sent:". */
import { messageTable } from '../messages/message.ts'

/** All text of a comment together. */
export const MAX_CHARACTERS = 10_000

/** As JSON: links and formatting count too. */
export const MAX_COMMENT_JSON = 20_000

const PROBLEMS = {
  'no-text': 'it is not a text',
  empty: 'it is empty',
  'too-long': `it is longer than ${MAX_CHARACTERS} characters`,
  'too-large': 'its links and formatting make it too large: send it in parts',
  'too-deep': 'its lists are nested too deeply',
  'no-words': 'it contains something that is not text',
  'mention-of-nobody': 'it mentions nobody',
  formatting: 'it contains unsupported formatting',
  'unsafe-link': 'it contains an unsafe link',
} as const

export type CommentProblem = keyof typeof PROBLEMS
export const COMMENT_PROBLEMS = messageTable<CommentProblem>('comment-problem', PROBLEMS)
