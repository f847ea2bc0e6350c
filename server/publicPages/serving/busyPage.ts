/** Says that too many people choose from the calendar at once. It is short, so that sending it costs nothing. */
import { html } from 'hono/html'
import type { Success } from '../../http/result.ts'
import type { Frame } from '../frame/languages.ts'
import { tagOf } from '../pageContext.ts'
import { PAGE_HEADERS } from '../publicHeaders.ts'

export async function busyPage({ language, text }: Frame, retryAfterS: number): Promise<Success> {
  const page = await html`<!doctype html>
    <html lang="${tagOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${text('busyTitle')} – ${text('siteName')}</title>
      </head>
      <body>
        <main>
          <h1>${text('busyTitle')}</h1>
          <p>${text('busyText')}</p>
        </main>
      </body>
    </html>`
  return {
    status: 429,
    bytes: Buffer.from(String(page)),
    headers: { ...PAGE_HEADERS, 'cache-control': 'no-store', 'retry-after': String(retryAfterS) },
  }
}
