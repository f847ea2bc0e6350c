/**
 * The content of a centre's public page: its profile and the public part of its plan, as submitted. Only these fields
 * are ever public.
 */
import { z } from 'zod'
import { PublicAsset } from '../assets/publicAssets.ts'
import { CentreFacts } from '../profiles/api.ts'
import { ContactView, ProfileText, SocialLinkView } from '../profiles/profileView.ts'
import { PublicActivity } from '../profiles/publicActivities.ts'

export const PublicPage = z.object({
  facts: CentreFacts,
  contact: ContactView,
  social: z.array(SocialLinkView),
  texts: z.array(ProfileText),
  activities: z.array(PublicActivity),
  /** Versions that are older than public files have none. */
  assets: z.array(PublicAsset).default([]),
  /** By activity and field: the language of a text, if certain. */
  writtenIn: z.record(z.string(), z.record(z.string(), z.string())),
})
export type PublicPage = z.infer<typeof PublicPage>

/** Fields that a centre may correct at once, without a coordinator: a wrong number helps nobody. */
export const HELP_FIELDS = ['helplineName', 'helplineNumber', 'helplineUrl', 'hotlineUrl'] as const
