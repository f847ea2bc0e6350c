/** What follows from messages of the bus: rights are judged again on open sockets, and `/live` says what changed. */
import type { Logger } from 'pino'
import type { ConnectionId, DocumentRef } from '../../shared/ids.ts'
import { parseDocumentName } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Connection } from '../../shared/connections/connection.ts'
import type { People } from '../accounts/people.ts'
import type { Bus } from '../bus/bus.ts'
import type { ThreadNotices } from '../comments/threadNotices.ts'
import type { Live } from '../http/live.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { AccessDecision } from '../sync/roomSocket.ts'

interface BusSubscriptionsDeps {
  readonly rooms: Rooms
  readonly live: Live
  readonly people: Pick<People, 'find'>
  readonly notices: ThreadNotices
  readonly accessOf: (person: Person, ref: DocumentRef) => AccessDecision
  readonly publishConnection: (id: ConnectionId, mayKnow: (person: Person, connection: Connection) => boolean) => void
  readonly logger: Logger
}

export function subscribeToBus(
  bus: Bus,
  { rooms, live, people, notices, accessOf, publishConnection, logger }: BusSubscriptionsDeps,
): void {
  const untold = (error: unknown) => logger.warn({ err: error }, 'what happened to threads was not told')

  /** A change of rights takes effect on open sockets with the same rules that opened them. */
  async function recheckPerson(id: Person['id']): Promise<void> {
    const person = await people.find(id)
    if (person !== null) live.replacePerson(person)
    rooms.recheckAccess(
      (_, document) => {
        const ref = parseDocumentName(document)
        if (person === null || ref === null) return { access: 'none', failure: 'no-session' }
        return accessOf(person, ref)
      },
      (session) => session.person.id === id,
    )
  }

  bus.subscribe((message) => {
    switch (message.kind) {
      case 'person-changed':
        recheckPerson(message.person).catch((error: unknown) => logger.error({ err: error }, 'rights were not judged'))
        return
      case 'session-ended':
        rooms.recheckAccess(
          () => ({ access: 'none', failure: 'no-session' }),
          (session) => session.tokenHash === message.tokenHash,
        )
        live.endSession(message.tokenHash)
        return
      case 'campaign-changed':
        rooms.recheckAccess((session, document) => {
          const ref = parseDocumentName(document)
          return ref === null ? { access: 'none', failure: 'no-such-document' } : accessOf(session.person, ref)
        })
        live.publish({ topic: 'campaign', campaign: message.campaign }, (person) => can(person, 'campaign.read', {}))
        return
      case 'thread-changed':
        notices.thread(message.thread).catch(untold)
        return
      case 'anchors-changed':
        notices.anchors(message.document).catch(untold)
        return
      case 'bell-changed': {
        const told = new Set(message.people)
        live.publish({ topic: 'bell' }, ({ id }) => told.has(id))
        return
      }
      case 'connection-changed':
        // What is only proposed nobody else knows of; of all others everybody sees whether there is one.
        publishConnection(
          message.connection,
          (person, connection) =>
            mayReadConnection(person, connection) ||
            (connection.status !== 'proposed' && can(person, 'connection.see', {})),
        )
    }
  })
}

export const mayReadConnection = (person: Person, { sides }: Connection): boolean =>
  can(person, 'connection.read', { centres: sides.map(({ centre }) => centre) })
