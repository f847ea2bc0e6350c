/** The network's report for the public: what coordinators and centres released of it. It is in English, whatever the language of the page around it. */
import { html } from 'hono/html'
import { KOSOVO_FOOTNOTE } from '../../../shared/network.ts'
import type { CentreWords, PublicHighlight, PublicReport } from '../../../shared/reports/publicReport.ts'
import { reportPictureSrc } from '../../../shared/reports/picture.ts'
import { REPORT_CHAPTERS, REPORT_SECTIONS, type ReportChapterId } from '../../../shared/reports/sections.ts'
import { utcDate } from '../../../shared/days.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import { NO_CENTRE } from '../help.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page.ts'
import { richTextHtml } from '../richTextHtml.ts'
import { centreNameAmong } from './centreName.ts'
import { figureTable } from './figureTable.ts'

export function reportPage(report: PublicReport): Page {
  const { campaign, accepted, centres } = report
  const title = `Report on ${campaign.name}`
  const made = `As of ${dayInWords(report.frozenAt)}, from ${accepted} accepted ${accepted === 1 ? 'report' : 'reports'} of ${centres} ${centres === 1 ? 'centre' : 'centres'}.`
  const shown = centresIn(report)
  return {
    title,
    description: made,
    crumbs: [],
    head: html`<h1 lang="en">${title}</h1>
      <p class="org" lang="en">${made}</p>
      <p class="updated" lang="en">
        The coordinators wrote the chapters. Figures, highlights and texts are the centres’ own, and here by their
        choice.
      </p>`,
    body: html`<div class="report" lang="en">
      ${REPORT_CHAPTERS.map(({ id, label }) => chapter(report, id, label.message))} ${inTheirWords(report.words)}
    </div>`,
    help: NO_CENTRE,
    writtenIn: [],
    data: null,
    files: { ics: null, json: null },
    footnote: shown.some(({ country }) => country === 'XK') ? KOSOVO_FOOTNOTE.message : null,
  }
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayInWords = (at: string): string => DAY.format(utcDate(brusselsClock(new Date(at)).day))

const centresIn = ({ figures, highlights, words }: PublicReport): readonly { readonly country: string }[] => [
  ...figures.flatMap(({ givenBy }) => givenBy),
  ...[...highlights, ...words].map(({ of }) => of),
]

/** The parts of the report that belong to a chapter, below the coordinators' text. */
const BELOW: { readonly [Id in ReportChapterId]?: (report: PublicReport) => Html | null } = {
  activities: ({ campaign, highlights }) =>
    highlights.length === 0
      ? null
      : html`<ul class="highlights">
          ${highlights.map((one) => highlight(campaign.id, one))}
        </ul>`,
  reach: (report) => (report.figures.length === 0 ? null : figureTable(report)),
}

function chapter(report: PublicReport, id: ReportChapterId, name: string): Html {
  const text = report.chapters.find((one) => one.id === id)?.text
  const below = BELOW[id]?.(report) ?? null
  if (text === undefined && below === null) return html``
  return html`<section aria-labelledby="c-${id}">
    <h2 id="c-${id}">${name}</h2>
    ${text === undefined ? html`` : html`<div class="prose">${richTextHtml(text, 3)}</div>`} ${below ?? html``}
  </section>`
}

/** Its picture is loaded with the page: on paper a late one would be missing. */
function highlight(campaign: PublicReport['campaign']['id'], shown: PublicHighlight): Html {
  const { of, title, gloss, quote, worked, picture } = shown
  const said = quote.trim() === '' ? worked.trim() : quote.trim()
  return html`<li>
    ${
      picture === null
        ? html``
        : html`<img src="${reportPictureSrc({ campaign, centre: of.id }, picture.id)}" alt="${picture.alt}" />`
    }
    <div>
      ${said === '' ? html`` : html`<blockquote dir="auto"><p>${said}</p></blockquote>`}
      <p class="marks">
        <span dir="auto">${title}</span>${gloss.trim() === '' ? '' : ` (${gloss.trim()})`}, ${of.countryName}
      </p>
    </div>
  </li>`
}

function inTheirWords(words: readonly CentreWords[]): Html {
  if (words.length === 0) return html``
  const all = words.map(({ of }) => of)
  return html`<section aria-labelledby="c-centres">
    <h2 id="c-centres">In the words of centres</h2>
    ${words.map(
      ({ of, sections }) =>
        html`<article>
          <h3>${centreNameAmong(of, all)}</h3>
          ${sections.map(
            ({ id, text }) =>
              html`<h4>${REPORT_SECTIONS.find((section) => section.id === id)?.label.message ?? id}</h4>
                <div class="prose">${richTextHtml(text, 4)}</div>`,
          )}
        </article>`,
    )}
  </section>`
}
