/**
 * The page with the code that shows the calendar on somebody's own site: the frame is chosen by country, theme and size, and
 * shown as it will be.
 */
import { html, raw } from 'hono/html'
import { NO_CENTRE } from '../help.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page.ts'
import { pathTo, tagOf, type PageContext } from '../pageContext.ts'
import { plain } from '../plainPages.ts'
import { readFilter, writeFilter, type CalendarFilter } from './calendarFilter.ts'
import { choice } from './filterForm.ts'

const FULL = '100%'
/** Width and height of a frame, as HTML has them. */
const SIZES = {
  'full-800': [FULL, '800'],
  'full-500': [FULL, '500'],
  '600-800': ['600', '800'],
  '320-500': ['320', '500'],
} as const satisfies Readonly<Record<string, readonly [width: string, height: string]>>
type Size = keyof typeof SIZES

const isSize = (value: string | null): value is Size => value !== null && Object.hasOwn(SIZES, value)
const FIRST: Size = 'full-800'

interface Chosen {
  readonly filter: CalendarFilter
  readonly size: Size
}

/** A site shows one country or theme for long: a frame offers these two filters. An unknown size is the first one. */
function readChosen(query: URLSearchParams): Chosen {
  const { country, theme } = readFilter(query)
  const none = readFilter(new URLSearchParams())
  const size = query.get('size')
  return { filter: { ...none, country, theme }, size: isSize(size) ? size : FIRST }
}

/** The part of a query that makes another page, in one spelling; empty for the first choice. */
export function embedChoiceOf(query: URLSearchParams): string {
  const { filter, size } = readChosen(query)
  const chosen = writeFilter(filter).slice(1)
  return [chosen, size === FIRST ? '' : `size=${size}`].filter((part) => part !== '').join('&')
}

export function embedCodePage(context: PageContext, query: URLSearchParams): Page {
  const { frame } = context
  const chosen = readChosen(query)
  return {
    ...plain(
      frame.text('embed'),
      frame.text('embed'),
      html`${chooseForm(context, chosen)}
        <p class="code">
          <label for="code">${frame.text('embedCode')}</label>
          <textarea id="code" rows="5" readonly spellcheck="false" dir="ltr" translate="no">
${codeOf(context, chosen)}</textarea>
        </p>
        <div class="embed-preview">${preview(context, chosen)}</div>`,
    ),
    help: NO_CENTRE,
  }
}

function chooseForm(context: PageContext, { filter, size }: Chosen): Html {
  const { frame } = context
  return html`<form class="filter" method="get" action="${pathTo(context, { at: 'embed-code' })}">
    ${choice(context, 'country', filter.country)} ${choice(context, 'theme', filter.theme)}
    <label
      >${frame.text('size')}<select name="size">
        ${Object.entries(SIZES).map(
          ([id, [width, height]]) =>
            html`<option value="${id}" ${id === size ? raw('selected') : ''}>${width} × ${height}</option>`,
        )}
      </select></label
    >
    <button type="submit">${frame.text('show')}</button>
  </form>`
}

/** The address of the frame, and its name for people who do not see it. */
function frameOf(context: PageContext, { filter }: Chosen): { readonly src: string; readonly title: string } {
  const { frame, home, site } = context
  const src = `${home}${pathTo(context, { at: 'embed' })}${writeFilter(filter)}`
  return { src, title: `${frame.text('calendar')} – ${site.campaign.name}` }
}

/** As HTML for another site. A width in percent is understood by every browser, and needs no style that a site may forbid. */
function codeOf(context: PageContext, chosen: Chosen): string {
  const { src, title } = frameOf(context, chosen)
  const [width, height] = SIZES[chosen.size]
  const code = html`<iframe
    src="${src}"
    title="${title}"
    lang="${tagOf(context.frame.language)}"
    width="${width}"
    height="${height}"
    loading="lazy"
  ></iframe>`
  // People copy it: one line, however it is laid out here.
  return String(code).replaceAll(/\s+/g, ' ').replace(' >', '>')
}

function preview(context: PageContext, chosen: Chosen): Html {
  const { src, title } = frameOf(context, chosen)
  const [width, height] = SIZES[chosen.size]
  const size = width === FULL ? html`class="full"` : html`width="${width}"`
  return html`<iframe src="${src}" title="${title}" ${size} height="${height}" loading="lazy"></iframe>`
}
