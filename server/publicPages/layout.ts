/** The frame of every public page: help first, then the site's header, the page, help again, languages and the footer. */
import { html, raw } from 'hono/html'
import type { Html } from './html.ts'
import type { FrameLanguage } from './frame/languages.ts'
import { longDay } from './dates.ts'
import { footer } from './footer.ts'
import { helpBand, helpBar } from './help.ts'
import type { Crumb, Page } from './page.ts'
import { FRAME_LANGUAGES } from './frame/languages.ts'
import { frameCodes, languageName, pathIn, pathTo, tagOf, type PageContext } from './pageContext.ts'
import { PICTURE_SIZE } from './pictures/sharePictures.ts'
import type { PublicPlace } from './publicAddress.ts'

export async function renderPage(context: PageContext, page: Page): Promise<string> {
  const { frame } = context
  const written = String(
    await html`<!doctype html>
      <html lang="${tagOf(frame.language)}" dir="ltr">
        <head>
          ${headOf(context, page)}
        </head>
        <body>
          <a class="skip" href="#main">${frame.text('skip')}</a>
          ${helpBar(context, page.help)} ${siteHeader(context)}
          <main id="main">
            <div class="page-head"><div class="wrap">${breadcrumb(context, page)}${page.head}</div></div>
            <div class="wrap">${page.body}</div>
          </main>
          ${helpBand(context, page.help)} ${context.isPrivate ? html`` : languageList(context, page.writtenIn)}
          ${footer(context, page)}
        </body>
      </html> `,
  )
  return written.replaceAll(CONTROLS, '')
}

/** HTML has none of these (they are parse errors), but a title that somebody pasted may. */
const CONTROLS = /[^\P{Cc}\n\r\t]/gu

