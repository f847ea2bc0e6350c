/** The address of a thread. */
import { documentHref } from '../documents/kinds.ts'
import type { Thread } from './thread.ts'

type ThreadAddress = Pick<Thread, 'id' | 'document' | 'campaign'>

/** The address of a thread in its document, or of one comment of it. */
export function threadHref({ id, document, campaign }: ThreadAddress, comment?: number): string {
  const parameters = new URLSearchParams({ comments: 'open', thread: id })
  const mark = comment === undefined ? '' : `#comment-${id}-${comment}`
  return `${documentHref(document, campaign)}?${parameters}${mark}`
}
