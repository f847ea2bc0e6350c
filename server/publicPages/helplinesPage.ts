/** *Find your helpline*: for each country of the network the line to call, the chat and the hotline. */
import { html } from 'hono/html'
import type { PublicHelpline } from '../../shared/helplines/helpline.ts'
import type { CentreId } from '../../shared/ids.ts'
import { KOSOVO_FOOTNOTE, type NetworkCentre } from '../../shared/network.ts'
import { EUROPEAN_NUMBER, NO_CENTRE, numberLink } from './help.ts'
import type { Html } from './html.ts'
import { asciiNote } from './outsideLink.ts'
import type { Page } from './page.ts'
import { countryName, languageName, type PageContext } from './pageContext.ts'

/** The confirmed entries of the register. */
export type Register = ReadonlyMap<CentreId, PublicHelpline>

const EMERGENCY_NUMBER = '112'

export function helplinesPage(context: PageContext, register: Register): Page {
  const { frame, site } = context
  const collator = new Intl.Collator(frame.formats)
  const rows = site.network
    .map((centre) => ({ centre, country: countryName(centre.country, centre.countryName, frame) }))
    .toSorted((a, b) => collator.compare(a.country, b.country))
  return {
    title: frame.text('findHelpline'),
    description: frame.text('helpText'),
    crumbs: [],
    head: html`<h1>${frame.text('findHelpline')}</h1>
      <p>${frame.text('helpText')}</p>`,
    body: html`<ul class="helplines">
      ${rows.map(({ centre, country }) => row(context, centre, country, register.get(centre.id)))}
    </ul>`,
    help: NO_CENTRE,
    writtenIn: [],
    data: null,
    files: { ics: null, json: { at: 'helplines', file: 'json' } },
    footnote: rows.some(({ centre }) => centre.country === 'XK') ? KOSOVO_FOOTNOTE.message : null,
  }
}

/** A country without an entry says where else to turn. */
function row(
  context: PageContext,
  { id, country: code }: NetworkCentre,
  country: string,
  entry: PublicHelpline | undefined,
): Html {
  const { frame, site } = context
  const isOneOfSeveral = site.network.filter((other) => other.country === code).length > 1
  const heading = html`<h2>
    ${country}${isOneOfSeveral && entry !== undefined ? html` – <span dir="auto">${entry.name}</span>` : html``}
  </h2>`
  if (entry === undefined)
    return html`<li id="${id}" class="none">
      ${heading}
      <p>
        ${frame.text('noHelplineListed', { number: EUROPEAN_NUMBER.replaceAll(' ', '\u00a0'), emergency: EMERGENCY_NUMBER })}
      </p>
    </li>`
  const { name, number, chat, hours, languages, hotline } = entry
  return html`<li id="${id}">
    ${heading}
    <p class="who"><span dir="auto">${name}</span>${number === null ? html`` : numberLink(number)}</p>
    ${hours === '' ? html`` : html`<p><small>${frame.text('hours')}</small> <span dir="auto">${hours}</span></p>`}
    ${
      languages.length === 0
        ? html``
        : html`<p>
            <small>${frame.text('languages')}</small>
            ${languages.map((language) => languageName(language, frame)).join(', ')}
          </p>`
    }
    ${chat === null ? html`` : html`<p><a class="out" href="${chat}" rel="noopener">${frame.text('chat')}</a>${asciiNote(chat)}</p>`}
    ${hotline === null ? html`` : html`<p><a class="out" href="${hotline}" rel="noopener">${frame.text('reportIllegal')}</a>${asciiNote(hotline)}</p>`}
  </li>`
}

/** The same entries as data. */
export const helplinesAsData = ({ site }: PageContext, register: Register): object => ({
  european: EUROPEAN_NUMBER,
  emergency: EMERGENCY_NUMBER,
  helplines: site.network.map(({ id, country, countryName: name }) => ({
    centre: id,
    country,
    countryName: name,
    helpline: register.get(id) ?? null,
  })),
})
