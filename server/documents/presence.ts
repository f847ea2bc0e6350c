/** Lists the people who edit documents of a campaign now, for people who look at the whole network. */
import type { Campaign } from '../../shared/campaign.ts'
import type { PresenceList } from '../../shared/documents/api.ts'
import { isForAll, ownershipInName, parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Route } from '../http/route.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Bus } from '../bus/bus.ts'
import { every } from '../pacing/clock.ts'
import { createPresenceElsewhere, type Present } from './presenceElsewhere.ts'
import { createThrottleByKey } from '../pacing/throttleByKey.ts'
import type { Rooms } from '../sync/rooms.ts'

/** How often a node repeats the presence in its documents. */
const RENEW_EVERY_MS = 20_000
/** Between two notices of one campaign. */
const NOTICE_INTERVAL_MS = 1000

interface DocumentPresenceDeps {
  readonly clock: Clock
  readonly rooms: Pick<Rooms, 'rooms'>
  readonly bus: Bus
  /** The name of this node; null on a server that runs alone. */
  readonly node: string | null
  readonly findCampaign: (id: string) => Campaign | null
  readonly onChanged: (campaign: CampaignId) => void
}

export interface DocumentPresence {
  readonly routes: readonly Route[]
  /** A person joined or left a document. */
  changed(document: DocumentName): void
  close(): void
}

/** Null for notes of a connection and for tasks: their writers are shown only to those who may read them, in the document. */
function campaignOf(document: DocumentName): CampaignId | null {
  const ref = parseDocumentName(document)
  return ref === null || !isForAll(ref.kind) ? null : (ownershipInName(ref)?.campaign ?? null)
}

export function createDocumentPresence({
  clock,
  rooms,
  bus,
  node,
  findCampaign,
  onChanged,
}: DocumentPresenceDeps): DocumentPresence {
  const notices = createThrottleByKey<CampaignId>({
    job: 'presence-notices',
    clock,
    // Delayed: people who reload leave and come back within the interval.
    delayMs: () => NOTICE_INTERVAL_MS,
    run: (campaign) => onChanged(campaign),
    onFailure: (_, error) => {
      throw error
    },
  })

  /** At other nodes. */
  const elsewhere = createPresenceElsewhere(clock)
  const unsubscribe = bus.subscribe((message) => {
    if (message.kind !== 'document-presence' || message.node === node) return
    elsewhere.set(message.node, message.document, message.people)
    const campaign = campaignOf(message.document)
    if (campaign !== null) notices.add(campaign)
  })

  function peopleHere(document: DocumentName): readonly Present[] {
    const sockets = rooms.rooms.get(document)?.audience.sockets ?? []
    return [...sockets].flatMap(({ access, closed, person: { id, name } }) =>
      access === 'write' && !closed ? [{ id, name }] : [],
    )
  }

  function publish(document: DocumentName): void {
    if (node !== null)
      bus.publish({ kind: 'document-presence', node, document, people: onceEach(peopleHere(document)) })
  }
  const endRenewing = every(clock, RENEW_EVERY_MS, () => {
    for (const document of rooms.rooms.keys()) if (peopleHere(document).length > 0) publish(document)
  })

  function list(campaign: CampaignId): PresenceList {
    const documents = new Set([...rooms.rooms.keys(), ...elsewhere.documents()])
    const present = [...documents].flatMap((document) => {
      if (campaignOf(document) !== campaign) return []
      const people = onceEach([...peopleHere(document), ...elsewhere.of(document)])
      return people.length === 0 ? [] : [{ document, people }]
    })
    return { present }
  }

  return {
    routes: [
      route({
        method: 'GET',
        path: '/api/campaigns/:campaign/presence',
        bounds: 'list',
        requires: 'campaign.read',
        find: byCampaign(findCampaign),
        handle: async ({ found }) => ({ status: 200, json: list(found.id) }),
      }),
    ],
    changed(document) {
      const campaign = campaignOf(document)
      if (campaign !== null) notices.add(campaign)
      if (campaign !== null) publish(document)
    },
    close() {
      unsubscribe()
      endRenewing()
      notices.close()
    },
  }
}

/** A person with two tabs is one person. */
const onceEach = (people: readonly Present[]): Present[] => [...new Map(people.map((one) => [one.id, one])).values()]
