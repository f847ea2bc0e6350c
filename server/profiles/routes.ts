/** Reading a profile page's draft over HTTP. */
import type { Campaign } from '../../shared/campaign.ts'
import type { Incarnation } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { CentreFacts, ProfileView } from '../../shared/profiles/api.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { ProfileKey, ProfileProjection } from './projection.ts'

interface ProfileRoutesDeps {
  readonly projection: ProfileProjection
  readonly findCampaign: (id: string) => Campaign | null
  readonly findCentre: (campaign: Campaign, id: string) => NetworkCentre | null
  readonly incarnationOf: (key: ProfileKey) => Promise<Incarnation | null>
  /** Returns the public part of the centre's plan. `tag` changes with every change of the plan. */
  readonly publicPlan: (key: ProfileKey) => Promise<{
    readonly tag: string
    activities(): Promise<readonly PublicActivity[]>
  }>
}

export function profileRoutes(deps: ProfileRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/profiles/:centre',
      bounds: 'document',
      requires: 'profile.read',
      async find(params) {
        const foundCampaign = campaignIn(deps.findCampaign, params)
        if (isRefusal(foundCampaign)) return foundCampaign
        const found = deps.findCentre(foundCampaign, params.centre ?? '')
        if (found === null) return refuse('no-such-centre')
        const key: ProfileKey = { campaign: foundCampaign.id, centre: found.id }
        return { subject: { centre: found.id }, found: { key, centre: found } }
      },
      async handle({ found: { key, centre }, headers }) {
        const [incarnation, version, plan] = await Promise.all([
          deps.incarnationOf(key),
          deps.projection.version(key),
          deps.publicPlan(key),
        ])
        if (incarnation === null || version === null) return refuse('no-such-document')
        const tagOf = (shown: number): string => `"${incarnation}.${shown}.${plan.tag}"`
        const known = headers.get('if-none-match')
        if (known === tagOf(version)) return { status: 304, headers: { etag: known } }
        const [view, activities] = await Promise.all([deps.projection.view(key), plan.activities()])
        if (view === null) return refuse('no-such-document')
        const { contact, social, texts, problems } = view.content
        const json: ProfileView = {
          ...key,
          version: view.version,
          facts: factsOf(centre),
          contact,
          social: [...social],
          texts: [...texts],
          activities: [...activities],
          problems: [...problems],
        }
        return { status: 200, json, headers: { etag: tagOf(view.version) } }
      },
    }),
  ]
}

function factsOf({ name, nameKnown, country, countryName, languages, website, certain }: NetworkCentre): CentreFacts {
  return { name, nameKnown, country, countryName, languages: [...languages], website, certain }
}
