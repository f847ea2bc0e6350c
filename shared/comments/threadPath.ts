/** Where in the workspace a thread is read. */
import { parseDocumentName } from '../ids.ts'
import type { Thread } from './thread.ts'

/** The page of its document, at the entry where it stands, with the thread open. */
export function threadPath({
  id,
  document,
  campaign,
  place,
}: Pick<Thread, 'id' | 'document' | 'campaign' | 'place'>): string {
  const ref = parseDocumentName(document)
  const at = new URLSearchParams()
  if (place.at === 'entry') at.set(ref?.kind === 'assets' ? 'asset' : 'activity', place.entry)
  at.set('thread', id)
  return `${pagePath(document, campaign)}?${at}`
}

function pagePath(document: string, campaign: string): string {
  const ref = parseDocumentName(document)
  switch (ref?.kind) {
    case 'plan':
      return `/plans/${ref.campaign}/${ref.centre}`
    case 'profile':
      return `/profiles/${ref.campaign}/${ref.centre}`
    case 'assets':
      return `/assets/${ref.campaign}/${ref.owner}`
    case 'connection':
      return `/connections/${campaign}/${ref.connection}`
    case undefined:
      return '/'
  }
}
