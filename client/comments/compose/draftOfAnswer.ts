import type { Thread } from '../../../shared/comments/thread.ts'

/** The name under which an answer to a thread is cached until it is sent. */
export const draftOfAnswer = ({ document, id }: Pick<Thread, 'document' | 'id'>): string => `${document}#${id}`
