/** A letter as HTML of a mail: one column, without images, scripts and anything that is fetched. Every value is escaped. */
import type { Localiser } from '../../../shared/messages/localiser.ts'
import { html, raw } from 'hono/html'
import { asciiHost } from '../../../shared/text/asciiHost.ts'
import { textOf, type RichText } from '../../../shared/richtext/json.ts'
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import type { Letter, LetterItem, LetterLine, LetterSection } from '../../../shared/updates/letter.ts'
import type { UpdateLabel } from '../../../shared/updates/labels.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { LETTER_MAIL_MESSAGES } from './letterMailMessages.ts'
import { STYLE, type Look } from './letterStyle.ts'
import type { LetterTextDeps } from './letterText.ts'
import {
  linkOf,
  titleOfSection,
  wordContact,
  wordDateOf,
  wordDays,
  wordFor,
  wordHoursAndPlace,
  wordLabel,
} from './letterWords.ts'

export type Html = ReturnType<typeof html>

export interface LetterHtmlDeps extends LetterTextDeps {
  /** A rich text whose headings are below those of items. */
  readonly richTextHtml: (text: RichText) => Html
}

/** Class and style of an element. */
export const look = (name: Look): Html => html`class="${name}" style="${raw(STYLE[name].replaceAll('"', '&quot;'))}"`

/** The place of an item in the mail, and on its page. */
export const anchorOf = (item: string): string => `item-${item}`

export function letterHtml(letter: Letter, deps: LetterHtmlDeps): Html {
  const { english } = deps
  return html`${contentsOf(letter, deps)}${openingOf(letter, deps)}${letter.sections.map((section) =>
    sectionOf(section, deps),
  )}${tableOf('deadlines', english.text(UPDATE_MESSAGES.deadlines), letter.deadlines, deps)}${tableOf(
    'dates',
    english.text(UPDATE_MESSAGES.dates),
    letter.dates,
    deps,
  )}`
}

/** A letter that is too long for a mail: headings, labels and where each item is read. */
export const briefLetterHtml = ({ sections }: Letter, deps: LetterHtmlDeps): Html =>
  html`<div ${look('section')}>
    <p ${look('meta')}>${deps.english.text(LETTER_MAIL_MESSAGES['too-long'])}</p>
    ${sections.map(
      (section) =>
        html`<h2 ${look('h2')}>${titleOfSection(section, deps.english)}</h2>
          <ul>
            ${section.items.map(
              (item) => html`<li>${headingLink(item, deps.addressOf(item))} ${wordLabel(item, deps.english)}</li> `,
            )}
          </ul> `,
    )}
  </div>`

/** A heading keeps its language. */
const langOf = ({ language }: LetterItem): Html => (language === null ? html`` : html` lang="${language}"`)

const headingLink = (item: LetterItem, address: string): Html =>
  html`<a href="${address}" ${langOf(item)}>${item.heading}</a>`

function contentsOf({ sections, deadlines, dates }: Letter, { english }: LetterHtmlDeps): Html {
  const { text } = english
  const tables = [
    ...(deadlines.length === 0 ? [] : [['deadlines', text(UPDATE_MESSAGES.deadlines)] as const]),
    ...(dates.length === 0 ? [] : [['dates', text(UPDATE_MESSAGES.dates)] as const]),
  ]
  const titled = (title: string, entries: readonly Html[]) =>
    html`<h3 ${look('contents-section')}>${title}</h3>
      <ul ${look('list')}>
        ${entries.map((entry) => html`<li ${look('entry')}>${entry}</li>`)}
      </ul>`
  const entry = (item: LetterItem) =>
    html`<a href="#${anchorOf(item.id)}" ${look('link')}${langOf(item)}>${item.heading}</a>
      <span ${look('entry-label')}>${wordLabel({ ...item, purposes: [] }, english)}</span>`
  return html`<div ${look('contents')}>
    <h2 ${look('contents-title')}>${text(UPDATE_MESSAGES['in-this-issue'])}</h2>
    ${sections.map((section) => titled(titleOfSection(section, english), section.items.map(entry)))}
    ${
      tables.length === 0
        ? ''
        : titled(
            text(LETTER_MAIL_MESSAGES.dates),
            tables.map(([anchor, title]) => html`<a href="#${anchor}" ${look('link')}>${title}</a>`),
          )
    }
  </div>`
}

