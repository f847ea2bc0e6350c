/** Lists the people who edit documents of a campaign now, for those who look at the whole network. */
import type { Campaign } from '../../shared/campaign.ts'
import type { PresenceList } from '../../shared/documents/api.ts'
import { ownershipInName, parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Route } from '../http/route.ts'
import type { Clock } from '../../shared/clock.ts'
import { createThrottleByKey } from '../pacing/throttleByKey.ts'
import type { Rooms } from '../sync/rooms.ts'

/** Between two notices of one campaign. */
const NOTICE_INTERVAL_MS = 1000

interface DocumentPresenceDeps {
  readonly clock: Clock
  readonly rooms: Pick<Rooms, 'rooms'>
  readonly findCampaign: (id: string) => Campaign | null
  readonly onChanged: (campaign: CampaignId) => void
}

export interface DocumentPresence {
  readonly routes: readonly Route[]
  /** A person joined or left a document. */
  changed(document: DocumentName): void
  close(): void
}

/** Null for notes of a connection: who writes them concerns its two centres, which see it there. */
function campaignOf(document: DocumentName): CampaignId | null {
  const ref = parseDocumentName(document)
  return ref === null ? null : (ownershipInName(ref)?.campaign ?? null)
}

export function createDocumentPresence({
  clock,
  rooms,
  findCampaign,
  onChanged,
}: DocumentPresenceDeps): DocumentPresence {
  const notices = createThrottleByKey<CampaignId>({
    job: 'presence-notices',
    clock,
    // Not at once: people who reload leave and come back within the interval.
    delayMs: () => NOTICE_INTERVAL_MS,
    run: (campaign) => onChanged(campaign),
    onFailure: (_, error) => {
      throw error
    },
  })

  function list(campaign: CampaignId): PresenceList {
    const present: PresenceList['present'] = []
    for (const [document, room] of rooms.rooms) {
      if (campaignOf(document) !== campaign) continue
      const writers = [...room.audience.sockets].filter(({ access, closed }) => access === 'write' && !closed)
      // A person with two tabs is one person.
      const people = new Map(writers.map(({ person: { id, name } }) => [id, { id, name }]))
      if (people.size > 0) present.push({ document, people: [...people.values()] })
    }
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
    },
    close: () => notices.close(),
  }
}
