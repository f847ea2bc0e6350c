/** How a centre is reached: website, email, telephone, social media. */
import { html } from 'hono/html'
import type { SocialNetwork } from '../../shared/profiles/fields.ts'
import type { Html } from './html.ts'
import { outsideLink } from './outsideLink.ts'
import { numberLink } from './help.ts'
import type { PageContext } from './pageContext.ts'
import type { SiteCentre } from './site.ts'

/** Proper names: the same in every language. */
const NETWORK_NAMES: Readonly<Record<SocialNetwork, string | null>> = {
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  snapchat: 'Snapchat',
  tiktok: 'TikTok',
  x: 'X',
  youtube: 'YouTube',
  other: null,
}

export function contactSide({ frame }: PageContext, { page: { contact, social } }: SiteCentre): Html {
  const { website, email, phone } = contact
  const items: readonly Html[] = [
    ...(website === null ? [] : [item(frame.text('website'), outsideLink(website, hostOf(website)))]),
    ...(email === null ? [] : [item(frame.text('email'), html`<a href="mailto:${email}">${email}</a>`)]),
    ...(phone === null ? [] : [item(frame.text('phone'), numberLink(phone))]),
  ]
  const links = social.flatMap(({ network, url }) =>
    network === null || url === null
      ? []
      : [html`<li>${outsideLink(url, NETWORK_NAMES[network] ?? frame.text('otherNetwork'))}</li>`],
  )
  if (items.length + links.length === 0) return html``
  return html`<section aria-labelledby="s-contact">
    <h2 id="s-contact">${frame.text('contact')}</h2>
    ${items.length === 0 ? html`` : html`<dl class="contact">${items}</dl>`}
    ${
      links.length === 0
        ? html``
        : html`<h3>${frame.text('socialMedia')}</h3>
            <ul>
              ${links}
            </ul>`
    }
  </section>`
}

const item = (name: string, value: Html): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

/** As a browser would write it: letters that only look like others are in ASCII. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address)
