/** The names of a profile page's parts. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ContactKey, ProfileSection, SocialNetwork } from '../../shared/profiles/fields.ts'

export const SECTION_LABELS: Readonly<Record<ProfileSection, MessageDescriptor>> = {
  about: msg`About our SID activities`,
  'better-internet': msg`What we are doing to create a better internet`,
  'about-us': msg`About us`,
  links: msg`Additional links and resources`,
}

export const CONTACT_LABELS: Readonly<Record<ContactKey, MessageDescriptor>> = {
  website: msg`Website`,
  email: msg`E-mail`,
  phone: msg`Telephone`,
  helplineName: msg`Name of the helpline`,
  helplineNumber: msg`Number of the helpline`,
  helplineUrl: msg`Address of the helpline`,
  hotlineUrl: msg`Address for reports (hotline)`,
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
  other: msg`Another network`,
}
