/** Pages without content of a centre: nothing here, taken back, accessibility, privacy. */
import { html } from 'hono/html'
import { NO_CENTRE } from './help.ts'
import type { Html } from './html.ts'
import type { Page } from './page.ts'
import { pathTo, type PageContext } from './pageContext.ts'

export function plain(title: string, description: string, body: Html): Page {
  return {
    title,
    description,
    crumbs: [],
    head: html`<h1>${title}</h1>`,
    body,
    help: NO_CENTRE,
    writtenIn: [],
    data: null,
    files: { ics: null, json: null },
    footnote: null,
  }
}

export function missingPage(context: PageContext, why: 'not-found' | 'gone'): Page {
  const { frame } = context
  const [title, text] =
    why === 'gone'
      ? [frame.text('goneTitle'), frame.text('goneText')]
      : [frame.text('notFoundTitle'), frame.text('notFoundText')]
  return plain(
    title,
    text,
    html`<div class="prose">
      <p>${text}</p>
      <p><a href="${pathTo(context, { at: 'index' })}">${frame.text('allCountriesLink')}</a></p>
    </div>`,
  )
}

/** @param address the contact for accessibility problems; null if none is set */
export function accessibilityPage({ frame }: PageContext, address: string | null): Page {
  return plain(
    frame.text('accessibility'),
    frame.text('accessibility'),
    html`<div class="prose" lang="en">
      <p>
        These pages are made to meet EN 301 549 and the Web Content Accessibility Guidelines 2.1, level AA. They need no
        script, can be used with the keyboard alone, and follow the size of text, the colours and the theme that you
        have set.
      </p>
      <h2>What is not perfect</h2>
      <ul>
        <li>Texts of activities are written by the centres. Some are in one language only; each says in which.</li>
        <li>Names of themes and audiences are in English.</li>
        <li>Files behind links belong to other sites, and we have not checked them.</li>
      </ul>
      <h2>How we know</h2>
      <p>
        Every kind of page is checked by a program (axe-core) at each change, and with the keyboard. No outside audit
        has been made yet.
      </p>
      ${feedback(address)}
    </div>`,
  )
}

export function privacyPage({ frame, form }: PageContext, address: string | null): Page {
  return plain(
    frame.text('privacy'),
    frame.text('privacy'),
    html`<div class="prose" lang="en">
      <p>
        You can read these pages without telling us anything. They set no cookies, load nothing from other sites, and
        count nobody.
      </p>
      <h2>If you write to a centre</h2>
      <p>
        The centre that you write to reads your message, and the network’s helpdesk and coordinators, who help it to
        answer. Nobody else does. Your message and your email address are deleted ${form.days} days after the last word,
        or at once when you erase them by the link in the answer. Your address is shown to nobody. We write to it only
        once somebody has answered. Your network address is not stored: a code made of it, whose key is forgotten, tells
        many messages of one sender apart from those of many.
      </p>
      <h2>What the server notes</h2>
      <p>
        The server does not store which pages you read. It counts requests from your network address in memory for a
        short time, so that nobody can stop the pages for others.
      </p>
      ${feedback(address)}
    </div>`,
  )
}

const feedback = (address: string | null): Html =>
  address === null
    ? html``
    : html`<h2>Tell us what does not work</h2>
        <p>Write to <a href="mailto:${address}">${address}</a>.</p>`
