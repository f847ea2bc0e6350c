/** Campaigns with what they take over of others: documents and milestones. */
import * as Y from 'yjs'
import { campaignRoutes } from '../campaigns/routes.ts'
import { prepareCampaign } from '../campaigns/prepareCampaign.ts'
import { markTakenOver } from '../../shared/assets/takenOver.ts'
import { centralDay } from '../../shared/campaign.ts'
import { fieldsOf } from '../../shared/milestones/milestone.ts'
import { moveMilestone } from '../../shared/milestones/moveByYear.ts'
import { documentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import type { Route } from '../http/route.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { Features } from './features.ts'

export function routesOfCampaigns(features: Features): readonly Route[] {
  const { bus, campaigns, milestones, plans, people, mail, documents, log, writeAudit } = features
  return campaignRoutes({
    campaigns,
    findCampaign: (id) => campaigns.find(id),
    notifications: features.notifications,
    async plannersIn(campaign) {
      const centres = campaigns.centresOf(campaign).map(({ id }) => id)
      const planners = await people.plannersOf(centres)
      return new Map(centres.map((centre) => [centre, planners.get(centre) ?? []]))
    },
    peopleWithoutMail: () => mail.peopleWithout(),
    notify: features.notify,
    onNotified: (notified) => bus.publish({ kind: 'bell-changed', people: notified }),
    onRead: (person) => bus.publish({ kind: 'bell-changed', people: [person] }),
    now: () => new Date(),
    audit: (trx, by, change) => writeAudit(trx, new Date(), by, 'campaign.change', change),
    prepare: (asked, model, by) =>
      prepareCampaign(
        {
          campaigns,
          stateOf: (ref) => committedState(log, ref),
          createDocuments: (all, person) => documents.create(all, person),
          copyThumbnails: (from, to) => features.thumbnails.copy(from, to, new Date()),
          async moveMilestones(from, to) {
            const move = { from: centralDay(from), to: centralDay(to) }
            const all = (await milestones.list(from.id)).map((milestone) => moveMilestone(fieldsOf(milestone), move))
            return (trx) => milestones.addForReview(trx, to.id, all, new Date())
          },
          audit: (trx, person, campaign) => writeAudit(trx, new Date(), person, 'campaign.create', { campaign }),
        },
        asked,
        model,
        by,
      ),
    async figuresOf(campaign) {
      const [started, dates] = await Promise.all([plans.list(campaign), milestones.list(campaign)])
      return {
        campaign,
        centres: campaigns.centresOf(campaign).length,
        plans: started.length,
        milestones: dates.length,
        toReview: dates.filter(({ needsReview }) => needsReview).length,
      }
    },
  })
}

/** What was committed, without what was deleted in it. Files say from which campaign they are. */
async function committedState(log: Pick<UpdateLog, 'load'>, ref: DocumentRef): Promise<Uint8Array | undefined> {
  const stored = await log.load(documentName(ref))
  if (stored === null) return undefined
  const doc = new Y.Doc()
  for (const update of [stored.snapshot.state, ...stored.updates]) Y.applyUpdate(doc, update)
  if (ref.kind === 'assets') markTakenOver(doc, ref.campaign)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
