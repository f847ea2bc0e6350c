/** Parts outside one campaign: the stylesheet, `robots.txt`, the sitemap, and the redirect to the current campaign. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Success } from '../http/result.ts'
import { PackedBody } from '../http/kept/packedBody.ts'
import type { RequestHeaders } from '../http/route.ts'
import type { Rendered } from './serving/keptPages.ts'
import { frameCodes, tagOf } from './pageContext.ts'
import { publicPath, type PublicPlace } from './publicAddress.ts'
import type { PublicLetters } from './letters/publicLetters.ts'
import type { PublishedReport } from './report/publishedReport.ts'
import type { Site } from './site.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const AN_HOUR = 'public, max-age=3600'

/** In the order in which they count. */
const STYLES = [
  'tokens',
  'frame',
  'content',
  'events',
  'board',
  'countries',
  'helplines',
  'letter',
  'report',
  'materials',
  'message',
  'foot',
  'media',
] as const

export interface Stylesheet {
  readonly path: string
  readonly body: PackedBody
}

/** Its name changes with its content, so that browsers may keep it forever. */
export function loadStylesheet(): Stylesheet {
  const bytes = Buffer.concat(STYLES.map((name) => readFileSync(new URL(`./style/${name}.css`, import.meta.url))))
  const name = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
  const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': FOREVER }
  return { path: `/site/${name}.css`, body: new PackedBody(bytes, headers, () => {}) }
}

/** Search engines read the public pages, and nothing of the workspace. */
export function robots(home: string, headers: RequestHeaders): Success | Promise<Success> {
  const lines = [
    'User-agent: *',
    ...frameCodes.flatMap((code) => [`Allow: /${code}/sid/`, `Allow: /${code}/helplines`, `Allow: /${code}/updates/`]),
    'Allow: /site/',
    'Allow: /thumbnails/',
    'Allow: /report-pictures/',
    'Disallow: /',
  ]
  const text = [...lines, '', `Sitemap: ${home}/sitemap.xml`, ''].join('\n')
  return new PackedBody(Buffer.from(text), textHeaders('text/plain; charset=utf-8', AN_HOUR), () => {}).respond(headers)
}

/** Every page of these campaigns in every language, with its other languages. */
export function sitemap(
  home: string,
  sites: readonly Site[],
  {
    letters,
    reports,
  }: {
    readonly letters: ReturnType<PublicLetters['list']>
    /** One for each of these campaigns; null for one without. */
    readonly reports: readonly (PublishedReport | null)[]
  },
): Omit<Rendered, 'status'> {
  const ofReports = sites.flatMap((site, at) => {
    const report = reports[at] ?? null
    return report === null ? [] : [{ site, place: { at: 'report' } as const, changed: report.publishedAt }]
  })
  const ofYears = sites.flatMap((site) => placesOf(site).map(({ place, changed }) => ({ site, place, changed })))
  // It belongs to no year.
  const helplines = sites
    .slice(0, 1)
    .map((site) => ({ site, place: { at: 'helplines', file: null } as const, changed: null }))
  const ofLetters = sites
    .slice(0, 1)
    .flatMap((site) =>
      letters.map(({ number, sentAt }) => ({ site, place: { at: 'update', number } as const, changed: sentAt })),
    )
  const pages = [...ofYears, ...ofReports, ...helplines, ...ofLetters]
  const entries = pages.flatMap(({ site, place, changed }) => {
    const others = frameCodes
      .map(
        (code) =>
          `<xhtml:link rel="alternate" hreflang="${tagOf(code)}" href="${home}${publicPath(code, site.year, place)}"/>`,
      )
      .join('')
    const address = `${home}${publicPath('en', site.year, place)}`
    const date = changed === null ? '' : `<lastmod>${changed.slice(0, 10)}</lastmod>`
    return [`<url><loc>${address}</loc>${date}${others}</url>`]
  })
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
  const own = textHeaders('application/xml; charset=utf-8', 'public, max-age=5, must-revalidate')
  return { body: Buffer.from(xml), headers: own }
}

function placesOf(site: Site): readonly { readonly place: PublicPlace; readonly changed: string | null }[] {
  return [
    { place: { at: 'index' }, changed: null },
    { place: { at: 'calendar', file: null }, changed: null },
    { place: { at: 'today' }, changed: null },
    ...site.centres.flatMap(({ centre, approvedAt, page }) => [
      { place: { at: 'centre', centre, file: null } as const, changed: approvedAt },
      ...page.activities.map(({ id }) => ({
        place: { at: 'activity', centre, activity: id, file: null } as const,
        changed: approvedAt,
      })),
    ]),
  ]
}

const textHeaders = (type: string, cache: string): Readonly<Record<string, string>> => ({
  'content-type': type,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': cache,
})
