/** Tells `/live` of connections, each person only what they may know. */
import type { Connection } from '../../shared/connections/connection.ts'
import type { ConnectionId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Connections } from './connections.ts'
import type { Live } from '../http/live.ts'

export interface ConnectionNotices {
  /** The notes have a newer state: for those who may read them. */
  readonly notesChanged: (id: ConnectionId) => void
  /**
   * It was proposed, answered or ended. A mere proposal concerns only its readers; everybody may know of the others.
   */
  readonly changed: (id: ConnectionId) => void
}

export function createConnectionNotices(
  live: Pick<Live, 'publish'>,
  connections: Pick<Connections, 'find'>,
): ConnectionNotices {
  function publish(id: ConnectionId, mayKnow: (person: Person, connection: Connection) => boolean): void {
    const connection = connections.find(id)
    if (connection === null) return
    live.publish({ topic: 'connection', campaign: connection.campaign, connection: id }, (person) =>
      mayKnow(person, connection),
    )
  }
  return {
    notesChanged: (id) => publish(id, mayRead),
    changed: (id) =>
      publish(
        id,
        (person, connection) =>
          mayRead(person, connection) || (connection.status !== 'proposed' && can(person, 'connection.see', {})),
      ),
  }
}

const mayRead = (person: Person, { sides }: Connection): boolean =>
  can(person, 'connection.read', { centres: sides.map(({ centre }) => centre) })
