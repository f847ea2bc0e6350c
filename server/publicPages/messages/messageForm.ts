/** The form for messages to a centre. It needs no script. The help contacts come before the first field. */
import { html } from 'hono/html'
import { MAX_INQUIRY_CHARACTERS } from '../../../shared/inquiries/inquiry.ts'
import { callsOf, helpOf, numberToCall } from '../help.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page.ts'
import type { FrameKey } from '../frame/en.ts'
import { english } from '../frame/languages.ts'
import { countryName, pathTo, type PageContext } from '../pageContext.ts'
import { plain } from '../plainPages.ts'
import type { SiteCentre } from '../site.ts'

/** The visitor's text, and why it was not accepted. */
export interface MessageDraft {
  readonly message: string
  readonly email: string
  /** `later`: too many. `soon`: sent sooner than a person can write. */
  readonly problem: 'message' | 'email' | 'later' | 'soon' | null
  /** The token of the page on which it was written, so that the time of writing goes on; null for a new one. */
  readonly token: string | null
}

export const EMPTY_MESSAGE: MessageDraft = { message: '', email: '', problem: null, token: null }

/** People never see this field. Programs that fill in forms do. */
export const TRAP_FIELD = 'website'

export function writeSection(context: PageContext, centre: SiteCentre, draft: MessageDraft): Html {
  const { frame } = context
  return html`<section id="write" aria-labelledby="s-write">
    <h2 id="s-write">${frame.text('writeToCentre')}</h2>
    ${notAHelpline(context, centre)} ${formOf(context, centre, draft)}
  </section>`
}

/** The form on a page of its own, with the typed text still in it. */
export function writePage(context: PageContext, centre: SiteCentre, draft: MessageDraft = EMPTY_MESSAGE): Page {
  const { frame } = context
  return {
    ...plain(
      frame.text('writeToCentre'),
      frame.text('noHelpline'),
      html`${problemOf(context, centre, draft)}${notAHelpline(context, centre)} ${formOf(context, centre, draft)}`,
    ),
    crumbs: crumbsOf(context, centre),
    help: helpOf(centre, context),
  }
}

/** What to do about a message that was not accepted. */
const PROBLEM_TEXTS = {
  message: 'writeMessageFirst',
  email: 'checkEmail',
  later: 'tooMany',
  soon: 'tooSoon',
} as const satisfies Record<NonNullable<MessageDraft['problem']>, FrameKey>

function problemOf(context: PageContext, centre: SiteCentre, { problem }: MessageDraft): Html {
  if (problem === null) return html``
  const { frame } = context
  const number = numberToCall(helpOf(centre, context))
  const key = PROBLEM_TEXTS[problem]
  const beside =
    (problem === 'later' || problem === 'soon') && !frame.isChecked
      ? html` <span lang="en">${english.text(key, { number })}</span>`
      : html``
  return html`<p class="problem" id="w-problem" role="alert">${frame.text(key, { number })}${beside}</p>`
}

export const crumbsOf = ({ frame }: PageContext, { centre, country, countryName: inEnglish }: SiteCentre) => [
  { name: countryName(country, inEnglish, frame), place: { at: 'centre', centre, file: null } as const },
]

function notAHelpline(context: PageContext, centre: SiteCentre): Html {
  const { frame } = context
  return html`<div class="no-helpline">
    <p><b>${frame.text('noHelpline')}</b></p>
    ${frame.isChecked ? html`` : html`<p lang="en">${english.text('noHelpline')}</p>`}
    <p>${frame.text('noHelplineText')}</p>
    ${frame.isChecked ? html`` : html`<p lang="en">${english.text('noHelplineText')}</p>`}
    <div class="calls">${callsOf(context, helpOf(centre, context))}</div>
  </div>`
}

function formOf(context: PageContext, { centre }: SiteCentre, draft: MessageDraft): Html {
  const { frame, form, site } = context
  const address = pathTo(context, { at: 'message', centre })
  const hints = (field: 'message' | 'email') =>
    draft.problem === field
      ? html`aria-describedby="w-problem w-${field}-hint" aria-invalid="true"`
      : html`aria-describedby="w-${field}-hint"`
  return html`<form class="message" method="post" action="${address}" data-challenge="${address}/challenge">
    ${
      context.isPreview
        ? html``
        : html`<input type="hidden" name="token" value="${draft.token ?? form.tokenFor(site.campaign.id, centre)}" />
            <input type="hidden" name="proof" value="" />
            <script type="module" src="/message-form.js"></script>`
    }
    <div class="other-field" aria-hidden="true">
      <label for="w-${TRAP_FIELD}">${frame.text('website')}</label>
      <input type="text" id="w-${TRAP_FIELD}" name="${TRAP_FIELD}" tabindex="-1" autocomplete="off" />
    </div>
    <div>
      <label for="w-message">${frame.text('message')}</label>
      <span class="hint" id="w-message-hint">${frame.text('messageHint')}</span>
      <textarea
        id="w-message"
        name="message"
        rows="6"
        required
        maxlength="${MAX_INQUIRY_CHARACTERS}"
        dir="auto"
        ${hints('message')}
      >
${draft.message}</textarea>
    </div>
    <div>
      <label for="w-email">${frame.text('emailOptional')}</label>
      <span class="hint" id="w-email-hint">${frame.text('emailHint', { days: form.days })}</span>
      <input
        id="w-email"
        name="email"
        type="email"
        maxlength="254"
        autocomplete="email"
        value="${draft.email}"
        ${hints('email')}
      />
    </div>
    <p>
      <button type="submit" ${context.isPreview ? html`disabled` : html``}>${frame.text('send')}</button>
      <progress aria-label="${frame.text('send')}" hidden></progress>
    </p>
  </form>`
}
