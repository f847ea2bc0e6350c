/**
 * A campaign that is being prepared is hidden from everybody except the people who prepare it: to others it does not
 * exist. One place enforces this for every route, from the names in its path and query.
 */
import type { Campaign } from '../../shared/campaign.ts'
import { parseDocumentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { refuse, type Refusal } from '../http/result.ts'
import type { Incoming } from '../http/route.ts'
import type { Campaigns } from './campaigns.ts'

/** Whether a person may know that this campaign exists. */
export const maySee = (person: Person, { prepared }: Pick<Campaign, 'prepared'>): boolean =>
  prepared !== true || can(person, 'campaign.read-prepared', {})

/** Who may learn of a change of a campaign; of one that was deleted, those who may see prepared ones. */
export const readersOf =
  (campaign: Campaign | null, action: 'campaign.read' | 'milestone.read') =>
  (person: Person): boolean =>
    campaign === null ? can(person, 'campaign.read-prepared', {}) : maySee(person, campaign) && can(person, action, {})

interface HiddenDeps {
  readonly campaigns: Pick<Campaigns, 'find'>
  readonly ownershipOf: (ref: DocumentRef) => { readonly campaign: string } | null
}

/** @returns a route's answer for an unknown name; null if the person may see the named thing */
export function createRefuseHidden({ campaigns, ownershipOf }: HiddenDeps) {
  const isHidden = (person: Person, id: string): boolean => {
    const campaign = campaigns.find(id)
    return campaign !== null && !maySee(person, campaign)
  }
  return ({ params, query }: Pick<Incoming, 'params' | 'query'>, person: Person): Refusal | null => {
    const campaign = params['campaign'] ?? query.get('campaign')
    if (campaign !== null && isHidden(person, campaign)) return refuse('no-such-campaign')
    const ref = params['name'] === undefined ? null : parseDocumentName(params['name'])
    const ownership = ref === null ? null : ownershipOf(ref)
    return ownership !== null && isHidden(person, ownership.campaign) ? refuse('no-such-document') : null
  }
}
