/** The calendar as a page for an `<iframe>` on somebody's own site: the list alone, its links open outside. */
import { html } from 'hono/html'
import { dayList } from './calendarPage.ts'
import { select, type CalendarFilter } from './calendarFilter.ts'
import { tagOf, type PageContext } from '../pageContext.ts'

const MOST_EMBEDDED = 100

export async function embedPage(context: PageContext, filter: CalendarFilter): Promise<string> {
  const { frame, site, stylesheet } = context
  const found = select(context, filter).slice(0, MOST_EMBEDDED)
  return String(
    await html`<!doctype html>
      <html lang="${tagOf(frame.language)}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${frame.text('calendar')} – ${site.campaign.name}</title>
          <meta name="robots" content="noindex" />
          <base target="_blank" />
          <link rel="stylesheet" href="${stylesheet}" />
        </head>
        <body class="embedded">
          <main>
            <h1>${site.campaign.name}</h1>
            <h2 class="hidden">${frame.text('byDate')}</h2>
            ${found.length === 0 ? html`<p>${frame.text('nothingFits')}</p>` : dayList(context, found)}
          </main>
        </body>
      </html> `,
  )
}
