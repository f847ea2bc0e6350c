/** Routes of every document: its facts, its versions, and the people in it now. */
import type { Core } from '../core.ts'
import { readersOf } from '../campaigns/hiddenCampaigns.ts'
import type { Feature } from '../feature.ts'
import { createDocumentPresence } from './presence.ts'
import { documentRoutes } from './routes.ts'

export function openDocuments(core: Core) {
  const { rooms, live, findCampaign } = core
  const presence = createDocumentPresence({
    ...core,
    node: core.nodes.name,
    onChanged: (campaign) =>
      live.publish({ topic: 'presence', campaign }, readersOf(findCampaign(campaign), 'campaign.read')),
  })
  rooms.onAudienceChanged((document) => presence.changed(document))
  return {
    routes: [...documentRoutes({ ...core, accessOf: core.access.accessOf }), ...presence.routes],
    close: () => presence.close(),
  } satisfies Feature
}
