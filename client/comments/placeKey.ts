import type { DocumentName } from '../../shared/ids.ts'
import type { Place } from '../../shared/comments/thread.ts'

/** Names what is written about a place, for drafts. */
export function placeKey(document: DocumentName, place: Place): string {
  switch (place.at) {
    case 'document':
      return `${document}#`
    case 'entry':
      return `${document}#${place.entry}/${place.field ?? ''}`
  }
}
