/** The first page of a campaign: its countries, as a map of tiles and as a list. */
import { html, raw } from 'hono/html'
import { codeOfCentre } from '../../shared/centreCode.ts'
import { KOSOVO_FOOTNOTE, type NetworkCentre } from '../../shared/network.ts'
import { TILE_PLACES } from '../../shared/overview/tilePlaces.ts'
import { assetSection } from './assetList.ts'
import { longDay } from './dates.ts'
import { NO_CENTRE } from './help.ts'
import type { Html } from './html.ts'
import type { Page } from './page.ts'
import { countryName, pathTo, type PageContext } from './pageContext.ts'
import { findCentre } from './site.ts'

interface Row {
  readonly centre: NetworkCentre
  readonly country: string
  /** Null while nothing of it is public. */
  readonly href: string | null
  readonly activities: number
}

/** @param hasReport whether the network's report is published */
export function indexPage(context: PageContext, hasReport: boolean): Page {
  const { frame, site } = context
  const collator = new Intl.Collator(frame.formats)
  const rows = site.network
    .map((centre) => rowOf(context, centre))
    .toSorted((a, b) => collator.compare(a.country, b.country))
  const day = longDay(site.campaign.day, frame)
  return {
    title: frame.text('countries'),
    description: `${frame.text('countriesIntro')}. ${day}`,
    crumbs: [],
    head: html`<h1>${site.campaign.name}</h1>
      <p class="org">${day}</p>
      <p class="updated">${frame.text('countriesIntro')}</p>
      <ul class="board-links">
        <li><a href="${pathTo(context, { at: 'today' })}">${frame.text('onNow')}</a></li>
        ${hasReport ? html`<li><a href="${pathTo(context, { at: 'report' })}">${frame.text('report')}</a></li>` : html``}
      </ul>`,
    body: html`<div class="index">
        <section aria-labelledby="s-list">
          <h2 id="s-list">${frame.text('countries')}</h2>
          <ul class="countries">
            ${rows.map((row) => listItem(context, row))}
          </ul>
        </section>
        <section aria-labelledby="s-map" class="map-part">
          <h2 id="s-map">${frame.text('map')}</h2>
          ${tileMap(rows)}
        </section>
      </div>
      ${assetSection(context, 'network', site.officialAssets)}`,
    help: NO_CENTRE,
    writtenIn: [],
    data: null,
    files: { ics: { at: 'calendar', file: 'ics' }, json: { at: 'calendar', file: 'json' } },
    footnote: rows.some(({ centre }) => centre.country === 'XK') ? KOSOVO_FOOTNOTE.message : null,
  }
}

function rowOf(context: PageContext, centre: NetworkCentre): Row {
  const found = findCentre(context.site, centre.id)
  return {
    centre,
    country: countryName(centre.country, centre.countryName, context.frame),
    href: found === null ? null : pathTo(context, { at: 'centre', centre: centre.id, file: null }),
    activities: found?.page.activities.length ?? 0,
  }
}

/** A country with several centres names them. */
function listItem({ frame, site }: PageContext, { centre, country, href, activities }: Row): Html {
  const isOneOfSeveral = site.network.filter((other) => other.country === centre.country).length > 1
  const name =
    isOneOfSeveral && centre.certain && centre.nameKnown ? html` <small dir="auto">${centre.name}</small>` : html``
  if (href === null)
    return html`<li class="none"><span>${country}${name}</span><small>${frame.text('noPageYet')}</small></li>`
  return html`<li>
    <a href="${href}">${country}${name}</a><small>${frame.text('activityCount', { count: activities })}</small>
  </li>`
}

/** Every country alike, and no border. The list says the same, so screen readers skip the map. */
function tileMap(rows: readonly Row[]): Html {
  const seen = new Set<string>()
  const tiles = rows.flatMap(({ centre, country, href }) => {
    const place = TILE_PLACES[centre.country]
    if (place === undefined || seen.has(centre.country)) return []
    seen.add(centre.country)
    const at = raw(` class="tile c${place[0]} r${place[1]}"`)
    return href === null
      ? [html`<li${at}><span>${codeOfCentre(centre.country)}</span></li>`]
      : [html`<li${at}><a href="${href}" title="${country}" tabindex="-1">${codeOfCentre(centre.country)}</a></li>`]
  })
  return html`<ul class="map" aria-hidden="true">
    ${tiles}
  </ul>`
}
