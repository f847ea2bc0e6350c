/** The names of the bench's documents. Our server checks names, the others take any. */
import { ConnectionId, type DocumentName } from '../../../shared/ids.ts'
import { documentName } from '../../../shared/documents/kinds.ts'

export const MAX_DOCUMENTS = 1000

export function benchDocument(number: number): DocumentName {
  const connection = ConnectionId.parse(`bench-${String(number).padStart(16, '0')}`)
  return documentName({ kind: 'connection', connection })
}
