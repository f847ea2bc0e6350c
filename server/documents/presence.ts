/** Who edits what at this moment, for those who look at the whole network. */
import type { PresenceList } from '../../shared/documents/api.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { type CampaignId, type DocumentName } from '../../shared/ids.ts'
import { ownershipInName, parseDocumentName } from '../../shared/documents/kinds.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Route } from '../http/route.ts'
import type { Rooms } from '../sync/rooms.ts'

/** Between two notices of one campaign. */
const EVERY_MS = 1000

interface DocumentPresenceDeps {
  readonly rooms: Pick<Rooms, 'rooms'>
  readonly findCampaign: (id: string) => Campaign | null
  readonly onChanged: (campaign: CampaignId) => void
}

export interface DocumentPresence {
  readonly routes: readonly Route[]
  /** Somebody came to a document or left it. */
  changed(document: DocumentName): void
  close(): void
}

/** Who writes the notes of a connection is for its centres alone: they see it there. */
function campaignOf(document: DocumentName): CampaignId | null {
  const ref = parseDocumentName(document)
  return ref === null ? null : (ownershipInName(ref)?.campaign ?? null)
}

export function createDocumentPresence(deps: DocumentPresenceDeps): DocumentPresence {
  const pending = new Map<CampaignId, NodeJS.Timeout>()

  function list(campaign: CampaignId): PresenceList {
    const present: PresenceList['present'] = []
    for (const [document, room] of deps.rooms.rooms) {
      if (campaignOf(document) !== campaign) continue
      const writers = [...room.audience.sockets].filter(({ access, closed }) => access === 'write' && !closed)
      // Somebody with two tabs is one person.
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
        requires: 'campaign.read',
        find: byCampaign(deps.findCampaign),
        handle: async ({ found }) => ({ status: 200, json: list(found.id) }),
      }),
    ],
    changed(document) {
      const campaign = campaignOf(document)
      if (campaign === null || pending.has(campaign)) return
      const timer = setTimeout(() => {
        pending.delete(campaign)
        deps.onChanged(campaign)
      }, EVERY_MS)
      pending.set(campaign, timer)
    },
    close() {
      for (const timer of pending.values()) clearTimeout(timer)
      pending.clear()
    },
  }
}