function headOf(context: PageContext, { title, description, data, refreshS }: Page): Html {
  const { frame, site, home, place, stylesheet } = context
  if (context.isPreview) return unlistedHead(context, title, html`<base target="_blank" />`)
  if (context.isPrivate) return unlistedHead(context, title, html``)
  const address = `${home}${pathTo(context, place)}`
  const name = `${title} – ${site.campaign.name}`
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    ${refreshS === undefined ? html`` : html`<meta http-equiv="refresh" content="${refreshS}" />`}
    <title>${name}</title>
    <meta name="description" content="${description}" />
    <link rel="stylesheet" href="${stylesheet}" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="canonical" href="${address}" />
    ${frameCodes.map(
      (code) => html`<link rel="alternate" hreflang="${tagOf(code)}" href="${home}${pathIn(context, code)}" /> `,
    )} <link rel="alternate" hreflang="x-default" href="${home}${pathIn(context, 'en')}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${site.campaign.name}" />
    <meta property="og:title" content="${sharedTitle(context, title)}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address}" />
    ${pictureTags(context)}
    <meta property="og:locale" content="${tagOf(frame.language).replace('-', '_')}" />
    ${
      data === null
        ? html``
        : html`<script type="application/ld+json">
            ${raw(jsonForScript(data))}
          </script>`
    }`
}

/** Beside a link elsewhere, `Denmark` alone would say nothing. An activity has a title of its own. */
const sharedTitle = ({ place, site }: PageContext, title: string): string =>
  place.at === 'activity' || place.at === 'index' ? title : `${site.campaign.shortName}: ${title}`

function pictureTags({ frame, home, picture, site }: PageContext): Html {
  const { width, height } = PICTURE_SIZE
  const words = [frame.text('siteName'), longDay(site.campaign.day, frame), frame.text('siteTagline')].join(' · ')
  return html`<meta property="og:image" content="${home}${picture}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${width}" />
    <meta property="og:image:height" content="${height}" />
    <meta property="og:image:alt" content="${words}" />
    <meta name="twitter:card" content="summary_large_image" />`
}

const unlistedHead = ({ stylesheet }: PageContext, title: string, more: Html): Html =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    ${more}
    <link rel="stylesheet" href="${stylesheet}" />`

/** JSON that cannot end its surrounding element. */
const jsonForScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')

function siteHeader(context: PageContext): Html {
  const { frame, place, site } = context
  const links: readonly (readonly [string, PublicPlace, boolean])[] = [
    [frame.text('countries'), { at: 'index' }, ['index', 'centre', 'activity'].includes(place.at)],
    [frame.text('calendar'), { at: 'calendar', file: null }, place.at === 'calendar'],
  ]
  return html`<header class="site">
    <div class="wrap">
      <a class="name" href="${pathTo(context, { at: 'index' })}"
        ><span class="mark" aria-hidden="true"></span
        ><span>${site.campaign.name} <small>${frame.text('siteTagline')}</small></span></a
      >
      ${context.isPrivate ? html`` : toLanguages(context)}
      <nav aria-label="${frame.text('siteNavigation')}">
        <ul>
          ${links.map(
            ([name, to, isHere]) =>
              html`<li>
                <a
                  href="${pathTo(context, to)}"
                  ${isHere ? raw(place.at === to.at ? ' aria-current="page"' : ' aria-current="true"') : ''}
                  >${name}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
    </div>
  </header>`
}

const toLanguages = ({ frame }: PageContext): Html =>
  html`<a class="language" href="#languages"
    ><b aria-hidden="true">${frame.language.slice(0, 2).toUpperCase()}</b>${frame.name}<span class="hidden"
      >, ${frame.text('changeLanguage')}</span
    ></a
  >`

function breadcrumb(context: PageContext, { crumbs, title }: Page): Html {
  const { frame, site } = context
  const all: readonly Crumb[] = [{ name: site.campaign.name, place: { at: 'index' } }, ...crumbs]
  return html`<nav aria-label="${frame.text('breadcrumb')}">
    <ol class="crumbs">
      ${all.map(({ name, place }) => html`<li><a href="${pathTo(context, place)}">${name}</a></li>`)}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`
}

function languageList(context: PageContext, writtenIn: readonly string[]): Html {
  const { frame } = context
  const own = frameCodes.filter((code) => writtenIn.some((language) => frameFor(language) === code))
  const others = frameCodes.filter((code) => !own.includes(code))
  const list = (codes: readonly FrameLanguage[], kind: string) =>
    html`<ul class="${kind}">
      ${codes.map((code) => languageLink(context, code))}
    </ul>`
  return html`<nav class="languages" id="languages" aria-labelledby="languages-title">
    <div class="wrap">
      <h2 id="languages-title">${frame.text('languages')}</h2>
      ${
        own.length === 0
          ? html``
          : html`<p>${frame.text('writtenIn')}</p>
              ${list(own, 'few')}`
      }
      ${own.length === 0 || others.length === 0 ? html`` : html`<p>${frame.text('frameIn')}</p>`}
      ${others.length === 0 ? html`` : list(others, 'many')}
    </div>
  </nav>`
}

function languageLink(context: PageContext, code: FrameLanguage): Html {
  const { name } = FRAME_LANGUAGES[code]
  const here = code === context.frame.language ? raw(' aria-current="page"') : ''
  const tag = tagOf(code)
  return html`<li><a href="${pathIn(context, code)}" lang="${tag}" hreflang="${tag}" ${here}>${name}</a></li>`
}

/** The frame's language that fits a text in this language: Norwegian has two written forms and one frame. */
export function frameFor(language: string): FrameLanguage | null {
  const code = ['nb', 'nn'].includes(language) ? 'no' : language
  return frameCodes.find((one) => one === code) ?? null
}

/** Says in the page's language which language a text is in instead. */
export const shownIn = (language: string, context: PageContext): Html =>
  html`<p class="note">${context.frame.text('shownIn', { language: languageName(language, context.frame) })}</p>`
