/** Where to get help: the first thing on each page, and once more at its end. */
import { html } from 'hono/html'
import type { SiteCentre } from './site.ts'
import { english } from './frame/languages.ts'
import type { Html } from './html.ts'
import { asciiNote } from './outsideLink.ts'
import { countryName, languageName, tagOf, type PageContext } from './pageContext.ts'

/** The helpline of the page's centre; null on pages of all countries. */
export interface Help {
  readonly country: string
  readonly name: string | null
  readonly number: string | null
  readonly url: string | null
  readonly hotline: string | null
}

/** The European number for children and young people, which runs in many countries. */
const EUROPEAN_NUMBER = '116 111'

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

/** Only digits and a plus are dialled. @returns null if it is not a number */
function dialled(number: string): string | null {
  const digits = number.replaceAll(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) && /^[\d+\s()/.-]+$/.test(number) ? digits : null
}

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
        ${frame.isChecked ? html`` : html`<span class="beside" lang="en">${english.text('helpTitle')}</span>`}
        ${number === null ? html`` : html`<span>${frame.text('call')} ${numberLink(number)}</span>`}
        <a href="#help">${frame.text('findHelpline')}</a>
      </div>
    </aside>
    ${frame.isChecked ? html`` : uncheckedNote(context)}`
}

function uncheckedNote({ frame }: PageContext): Html {
  return html`<aside class="unchecked" aria-label="${languageName(tagOf(frame.language), frame)}">
    <div class="wrap">
      <p>${frame.text('unchecked')} <span lang="en">${english.text('unchecked')}</span></p>
    </div>
  </aside>`
}

export function helpBand(context: PageContext, help: Help): Html {
  const { frame } = context
  const beside = (key: 'helpTitle' | 'helpText') =>
    frame.isChecked ? html`` : html`<p lang="en">${english.text(key)}</p>`
  return html`<section class="help" id="help" aria-labelledby="help-title">
    <div class="wrap">
      <div>
        <h2 id="help-title">${frame.text('helpTitle')}</h2>
        ${beside('helpTitle')}
        <p>${frame.text('helpText')}</p>
        ${beside('helpText')}
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
