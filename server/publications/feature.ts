/** Publishing profile pages: centres submit, coordinators decide. */
import type { AuditAction } from '../../shared/accounts/audit.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { can } from '../../shared/permissions.ts'
import type { PublicationAct, PublicationBellItem } from '../../shared/publications/bell.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import type { CurrentPageDeps } from './currentPage.ts'
import type { PageKey } from './doing.ts'
import { happenedPages } from './happenedPages.ts'
import { createPageDifferences } from './pageDifferences.ts'
import { bellOfPublications, mailedPublications } from './publicationNews.ts'
import { createPublicationRecords } from './publicationRecords.ts'
import { publicationRoutes } from './publicationRoutes.ts'
import { createPublications } from './publications.ts'
import { officialAssetsOf, publicPartOf } from './publicPart.ts'

const AUDIT_ACTIONS: Readonly<Record<PublicationAct, AuditAction>> = {
  submitted: 'profile.submit',
  withdrawn: 'profile.withdraw',
  published: 'profile.publish',
  returned: 'profile.return',
  unpublished: 'profile.unpublish',
  help: 'profile.correct-help',
}

export function openPublications(core: Core) {
  const { db, bus, projections, live, thumbnails } = core
  const records = createPublicationRecords(db)
  const publications = createPublications({
    db,
    bus,
    notify: core.notify,
    audit: (trx, { by, at }, act, { campaign, centre }) =>
      core.audit(trx, at, by, AUDIT_ACTIONS[act], { campaign, centre }),
  })
  const current: CurrentPageDeps = {
    ...core,
    draftOf: async (key) => (await projections.profiles.view(key))?.content ?? null,
    languagesOf: async (key) => (await core.planViewOf(key))?.writtenIn.activities ?? {},
    ...publicPartOf(projections, thumbnails),
  }
  return {
    records,
    publications,
    current,
    /** The helpline and hotline of a public page. */
    helpOf: async (key: PageKey) => {
      const contact = (await records.publicPage(key))?.page.contact
      return { number: contact?.helplineNumber ?? null, hotline: contact?.hotlineUrl ?? null }
    },
    officialAssets: (campaign: CampaignId) => officialAssetsOf(projections, thumbnails, campaign),
    news: {
      bell: (person) => bellOfPublications(person, core),
      mail: (person, localiser) => mailedPublications(person, localiser, core),
    } satisfies News<PublicationBellItem>,
    ...({
      happened: happenedPages({ ...core, records }),
      routes: publicationRoutes({
        ...core,
        ...current,
        publications,
        records,
        differences: createPageDifferences(core.compare),
      }),
      onMessage(message) {
        if (message.kind !== 'publication-changed') return
        const { campaign, centre } = message
        live.publish({ topic: 'publication', campaign, centre }, (person) => can(person, 'profile.read', { centre }))
      },
    } satisfies Feature),
  }
}
