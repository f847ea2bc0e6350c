/** The page of one activity. */
import { html } from 'hono/html'
import { KOSOVO_FOOTNOTE } from '../../shared/network.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { langAttribute, langOf, markOf } from './activityParts.ts'
import { hostOf } from './contactSide.ts'
import { whenLines } from './dates.ts'
import { helpOf } from './help.ts'
import type { Html } from './html.ts'
import type { Page } from './page.ts'
import { countryName, languageName, pathTo, type PageContext } from './pageContext.ts'
import { richTextHtml } from './richTextHtml.ts'
import { eventData } from './schemaOrg.ts'
import type { SiteActivity } from './site.ts'
import { labelsOf } from './taxonomyLabels.ts'

export function activityPage(context: PageContext, one: SiteActivity): Page {
  const { frame } = context
  const { of, activity } = one
  const country = countryName(of.country, of.countryName, frame)
  const about = textOf(activity.description).replaceAll(/\s+/g, ' ').trim()
  const title = activity.title.trim() === '' ? activity.gloss : activity.title
  return {
    title,
    description: about === '' ? `${title} – ${country}` : about.slice(0, 200),
    crumbs: [{ name: country, place: { at: 'centre', centre: of.centre, file: null } }],
    head: html`${markOf(activity, context)}<h1${langAttribute(langOf(of, activity, 'title'))}>${title}</h1>
${activity.gloss.trim() === '' ? html`` : html`<p class="org" lang="en">${activity.gloss}</p>`}`,
    body: html`<div class="columns">
      <div class="read">
        ${factsOf(context, one)}
        ${about === '' ? html`` : html`<div class="prose" ${langAttribute(langOf(of, activity, 'description'))}>${richTextHtml(activity.description, 3)}</div>`}
        ${linksOf(context, one)}
        <p>
          <a href="${pathTo(context, { at: 'activity', centre: of.centre, activity: activity.id, file: 'ics' })}"
            >${frame.text('thisDate')}</a
          >
        </p>
        <p>
          <a href="${pathTo(context, { at: 'centre', centre: of.centre, file: null })}">${frame.text('allOfCentre')}</a>
        </p>
      </div>
    </div>`,
    help: helpOf(of, context),
    writtenIn: [],
    data: eventData(context, one),
    files: { ics: { at: 'activity', centre: of.centre, activity: activity.id, file: 'ics' }, json: null },
    footnote: of.country === 'XK' ? KOSOVO_FOOTNOTE.message : null,
  }
}

function factsOf(context: PageContext, { of, activity }: SiteActivity): Html {
  const { frame } = context
  const country = countryName(of.country, of.countryName, frame)
  const { format, places, languages, themes, audiences, status } = activity
  const unsure = status === 'tentative' ? [frame.text('notConfirmed')] : []
  const facts: readonly (readonly [string, Html | null])[] = [
    [
      frame.text('when'),
      html`${[...whenLines(activity, of.country, frame), ...unsure].map((line) => html`<span>${line}</span>`)}`,
    ],
    [frame.text('where'), places.length === 0 ? null : html`<span dir="auto">${places.join(', ')}</span>`],
    [frame.text('how'), format === null ? null : html`${frame.text(format)}`],
    [frame.text('audiences'), labelled('audience', audiences)],
    [frame.text('themes'), labelled('theme', themes)],
    [
      frame.text('inLanguages'),
      languages.length === 0 ? null : html`${languages.map((code) => languageName(code, frame)).join(', ')}`,
    ],
    [frame.text('organiser'), html`<span dir="auto">${of.name === null ? country : `${of.name}, ${country}`}</span>`],
  ]
  return html`<dl class="facts-list">
    ${facts.flatMap(([name, value]) =>
      value === null
        ? []
        : [
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
          ],
    )}
  </dl>`
}

/** Labels are in English, whatever the language of the page, and marked as such. */
function labelled(kind: 'theme' | 'audience', ids: readonly string[]): Html | null {
  return ids.length === 0 ? null : html`<span lang="en">${labelsOf(kind, ids).join(', ')}</span>`
}

function linksOf({ frame }: PageContext, { activity: { links } }: SiteActivity): Html {
  if (links.length === 0) return html``
  return html`<h2>${frame.text('links')}</h2>
    <ul>
      ${links.map(
        ({ title, url }) =>
          html`<li>
            <a href="${url}" rel="nofollow noopener" dir="auto">${title.trim() === '' ? hostOf(url) : title}</a>
            <small>${hostOf(url)}</small>
          </li>`,
      )}
    </ul>`
}
