/** The HTTP bodies of profile pages. */
import { z } from 'zod'
import { ViewProblem } from '../fields/schema.ts'
import { LanguageCode } from '../fields/values.ts'
import { CampaignId, CentreId, CountryCode } from '../ids.ts'
import { ContactView, ProfileText, SocialLinkView } from './profileView.ts'
import { PublicActivity } from './publicActivities.ts'

/** The network's data on the centre. Name and website are public only if `certain`. */
export const CentreFacts = z.object({
  name: z.string(),
  nameKnown: z.boolean(),
  country: CountryCode,
  countryName: z.string(),
  languages: z.array(LanguageCode),
  /** Its domain, without scheme. */
  website: z.string().nullable(),
  certain: z.boolean(),
})
export type CentreFacts = z.infer<typeof CentreFacts>

/** `GET /api/campaigns/<campaign>/profiles/<centre>`: the draft of a profile page, and the data shown beside it. */
export const ProfileView = z.object({
  campaign: CampaignId,
  centre: CentreId,
  /** Grows with every change of the draft. The ETag names the plan's version as well. */
  version: z.number(),
  facts: CentreFacts,
  contact: ContactView,
  social: z.array(SocialLinkView),
  texts: z.array(ProfileText),
  /** The plan's activities that are marked public, in order of their days; none without a plan. */
  activities: z.array(PublicActivity),
  problems: z.array(ViewProblem),
})
export type ProfileView = z.infer<typeof ProfileView>
