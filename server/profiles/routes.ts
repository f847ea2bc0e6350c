/** Reading a profile page's draft over HTTP. */
import type { Campaign } from '../../shared/campaign.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { CentreFacts, ProfileView } from '../../shared/profiles/api.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import type { KeptAnswers } from '../http/kept/keptAnswers.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import { isRefusal, refuse } from '../http/result.ts'
import type { Route } from '../http/route.ts'
import type { DocumentStamp } from '../http/kept/documentStamps.ts'
import type { ProfileKey, ProfileProjection } from './projection.ts'

interface ProfileRoutesDeps {
  readonly projection: ProfileProjection
  readonly findCampaign: (id: string) => Campaign | null
  readonly findCentre: (campaign: Campaign, id: string) => NetworkCentre | null
  readonly stampOf: (key: ProfileKey) => Promise<DocumentStamp | null>
  /** @returns null for a centre without a plan */
  readonly planStampOf: (key: ProfileKey) => Promise<DocumentStamp | null>
  /** Returns the public part of the centre's plan. */
  readonly publicActivitiesOf: (key: ProfileKey) => Promise<readonly PublicActivity[]>
  readonly kept: KeptAnswers
}

export function profileRoutes(deps: ProfileRoutesDeps): readonly Route[] {
  return [
    keptRoute(deps.kept, {
      path: '/api/campaigns/:campaign/profiles/:centre',
      bounds: 'document',
      requires: 'profile.read',
      async find(params) {
        const foundCampaign = campaignIn(deps.findCampaign, params)
        if (isRefusal(foundCampaign)) return foundCampaign
        const found = deps.findCentre(foundCampaign, params.centre ?? '')
        if (found === null) return refuse('no-such-centre')
        const key: ProfileKey = { campaign: foundCampaign.id, centre: found.id }
        return { subject: { centre: found.id }, found: { key, campaign: foundCampaign } }
      },
      async keyOf({ found: { key, campaign } }) {
        const [stamp, plan] = await Promise.all([deps.stampOf(key), deps.planStampOf(key)])
        const centre = deps.findCentre(campaign, key.centre)
        if (stamp === null || centre === null) return refuse('no-such-document')
        return {
          rights: 'all-allowed',
          ...key,
          ...stamp,
          facts: identityOf(centre),
          plan: plan === null ? null : `${plan.incarnation}.${plan.version}`,
        }
      },
      async make({ campaign, centre }) {
        const json = await viewOf(deps, { campaign, centre })
        return json === null ? refuse('no-such-document') : { json }
      },
    }),
  ]
}

async function viewOf(deps: ProfileRoutesDeps, key: ProfileKey): Promise<ProfileView | null> {
  const campaign = deps.findCampaign(key.campaign)
  const centre = campaign === null ? null : deps.findCentre(campaign, key.centre)
  const [view, activities] = await Promise.all([deps.projection.view(key), deps.publicActivitiesOf(key)])
  if (view === null || centre === null) return null
  const { contact, social, texts, problems } = view.content
  return {
    ...key,
    version: view.version,
    facts: factsOf(centre),
    contact,
    social: [...social],
    texts: [...texts],
    activities: [...activities],
    problems: [...problems],
  }
}

function factsOf({ name, nameKnown, country, countryName, languages, website, certain }: NetworkCentre): CentreFacts {
  return { name, nameKnown, country, countryName, languages: [...languages], website, certain }
}
