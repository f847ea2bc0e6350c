import type { Thread } from '../../../shared/comments/thread.ts'

type Dated = Pick<Thread, 'startedAt'> & { readonly comments: readonly { readonly at: string }[] }

/** Sorts threads by their last comment. */
export const newestFirst = (one: Dated, other: Dated): number => lastOf(other).localeCompare(lastOf(one))

const lastOf = ({ comments, startedAt }: Dated): string => comments.at(-1)?.at ?? startedAt
