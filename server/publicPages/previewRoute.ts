/** The preview of a centre's public page: the page itself, made of the draft. */
import type { CentreId, CampaignId } from '../../shared/ids.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { isFrameLanguage } from './frame/languages.ts'
import { frameFor } from './layout.ts'
import type { PublicPages } from './publicPages.ts'
import { siteCentreOf, type Sites } from './sites.ts'

interface PreviewRouteDeps extends Pick<Core, 'findCampaign' | 'findCentre'> {
  readonly pages: Pick<PublicPages, 'preview'>
  readonly sites: Pick<Sites, 'of'>
  readonly currentPage: (key: { campaign: CampaignId; centre: CentreId }) => Promise<PublicPage | null>
  readonly now: () => Date
}

/** `GET …/profiles/<centre>/preview?language=fr`, for an `<iframe>` of the workspace. */
export const previewRoute = (deps: PreviewRouteDeps): Route =>
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/profiles/:centre/preview',
    bounds: 'document',
    requires: 'profile.read',
    async find(params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const centre = deps.findCentre(campaign, params['centre'] ?? '')
      if (centre === null) return refuse('no-such-centre')
      if (campaign.kind !== 'sid') return refuse('no-public-pages')
      return { subject: { centre: centre.id }, found: { campaign, centre } }
    },
    async handle({ found: { campaign, centre }, query }) {
      const asked = query.get('language') ?? 'en'
      const language = isFrameLanguage(asked) ? asked : (frameFor(asked) ?? 'en')
      const [site, page] = await Promise.all([
        deps.sites.of(Number(campaign.day.slice(0, 4))),
        deps.currentPage({ campaign: campaign.id, centre: centre.id }),
      ])
      if (page === null) return refuse('no-such-document')
      if (site === null) return refuse('no-public-pages')
      const approvedAt = deps.now().toISOString()
      return deps.pages.preview(site, siteCentreOf(centre, { page, approvedAt }, page), language)
    },
  })
