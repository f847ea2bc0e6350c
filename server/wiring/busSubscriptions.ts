/** Handles messages of the bus: rechecks access on open sockets, and publishes notices on `/live`. */
import type { Logger } from 'pino'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { People } from '../accounts/accounts.ts'
import type { JoinRow } from '../accounts/joining/joinRequests.ts'
import type { Bus } from '../bus/bus.ts'
import type { ThreadNotices } from '../comments/threadNotices.ts'
import type { Live } from '../http/live.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { ConnectionNotices } from './connectionNotices.ts'
import { accessByName, type DocumentAccess } from './documentAccess.ts'
import { readersOf } from './hiddenCampaigns.ts'

interface BusSubscriptionsDeps {
  readonly rooms: Pick<Rooms, 'recheckAccess' | 'onLayoutRaised'>
  readonly live: Live
  readonly people: Pick<People, 'find'>
  readonly access: DocumentAccess
  readonly findCampaign: (id: CampaignId) => Campaign | null
  readonly threadNotices: ThreadNotices
  readonly connectionNotices: ConnectionNotices
  readonly findRequest: (id: JoinRequestId) => Promise<JoinRow | null>
  /** Sends the mails that are due. */
  readonly deliver: () => Promise<void>
  readonly logger: Logger
}

export function subscribeToBus(bus: Bus, deps: BusSubscriptionsDeps): void {
  const { rooms, live, people, access, threadNotices, connectionNotices, logger } = deps
  const unpublished = (error: unknown) => logger.warn({ err: error }, 'a change was not published')

  /** A change of rights takes effect on open sockets by the same rules that opened them. */
  async function recheckPerson(id: Person['id']): Promise<void> {
    const person = await people.find(id)
    if (person !== null) live.replacePerson(person)
    rooms.recheckAccess(
      (_, document) => accessByName(access, person, document),
      (socket) => socket.person.id === id,
    )
  }

  /** To whoever asks to join, and to those who may decide. */
  async function publishJoin(id: JoinRequestId): Promise<void> {
    const row = await deps.findRequest(id)
    if (row === null) return
    const centre = row.role === 'planner' ? row.centre : null
    live.publish({ topic: 'join' }, (person) => person.id === row.person || can(person, 'join.approve', { centre }))
  }

  const accessAsNow = (person: Person, document: DocumentName) => accessByName(access, person, document)

  rooms.onLayoutRaised(() => rooms.recheckAccess((socket, document) => accessAsNow(socket.person, document)))

  bus.subscribe((message) => {
    switch (message.kind) {
      case 'person-changed':
        recheckPerson(message.person).catch((error: unknown) =>
          logger.error({ err: error }, 'the access of a person was not rechecked'),
        )
        return
      case 'session-ended':
        rooms.recheckAccess(
          () => ({ access: 'none', failure: 'no-session' }),
          (socket) => socket.tokenHash === message.tokenHash,
        )
        live.endSession(message.tokenHash)
        return
      case 'campaign-changed':
        rooms.recheckAccess((socket, document) => accessAsNow(socket.person, document))
        live.publish(
          { topic: 'campaign', campaign: message.campaign },
          readersOf(deps.findCampaign(message.campaign), 'campaign.read'),
        )
        return
      case 'milestones-changed':
        live.publish(
          { topic: 'milestones', campaign: message.campaign },
          readersOf(deps.findCampaign(message.campaign), 'milestone.read'),
        )
        return
      case 'links-changed':
        live.publish(
          { topic: 'links', campaign: message.campaign },
          readersOf(deps.findCampaign(message.campaign), 'campaign.read'),
        )
        return
      case 'publication-changed': {
        const { campaign, centre } = message
        live.publish({ topic: 'publication', campaign, centre }, (person) => can(person, 'profile.read', { centre }))
        return
      }
      case 'inquiries-changed': {
        const { campaign, centre } = message
        live.publish({ topic: 'inquiries', campaign, centre }, (person) => can(person, 'inquiry.read', { centre }))
        return
      }
      case 'thumbnails-changed': {
        const { campaign, owner } = message
        live.publish({ topic: 'assets', campaign, owner, version: null }, (person) =>
          can(person, 'assets.read', { public: false }),
        )
        return
      }
      case 'help-access-changed': {
        const { campaign, centre } = message
        rooms.recheckAccess(
          (socket, document) => accessAsNow(socket.person, document),
          (socket) => socket.person.role === 'coordinator',
        )
        live.publish({ topic: 'help-access', campaign, centre }, (person) => can(person, 'plan.read', { centre }))
        return
      }
      case 'thread-changed':
        threadNotices.thread(message.thread).catch(unpublished)
        return
      case 'thread-note-changed':
        threadNotices.note(message.thread).catch(unpublished)
        return
      case 'anchors-changed':
        threadNotices.anchors(message.document).catch(unpublished)
        return
      case 'join-changed':
        publishJoin(message.request).catch(unpublished)
        return
      case 'bell-changed': {
        const concerned = new Set(message.people)
        live.publish({ topic: 'bell' }, ({ id }) => concerned.has(id))
        return
      }
      case 'connection-changed':
        connectionNotices.changed(message.connection)
        return
      case 'mail-due':
        // The next look of the node that sends mails says why.
        deps.deliver().catch(() => {})
        return
      // Whoever is concerned by these listens to the bus itself.
      case 'document-presence':
      case 'feedback-changed':
      case 'limit-taken':
      case 'link-asked':
      case 'plan-projected':
      case 'sign-in-failed':
      case 'thread-presence':
      case 'wording-changed':
        return
    }
  })
}
