/** Links from public pages to other websites. */
import { html } from 'hono/html'
import { asciiHost } from '../../shared/text/asciiHost.ts'
import type { Html } from './html.ts'

/** If the host has letters that may only look like others, it is shown in ASCII beside the link. */
export function outsideLink(href: string, inner: Html | string): Html {
  return html`<a href="${href}" rel="nofollow noopener">${inner}</a>${asciiNote(href)}`
}

/** The host in brackets; empty for one of plain letters. */
export function asciiNote(href: string): Html {
  const host = asciiHost(href)
  return host === null ? html`` : html` <small class="host" lang="" dir="ltr">(${host})</small>`
}
