/** A letter of the Weekly Update for the public. It is in English, whatever the language of the page around it. */
import { html } from 'hono/html'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import { LABEL_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import { isHonestLink } from '../../../shared/richtext/links.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import type { LetterItem, LetterLine } from '../../../shared/updates/letter.ts'
import {
  wordBesideDay,
  wordForWhat,
  wordItemContact,
  wordLongWhen,
  wordNumber,
  wordSection,
} from '../../../shared/updates/letterWording.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import { NO_CENTRE } from '../help.ts'
import type { Html } from '../html.ts'
import { outsideLink } from '../outsideLink.ts'
import type { Page } from '../page.ts'
import type { PageContext } from '../pageContext.ts'
import { richTextHtml } from '../richTextHtml.ts'
import type { PublicLetter } from './publicLetters.ts'

export function letterPage({ home }: Pick<PageContext, 'home'>, shown: PublicLetter, english: Localiser): Page {
  const { number, letter } = shown
  const title = `${english.text(UPDATE_MESSAGES.name)}: ${dayInYear(letter.day, english)}`
  const headings = letter.sections.flatMap(({ items }) => items.map(({ heading }) => heading))
  return {
    title,
    description: headings.join(' · ').slice(0, 200),
    crumbs: [],
    head: html`<h1 lang="en">${title}</h1>
      <p lang="en">${[wordNumber(number, english), ...(letter.title === '' ? [] : [letter.title])].join(' · ')}</p>`,
    body: html`<div class="letter" lang="en">
      ${textOf(letter.opening).trim() === '' ? html`` : html`<div class="prose">${richTextHtml(letter.opening, 3)}</div>`}
      ${letter.sections.map(
        (section) =>
          html`<section>
            <h2>${wordSection(section, english)}</h2>
            ${section.items.map((item) => itemOf({ ...shown, home }, item, english))}
          </section>`,
      )}
      ${tableOf('deadlines', letter.deadlines, english)} ${tableOf('dates', letter.dates, english)}
    </div>`,
    help: NO_CENTRE,
    writtenIn: [],
    data: null,
    files: { ics: null, json: null },
    footnote: null,
  }
}

function itemOf(
  { notes, countryOf, home }: PublicLetter & Pick<PageContext, 'home'>,
  item: LetterItem,
  english: Localiser,
): Html {
  const { id, heading, language, label, purposes, audiences, text, link, contact, dated } = item
  const marks = [
    english.text(LABEL_MESSAGES[label]),
    wordForWhat(purposes, english),
    audiences.length === 0 ? null : wordAudiences(audiences, english),
  ]
  return html`<article id="item-${id}">
    <h3${language === null ? html`` : html` lang="${language}"`}>${heading}</h3>
    <p class="marks">${marks.flatMap((one) => one ?? []).join(' · ')}</p>
    ${dated === null ? html`` : html`<p><b>${wordLongWhen(dated, english)}</b> ${wordBesideDay(dated, english)}</p>`}
    ${textOf(text).trim() === '' ? html`` : html`<div class="prose">${richTextHtml(text, 4)}</div>`}
    ${link !== null && isHonestLink(link) && isOutside(link, home) ? html`<p>${outsideLink(link, link)}</p>` : html``}
    ${
      contact === null
        ? html``
        : html`<p class="marks">
            ${english.text(UPDATE_MESSAGES.questions, { contact: wordItemContact(contact, english, countryOf) })}
          </p>`
    }
    ${notes
      .filter((note) => note.item === id)
      .map(
        ({ at, words }) =>
          html`<p class="correction"><b>${dayInYear(brusselsClock(new Date(at)).day, english)}:</b> ${words}</p>`,
      )}
  </article>`
}

/** `12 January 2027`. */
const dayInYear = (day: string, { dayAndMonth }: Localiser): string => `${dayAndMonth(day)} ${day.slice(0, 4)}`

/** A link into the workspace is for members. */
const isOutside = (link: string, home: string): boolean =>
  /^https?:/.test(link) && new URL(link).origin !== new URL(home).origin

function tableOf(kind: 'deadlines' | 'dates', lines: readonly LetterLine[], english: Localiser): Html {
  if (lines.length === 0) return html``
  const { text } = english
  return html`<section>
    <h2 id="${kind}">${text(UPDATE_MESSAGES[kind])}</h2>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">${text(UPDATE_MESSAGES['when-head'])}</th>
            <th scope="col">${text(UPDATE_MESSAGES['what-head'])}</th>
            <th scope="col">${text(UPDATE_MESSAGES['for-head'])}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => rowOf(line, english))}
        </tbody>
      </table>
    </div>
  </section>`
}

const rowOf = ({ words, dated, audiences, item }: LetterLine, english: Localiser): Html =>
  html`<tr>
    <td>
      ${wordLongWhen(dated, english)}
      <small>${wordBesideDay(dated, english)}</small>
    </td>
    <td>
      ${words}
      ${
        item === null
          ? html``
          : html`<a href="#item-${item}" aria-label="${words} ${english.text(UPDATE_MESSAGES['see-above'])}"
              >${english.text(UPDATE_MESSAGES['see-above'])}</a
            >`
      }
    </td>
    <td data-label="${english.text(UPDATE_MESSAGES['for-head'])}">${wordAudiences(audiences, english)}</td>
  </tr>`
