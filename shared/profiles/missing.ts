/** Finds what a profile page still lacks before it should be published, the most important first. */
import { textOf } from '../richtext/json.ts'
import type { ProfileContent, ProfileText } from './profileView.ts'
import type { PublicActivity } from './publicActivities.ts'
import type { ProfileSection } from './fields.ts'

export type Missing =
  | { readonly what: 'helpline' }
  | { readonly what: 'title'; readonly languages: readonly string[] }
  | { readonly what: 'section'; readonly languages: readonly string[]; readonly section: ProfileSection }
  | { readonly what: 'public-activity' }
  | { readonly what: 'contact' }
  /** A link to a social network without its network or its address. */
  | { readonly what: 'social'; readonly id: string }

/** Links are welcome but not asked for. */
const EXPECTED = ['about', 'better-internet', 'about-us'] as const satisfies readonly ProfileSection[]

export function missingOf(
  { contact, social, texts }: Pick<ProfileContent, 'contact' | 'social' | 'texts'>,
  activities: readonly PublicActivity[],
): readonly Missing[] {
  const missing: Missing[] = []
  if (contact.helplineNumber === null && contact.helplineUrl === null) missing.push({ what: 'helpline' })
  const without = (isEmpty: (text: ProfileText) => boolean) => texts.filter(isEmpty).map(({ language }) => language)
  const untitled = without(({ title }) => title.trim() === '')
  if (untitled.length > 0) missing.push({ what: 'title', languages: untitled })
  for (const section of EXPECTED) {
    const unwritten = without(({ sections }) => textOf(sections[section]).trim() === '')
    if (unwritten.length > 0) missing.push({ what: 'section', section, languages: unwritten })
  }
  if (activities.length === 0) missing.push({ what: 'public-activity' })
  if (contact.website === null && contact.email === null) missing.push({ what: 'contact' })
  for (const { id, network, url } of social) {
    if (network === null || url === null) missing.push({ what: 'social', id })
  }
  return missing
}