const openingOf = ({ opening }: Letter, { richTextHtml }: LetterHtmlDeps): Html =>
  textOf(opening).trim() === ''
    ? html``
    : html`<div ${look('section')}><div class="opening">${richTextHtml(opening)}</div></div>`

const sectionOf = (section: LetterSection, deps: LetterHtmlDeps): Html =>
  html`<div ${look('section')}>
    <h2 ${look('h2')}>${titleOfSection(section, deps.english)}</h2>
    ${section.items.map((item) => itemOf(item, deps))}
  </div>`

const LEVELS: Readonly<Record<UpdateLabel, Look>> = {
  tomorrow: 'now',
  'final-reminder': 'near',
  'this-week': 'near',
  updated: 'fresh',
  reminder: 'near',
  new: 'fresh',
}

function itemOf(item: LetterItem, deps: LetterHtmlDeps): Html {
  const { english, home, richTextHtml } = deps
  const [audience, link, date] = [wordFor(item, english), linkOf(item, home), wordDateOf(item, english)]
  return html`<div id="${anchorOf(item.id)}" ${look('item')}>
    <p ${look('label')}>
      <span ${look(LEVELS[item.label])}>${wordLabel(item, english)}</span>
      ${audience === null ? '' : html`<span ${look('for')}>${audience}</span>`}
    </p>
    <h3 ${look('h3')}${langOf(item)}>${item.heading}</h3>
    ${date === null ? '' : html`<p ${look('date')}>${date}</p>`}
    ${textOf(item.text).trim() === '' ? '' : richTextHtml(item.text)}
    ${link === null ? '' : html`<p ${look('act')}>${link.startsWith(`${home}/`) ? inside(link, english) : outside(link)}</p>`}
    ${
      item.contact === null
        ? ''
        : html`<p ${look('contact')}>
            ${english.text(UPDATE_MESSAGES.questions, { contact: wordContact(item.contact, deps) })}
          </p>`
    }
  </div>`
}

/** A page of the workspace, which needs no address to be known by. */
const inside = (link: string, english: Localiser): Html =>
  html`<a href="${link}" ${look('link')}>${english.text(LETTER_MAIL_MESSAGES['open-inside'])}</a>`

/** If the host has letters that may only look like others, it is shown in ASCII beside the link. */
function outside(link: string): Html {
  const host = asciiHost(link)
  const shown = link.replace(/^https?:\/\//i, '').replace(/^mailto:/i, '')
  return html`<a href="${link}" ${look('link')}>${shorten(shown)}</a>${host === null ? '' : html` (${host})`}`
}

const LONGEST_ADDRESS = 80
const shorten = (address: string): string =>
  address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address

function tableOf(anchor: string, title: string, lines: readonly LetterLine[], { english }: LetterHtmlDeps): Html {
  if (lines.length === 0) return html``
  const head = [UPDATE_MESSAGES['when-head'], UPDATE_MESSAGES['what-head'], UPDATE_MESSAGES['for-head']]
  return html`<div id="${anchor}" ${look('section')}>
    <h2 ${look('h2')}>${title}</h2>
    <table ${look('table')}>
      <thead class="thead">
        <tr>
          ${head.map((one) => html`<th scope="col" ${look('th')}>${english.text(one)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map(({ words, dated, audiences, item }) => {
          const beside = wordHoursAndPlace(dated, english)
          return html`<tr class="row">
            <th scope="row" ${look('cell')}>
              ${wordDays(dated, english)}${beside === '' ? '' : html`<span ${look('small')}>${beside}</span>`}
            </th>
            <td ${look('cell')}>
              ${item === null ? words : html`<a href="#${anchorOf(item)}" ${look('link')}>${words}</a>`}
            </td>
            <td ${look('cell')}><span class="whom">${wordAudiences(audiences, english)}</span></td>
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}
