/** Where to get help: the first thing on each page, and once more at its end. */
import { html } from 'hono/html'
import { dialled } from '../../shared/helplines/helpline.ts'
import type { SiteCentre } from './site.ts'
import { english } from './frame/languages.ts'
import type { Html } from './html.ts'
import { asciiNote } from './outsideLink.ts'
import { countryName, pathTo, type PageContext } from './pageContext.ts'

/** The helpline of the page's centre; null on pages of all countries. */
export interface Help {
  readonly country: string
  readonly name: string | null
  readonly number: string | null
  readonly url: string | null
  readonly hotline: string | null
}

/** The European number for children and young people, which runs in many countries. */
export const EUROPEAN_NUMBER = '116 111'

export function helpOf({ country, countryName: inEnglish, page: { contact } }: SiteCentre, context: PageContext): Help {
  return {
    country: countryName(country, inEnglish, context.frame),
    name: contact.helplineName,
    number: contact.helplineNumber,
    url: contact.helplineUrl,
    hotline: contact.hotlineUrl,
  }
}

export const NO_CENTRE: Help = { country: '', name: null, number: null, url: null, hotline: null }

const isGeneral = ({ country }: Help): boolean => country === ''

export function numberLink(number: string): Html {
  const digits = dialled(number)
  const unbroken = number.replaceAll(' ', '\u00a0')
  return digits === null ? html`<b>${number}</b>` : html`<a class="number" href="tel:${digits}">${unbroken}</a>`
}

export function helpBar(context: PageContext, help: Help): Html {
  const { frame } = context
  const number = help.number ?? (isGeneral(help) ? EUROPEAN_NUMBER : null)
  return html`<aside class="help-bar" aria-label="${frame.text('helpTitle')}">
    <div class="wrap">
      <span>${frame.text('helpTitle')}</span>
      ${number === null ? html`` : html`<span>${frame.text('call')} ${numberLink(number)}</span>`}
      <a href="${pathTo(context, { at: 'helplines', file: null })}">${frame.text('findHelpline')}</a>
    </div>
  </aside>`
}

/** Below the help, in small: a child who looks for help reads this last. */
const uncheckedNote = ({ frame }: PageContext): Html =>
  html`<p class="unchecked">
    <small>${frame.text('unchecked')} <span lang="en">${english.text('helpText')}</span></small>
  </p>`

export function helpBand(context: PageContext, help: Help): Html {
  const { frame } = context
  return html`<section class="help" id="help" aria-labelledby="help-title">
    <div class="wrap">
      <div>
        <h2 id="help-title">${frame.text('helpTitle')}</h2>
        <p>${frame.text('helpText')}</p>
        ${frame.isChecked ? html`` : uncheckedNote(context)}
      </div>
      <div class="calls">${callsOf(context, help)}</div>
    </div>
  </section>`
}

/** The number to call, in words that say so. */
export const numberToCall = ({ number }: Help): string => (number ?? EUROPEAN_NUMBER).replaceAll(' ', '\u00a0')

/** Numbers and links of a helpline. */
export const callsOf = (context: PageContext, help: Help): Html =>
  isGeneral(help) ? generalCalls(context) : ownCalls(context, help)

function generalCalls({ frame }: PageContext): Html {
  return html`<p><small>${frame.text('callEurope')}</small>${numberLink(EUROPEAN_NUMBER)}</p>`
}

function ownCalls({ frame }: PageContext, { country, name, number, url, hotline }: Help): Html {
  return html` ${number === null ? html`` : html`<p><small>${frame.text('callIn', { country })}${name === null ? '' : html` – <span dir="auto">${name}</span>`}</small>${numberLink(number)}</p>`}
  ${url === null ? html`` : html`<a class="out" href="${url}" rel="noopener">${frame.text('contactHelpline')}</a>${asciiNote(url)}`}
  ${hotline === null ? html`` : html`<a class="out" href="${hotline}" rel="noopener">${frame.text('reportIllegal')}</a>${asciiNote(hotline)}`}
  ${number === null && url === null ? generalCalls({ frame } as PageContext) : html``}`
}
