/** A change of rights takes effect on open sockets by the same rules that opened them, and at once. */
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { accessByName } from '../documents/access.ts'

export function keepRightsOnSockets({ bus, rooms, live, people, access, logger }: Core): void {
  const accessAsNow = (person: Person, document: DocumentName) => accessByName(access, person, document)

  async function recheckPerson(id: Person['id']): Promise<void> {
    const person = await people.find(id)
    if (person !== null) live.replacePerson(person)
    rooms.recheckAccess(
      (_, document) => accessByName(access, person, document),
      (socket) => socket.person.id === id,
    )
  }

  rooms.onLayoutRaised(() => rooms.recheckAccess((socket, document) => accessAsNow(socket.person, document)))
  bus.subscribe((message) => {
    if (message.kind === 'person-changed') {
      recheckPerson(message.person).catch((error: unknown) =>
        logger.error({ err: error }, 'the access of a person was not rechecked'),
      )
    }
    if (message.kind === 'session-ended') {
      rooms.recheckAccess(
        () => ({ access: 'none', failure: 'no-session' }),
        (socket) => socket.tokenHash === message.tokenHash,
      )
      live.endSession(message.tokenHash)
    }
    if (message.kind === 'campaign-changed')
      rooms.recheckAccess((socket, document) => accessAsNow(socket.person, document))
    if (message.kind === 'help-access-changed' || message.kind === 'update-changed') {
      rooms.recheckAccess(
        (socket, document) => accessAsNow(socket.person, document),
        (socket) => socket.person.role === 'coordinator',
      )
    }
  })
}
