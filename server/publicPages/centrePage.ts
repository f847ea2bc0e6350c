/** The page of a centre: the organisation, its activities, its texts and how to reach it. */
import { html, raw } from 'hono/html'
import { KOSOVO_FOOTNOTE } from '../../shared/network.ts'
import type { ProfileSection } from '../../shared/profiles/fields.ts'
import type { ProfileText } from '../../shared/profiles/profileView.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { ShownActivity } from '../../shared/publications/stillPublic.ts'
import { factLine, langAttribute, langOf, markOf } from './activityParts.ts'
import { assetSection } from './assetList.ts'
import { contactSide } from './contactSide.ts'
import { dateBlock, monthOf } from './dates.ts'
import type { Html } from './html.ts'
import { helpOf } from './help.ts'
import { frameFor, shownIn } from './layout.ts'
import { EMPTY_MESSAGE, writeSection } from './messages/messageForm.ts'
import type { Page } from './page.ts'
import { countryName, pathTo, type PageContext } from './pageContext.ts'
import { richTextHtml } from './richTextHtml.ts'
import { organisationData } from './schemaOrg.ts'
import type { SiteCentre } from './site.ts'

const isWritten = ({ sections }: ProfileText, section: ProfileSection): boolean =>
  textOf(sections[section]).trim() !== ''

/** The language of the page if something is written in it, else English, else any. */
function textFor(texts: readonly ProfileText[], context: PageContext, has: (text: ProfileText) => boolean) {
  const written = texts.filter(has)
  return (
    written.find(({ language }) => frameFor(language) === context.frame.language) ??
    written.find(({ language }) => language === 'en') ??
    written[0] ??
    null
  )
}

export function centrePage(context: PageContext, centre: SiteCentre): Page {
  const { frame } = context
  const { page } = centre
  const country = countryName(centre.country, centre.countryName, frame)
  const title = textFor(page.texts, context, (text) => text.title.trim() !== '')
  const about = textFor(page.texts, context, (text) => isWritten(text, 'about'))
  const intro = about === null ? '' : textOf(about.sections.about).replaceAll(/\s+/g, ' ').trim()
  return {
    title: country,
    description: intro === '' ? `${country}: ${frame.text('aboutActivities')}` : intro.slice(0, 200),
    crumbs: [],
    head: html`<h1>${country}</h1>
      ${centre.name === null ? html`` : html`<p class="org" dir="auto">${centre.name}</p>`}
      ${title === null ? html`` : html`<p class="motto" lang="${title.language}" dir="auto">${title.title}</p>`}
      <p class="updated">${frame.text('updated', { month: monthOf(centre.approvedAt, frame) })}</p>`,
    body: html`<div class="columns">
      <div class="read">
        <section aria-labelledby="s-about">
          <h2 id="s-about">${frame.text('aboutActivities')}</h2>
          ${section(context, centre, 'about')} ${activityList(context, centre)}
        </section>
        ${assetSection(context, centre.centre, page.assets)}
        ${titledSection(context, centre, 'better-internet', frame.text('betterInternet'))}
        ${titledSection(context, centre, 'about-us', frame.text('aboutUs'))}
        ${writeSection(context, centre, EMPTY_MESSAGE)}
      </div>
      <div class="side">
        ${titledSection(context, centre, 'links', frame.text('moreLinks'))}${contactSide(context, centre)}
      </div>
    </div>`,
    help: helpOf(centre, context),
    writtenIn: page.texts.map(({ language }) => language),
    data: organisationData(context, centre),
    files: {
      ics: { at: 'centre', centre: centre.centre, file: 'ics' },
      json: { at: 'centre', centre: centre.centre, file: 'json' },
    },
    footnote: centre.country === 'XK' ? KOSOVO_FOOTNOTE.message : null,
  }
}

function section(context: PageContext, { page }: SiteCentre, name: ProfileSection): Html {
  const text = textFor(page.texts, context, (one) => isWritten(one, name))
  if (text === null) return html``
  const isOther = frameFor(text.language) !== context.frame.language
  return html`${isOther ? shownIn(text.language, context) : html``}
    <div class="prose" lang="${text.language}" dir="auto">${richTextHtml(text.sections[name], 3)}</div>`
}

function titledSection(context: PageContext, centre: SiteCentre, name: ProfileSection, title: string): Html {
  if (!centre.page.texts.some((text) => isWritten(text, name))) return html``
  return html`<section aria-labelledby="s-${name}">
    <h2 id="s-${name}">${title}</h2>
    ${section(context, centre, name)}
  </section>`
}

function activityList(context: PageContext, centre: SiteCentre): Html {
  const { frame } = context
  const { activities } = centre.page
  if (activities.length === 0) return html`<p>${frame.text('noActivities')}</p>`
  return html`<ul class="events">
      ${activities.map((activity) => activityItem(context, centre, activity))}
    </ul>
    <p>
      <a href="${pathTo(context, { at: 'centre', centre: centre.centre, file: 'ics' })}">${frame.text('allDates')}</a>
    </p>`
}

function activityItem(context: PageContext, centre: SiteCentre, activity: ShownActivity): Html {
  const { frame, site } = context
  const href = pathTo(context, { at: 'activity', centre: centre.centre, activity: activity.id, file: null })
  const off = activity.status === 'cancelled' ? raw(' class="off"') : ''
  return html`<li${off}>${dateBlock(activity.startsOn, site.campaign.day, frame)}<div>
${markOf(activity, context)}<h3><a href="${href}"${langAttribute(langOf(centre, activity, 'title'))}>${activity.title}</a></h3>
${activity.gloss.trim() === '' ? html`` : html`<p class="gloss" lang="en">${activity.gloss}</p>`}
${factLine(activity, centre, context)}</div></li>`
}
