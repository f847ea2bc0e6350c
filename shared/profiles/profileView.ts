/** The typed view of a profile page's draft, and its schemas for those who receive it over HTTP. */
import { z } from 'zod'
import { shapeOf, type ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import { LanguageCode } from '../fields/values.ts'
import { RichText } from '../richtext/json.ts'
import { contactFields, ProfileSection, socialFields } from './fields.ts'

export type ContactView = ViewOfTable<typeof contactFields>
export type SocialLinkView = { id: string } & ViewOfTable<typeof socialFields>

/** The texts of the page in one language. */
export const ProfileText = z.object({
  language: LanguageCode,
  title: z.string(),
  sections: z.record(ProfileSection, RichText),
})
export type ProfileText = z.infer<typeof ProfileText>

/** `texts` are in the order of the page's languages, English first; `social` in the order of its planners. */
export interface ProfileContent {
  readonly contact: ContactView
  readonly social: readonly SocialLinkView[]
  readonly texts: readonly ProfileText[]
  readonly problems: readonly ViewProblem[]
}

export const ContactView = z.object(shapeOf(contactFields)) as unknown as z.ZodType<ContactView>
export const SocialLinkView = z.object({
  id: z.string(),
  ...shapeOf(socialFields),
}) as unknown as z.ZodType<SocialLinkView>
