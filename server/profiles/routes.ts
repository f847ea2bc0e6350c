/** Reading a profile page's draft over HTTP. */
import type { NetworkCentre } from '../../shared/network.ts'
import type { CentreFacts, ProfileView } from '../../shared/profiles/api.ts'
import { publicActivities } from '../../shared/profiles/publicActivities.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import { isRefusal, refuse } from '../http/result.ts'
import type { Route } from '../http/route.ts'
import type { ProfileKey } from './projection.ts'

export function profileRoutes(deps: Core): readonly Route[] {
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
        const [stamp, plan] = await Promise.all([
          deps.stampOf({ kind: 'profile', ...key }),
          deps.stampOf({ kind: 'plan', ...key }),
        ])
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

async function viewOf(deps: Core, key: ProfileKey): Promise<ProfileView | null> {
  const campaign = deps.findCampaign(key.campaign)
  const centre = campaign === null ? null : deps.findCentre(campaign, key.centre)
  const [view, plan] = await Promise.all([deps.projections.profiles.view(key), deps.projections.plans.view(key)])
  if (view === null || centre === null) return null
  const { contact, social, texts, problems } = view.content
  return {
    ...key,
    version: view.version,
    facts: factsOf(centre),
    contact,
    social: [...social],
    texts: [...texts],
    activities: [...publicActivities(plan?.content.activities ?? [])],
    problems: [...problems],
  }
}

function factsOf({ name, nameKnown, country, countryName, languages, website, certain }: NetworkCentre): CentreFacts {
  return { name, nameKnown, country, countryName, languages: [...languages], website, certain }
}
