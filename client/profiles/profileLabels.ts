/** The names of a profile page's parts. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ProfileSection, SocialNetwork } from '../../shared/profiles/fields.ts'

export const SECTION_LABELS: Readonly<Record<ProfileSection, MessageDescriptor>> = {
  about: msg`About our SID activities`,
  'better-internet': msg`What we are doing to create a better internet`,
  'about-us': msg`About us`,
  links: msg`Additional links and resources`,
}

export const NETWORK_LABELS: Readonly<Record<SocialNetwork, MessageDescriptor>> = {
  bluesky: msg`Bluesky`,
  facebook: msg`Facebook`,
  instagram: msg`Instagram`,
  linkedin: msg`LinkedIn`,
  mastodon: msg`Mastodon`,
  snapchat: msg`Snapchat`,
  tiktok: msg`TikTok`,
  x: msg`X`,
  youtube: msg`YouTube`,
  other: msg`Other network`,
}
