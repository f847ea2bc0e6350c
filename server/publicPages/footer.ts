/** The footer of every public page. */
import { html } from 'hono/html'
import type { Html } from './html.ts'
import type { Page } from './page.ts'
import { pathTo, type PageContext } from './pageContext.ts'

export function footer(context: PageContext, { files, footnote }: Page): Html {
  const { frame, site } = context
  return html`<footer class="foot">
    <div class="wrap">
      <div>
        <h2>${site.campaign.name}</h2>
        <p>${frame.text('footer')}</p>
        <p class="on-paper">${context.home}${pathTo(context, context.place)}</p>
        ${footnote === null ? html`` : html`<p lang="en">${footnote}</p>`}
        ${context.isDemo ? html`<p lang="en">Demonstration page with sample texts.</p>` : html``}
      </div>
      <nav aria-label="${frame.text('about')}">
        <h2>${frame.text('about')}</h2>
        <ul>
          <li><a href="${pathTo(context, { at: 'accessibility' })}">${frame.text('accessibility')}</a></li>
          <li><a href="${pathTo(context, { at: 'privacy' })}">${frame.text('privacy')}</a></li>
          <li><a href="/licences" lang="en" hreflang="en">Licences of the software</a></li>
        </ul>
      </nav>
      <nav aria-label="${frame.text('usePage')}">
        <h2>${frame.text('usePage')}</h2>
        <ul>
          ${files.ics === null ? html`` : html`<li><a href="${pathTo(context, files.ics)}">${frame.text('calendarFile')}</a></li>`}
          ${files.json === null ? html`` : html`<li><a href="${pathTo(context, files.json)}">${frame.text('dataFile')}</a></li>`}
          <li><a href="${pathTo(context, { at: 'embed-code' })}">${frame.text('embed')}</a></li>
        </ul>
      </nav>
    </div>
  </footer>`
}
