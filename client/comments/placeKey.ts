import type { DocumentName } from '../../shared/ids.ts'
import type { PlaceRequest } from '../../shared/comments/thread.ts'

/** Returns the name of a draft about a place. */
export function placeKey(document: DocumentName, place: PlaceRequest): string {
  switch (place.at) {
    case 'document':
      return `${document}#`
    case 'entry':
      return `${document}#${place.entry}/${place.field ?? ''}`
    case 'text':
      return `${document}#${place.fragment}/${place.quote.exact.slice(0, 40)}`
  }
}
