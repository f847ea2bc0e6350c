/** Where a thread is looked at. */
import { parseDocumentName } from '../ids.ts'
import type { Thread } from './thread.ts'

type Where = Pick<Thread, 'id' | 'document' | 'campaign'>

/** The address of a thread in its document, or of one comment of it. */
export function threadHref({ id, document, campaign }: Where, comment?: number): string {
  const parameters = new URLSearchParams({ comments: 'open', thread: id })
  const mark = comment === undefined ? '' : `#comment-${id}-${comment}`
  return `${documentHref(document, campaign)}?${parameters}${mark}`
}

/** The page of a document; that of all plans for one that has none. */
export function documentHref(document: string, campaign: string): string {
  const ref = parseDocumentName(document)
  switch (ref?.kind) {
    case 'plan':
      return `/plans/${campaign}/${ref.centre}`
    case 'profile':
      return `/profiles/${campaign}/${ref.centre}`
    case 'assets':
      return `/assets/${campaign}/${ref.owner}`
    case 'connection':
      return `/connections/${campaign}/${ref.connection}`
    case undefined:
      return `/plans/${campaign}`
  }
}
