/** The fields of a profile page outside its texts: one entry each. Their kinds are in `shared/profiles/fields.ts`. */
import { msg } from '@lingui/core/macro'
import { contactFields, socialFields, type ContactKey } from '../../shared/profiles/fields.ts'
import { shownFields, type EntryOf } from '../fields/fieldEntry.ts'
import { NETWORK_LABELS } from './profileLabels.ts'

/** In their order on screen: where help is comes first. */
export const CONTACT_FIELDS = shownFields(contactFields, {
  helplineName: { label: msg`Helpline name`, typed: 'text' },
  helplineNumber: { label: msg`Helpline number`, typed: 'phone' },
  helplineUrl: { label: msg`Helpline address`, typed: 'https' },
  hotlineUrl: { label: msg`Hotline address for reports`, typed: 'https' },
  website: { label: msg`Website`, typed: 'https' },
  email: { label: msg`Email`, typed: 'email' },
  phone: { label: msg`Telephone`, typed: 'phone' },
} satisfies { readonly [K in ContactKey]: EntryOf<(typeof contactFields)[K]> })

type SocialKey = Exclude<keyof typeof socialFields, 'order'>

export const SOCIAL_FIELDS = shownFields(socialFields, {
  network: { label: msg({ message: 'Network', context: 'social media' }), options: NETWORK_LABELS },
  url: { label: msg`Address`, typed: 'https' },
} satisfies { readonly [K in SocialKey]: EntryOf<(typeof socialFields)[K]> })
