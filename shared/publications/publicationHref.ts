/** The page for news about a profile page: the decision for coordinators, the draft for its centre. */
import type { CampaignId, CentreId } from '../ids.ts'
import type { PublicationAct } from './bell.ts'

interface Page {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

export const moderationHref = ({ campaign, centre }: Page): string => `/moderation/${campaign}/${centre}`

export const publicationHref = ({ campaign, centre }: Page, act: PublicationAct): string =>
  act === 'submitted' ? moderationHref({ campaign, centre }) : `/profiles/${campaign}/${centre}`
