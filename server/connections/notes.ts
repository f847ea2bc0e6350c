/** The notes of connections for people who only read them, kept in step with their documents. */
import { type ConnectionId } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { viewRichText } from '../../shared/richtext/view.ts'
import { connectionNotes } from '../../shared/connections/notes.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection/projection.ts'

export type NotesProjection = Projection<ConnectionId, RichText>

export function createNotesProjection(
  deps: ProjectionSource & {
    readonly onProjected: (connection: ConnectionId) => void
    readonly onFailure: (connection: ConnectionId, error: unknown) => void
  },
): NotesProjection {
  return createProjection({
    rooms: deps.rooms,
    clock: deps.clock,
    rate: deps.rate,
    nameOf: (connection) => documentName({ kind: 'connection', connection }),
    view: (doc) => viewRichText(connectionNotes(doc)).richText,
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })
}
