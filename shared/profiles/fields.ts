/** The fields of a profile page, once. */
import { z } from 'zod'
import { choice, optional, type FieldTable } from '../fields/table.ts'
import { HttpsAddress } from '../fields/values.ts'

/** The rich texts of a profile page, in their order on the page. Each is written in every language of the page. */
export const ProfileSection = z.enum(['about', 'better-internet', 'about-us', 'links'])
export type ProfileSection = z.infer<typeof ProfileSection>

export const SocialNetwork = z.enum([
  'bluesky',
  'facebook',
  'instagram',
  'linkedin',
  'mastodon',
  'snapchat',
  'tiktok',
  'x',
  'youtube',
  'other',
])
export type SocialNetwork = z.infer<typeof SocialNetwork>

/** A telephone number as people write it: digits, with characters that group or explain them. */
const PhoneNumber = z.string().trim().min(2).max(60)

/** Single values: the same in every language of the page. */
export const contactFields = {
  website: optional(HttpsAddress),
  email: optional(z.email().max(200)),
  phone: optional(PhoneNumber),
  helplineName: optional(z.string().trim().min(1).max(120)),
  helplineNumber: optional(PhoneNumber),
  helplineUrl: optional(HttpsAddress),
  hotlineUrl: optional(HttpsAddress),
} satisfies FieldTable
export type ContactKey = keyof typeof contactFields

export const socialFields = {
  network: optional(SocialNetwork),
  url: optional(HttpsAddress),
  /** Fractional index; equal keys are ordered by id. */
  order: choice(z.string().min(1).max(500), 'a0'),
} satisfies FieldTable

/** English and the centre's own languages, each once. */
export function profileLanguages(ofCentre: readonly string[]): readonly string[] {
  return [...new Set(['en', ...ofCentre])]
}
