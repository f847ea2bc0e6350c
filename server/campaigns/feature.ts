/** Campaigns: preparing, opening and closing them. */
import { happenedCampaigns } from './happenedCampaigns.ts'
import type { Transaction } from 'kysely'
import * as Y from 'yjs'
import { markTakenOver } from '../../shared/assets/takenOver.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignBellItem } from '../../shared/campaigns/bell.ts'
import { documentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import type { Tables } from '../store/tables.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import { bellOfCampaigns, mailedCampaigns } from './campaignNews.ts'
import { readersOf } from './hiddenCampaigns.ts'
import { prepareCampaign } from './prepareCampaign.ts'
import { campaignRoutes } from './routes.ts'

/** The milestones of campaigns. */
interface CampaignDates {
  list(campaign: CampaignId): Promise<readonly { readonly needsReview: boolean }[]>
  /** Reads a campaign's milestones, moved to a later campaign. @returns a function that writes them into another */
  takeOver(from: Campaign, to: Campaign): Promise<(trx: Transaction<Tables>) => Promise<void>>
  deleteAll(trx: Transaction<Tables>, campaign: CampaignId): Promise<void>
}

export function openCampaigns(core: Core, dates: CampaignDates) {
  const { campaigns, plans, people, documents, log, now, thumbnails, live } = core
  const routes = campaignRoutes({
    ...core,
    async plannersIn(campaign) {
      const centres = campaigns.centresOf(campaign).map(({ id }) => id)
      const planners = await people.plannersOf(centres)
      return new Map(centres.map((centre) => [centre, planners.get(centre) ?? []]))
    },
    onNotified: (notified) => core.bellChanged(notified),
    audit: (trx, by, change) => core.audit(trx, now(), by, 'campaign.change', change),
    async removeEmpty({ id }, by) {
      if (await hasWrittenDocuments(core, id)) return false
      return campaigns.remove(id, {
        deleteMilestones: (trx) => dates.deleteAll(trx, id),
        within: (trx) => core.audit(trx, now(), by, 'campaign.delete', { campaign: id }),
      })
    },
    prepare: (asked, model, by) =>
      prepareCampaign(
        {
          campaigns,
          stateOf: (ref) => committedState(log, ref),
          createDocuments: (all, person) => documents.create(all, person),
          copyThumbnails: (from, to) => thumbnails.copy(from, to, now()),
          moveMilestones: (from, to) => dates.takeOver(from, to),
          audit: (trx, person, campaign) => core.audit(trx, now(), person, 'campaign.create', { campaign }),
        },
        asked,
        model,
        by,
      ),
    async figuresOf(campaign) {
      const [started, milestones] = await Promise.all([plans.list(campaign), dates.list(campaign)])
      return {
        campaign,
        centres: campaigns.centresOf(campaign).length,
        plans: started.length,
        milestones: milestones.length,
        toReview: milestones.filter(({ needsReview }) => needsReview).length,
      }
    },
  })
  return {
    news: {
      bell: (person) => bellOfCampaigns(person, core),
      mail: (person) => mailedCampaigns(person, core),
    } satisfies News<CampaignBellItem>,
    ...({
      happened: happenedCampaigns(core),
      routes,
      onMessage(message) {
        if (message.kind !== 'campaign-changed') return
        const { campaign } = message
        live.publish({ topic: 'campaign', campaign }, readersOf(campaigns.find(campaign), 'campaign.read'))
      },
    } satisfies Feature),
  }
}

/** Whether somebody wrote in the profile pages or the Ally files of a campaign. */
async function hasWrittenDocuments(
  { log, campaigns }: Pick<Core, 'log' | 'campaigns'>,
  campaign: CampaignId,
): Promise<boolean> {
  const centres = campaigns.centresOf(campaign).map(({ id }) => id)
  const names = [
    documentName({ kind: 'assets', campaign, owner: 'network' }),
    ...centres.flatMap((centre) => [
      documentName({ kind: 'profile', campaign, centre }),
      documentName({ kind: 'assets', campaign, owner: centre }),
    ]),
  ]
  return [...(await log.sequences(names)).values()].some((sequence) => sequence > 0)
}

/** The committed content, without deleted parts. Files say which campaign they are from. */
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
