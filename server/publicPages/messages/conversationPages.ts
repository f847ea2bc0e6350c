/** The pages for somebody who wrote to a centre: the confirmation, the conversation, and its erasure. */
import { html } from 'hono/html'
import { NETWORK_ZONE } from '../../../shared/zonedTime.ts'
import { MAX_INQUIRY_CHARACTERS } from '../../../shared/inquiries/inquiry.ts'
import { helpOf, NO_CENTRE, numberToCall } from '../help.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page.ts'
import type { PageContext } from '../pageContext.ts'
import { plain } from '../plainPages.ts'
import { findCentre, type SiteCentre } from '../site.ts'
import { crumbsOf } from './messageForm.ts'

/** A conversation, by the link in a mail. */
export interface Conversation {
  readonly centre: string
  /** The address of this page, and of the one that asks before all is erased. */
  readonly path: string
  readonly erasePath: string
  readonly messages: readonly { readonly isAnswer: boolean; readonly at: string; readonly text: string }[]
  readonly problem: 'message' | 'later' | null
}

/** The value of `sent` if the visitor left no address. */
const NO_ADDRESS = 'no-address'

/** The query of the page after a message. */
export const sentQuery = (hasAddress: boolean): string => (hasAddress ? '?sent' : `?sent=${NO_ADDRESS}`)

/** The query in one spelling; empty for the form. */
export function sentIn(query: URLSearchParams): string {
  if (!query.has('sent')) return ''
  return query.get('sent') === NO_ADDRESS ? `sent=${NO_ADDRESS}` : 'sent'
}

/** Says when an answer can be expected, or that none can come. */
export function sentPage(context: PageContext, centre: SiteCentre, query: URLSearchParams): Page {
  const { frame } = context
  const next = frame.text(query.get('sent') === NO_ADDRESS ? 'sentNoAddress' : 'sentWhen')
  return {
    ...plain(
      frame.text('sentTitle'),
      frame.text('sentText'),
      html`<p>${frame.text('sentText')}</p>
        <p>${next}</p>`,
    ),
    crumbs: crumbsOf(context, centre),
    help: helpOf(centre, context),
  }
}

/** The helpline of the centre is on it as long as its page is public. */
function ofCentre(context: PageContext, centre: string, title: string, body: Html): Page {
  const shown = findCentre(context.site, centre)
  return {
    ...plain(title, title, body),
    crumbs: shown === null ? [] : crumbsOf(context, shown),
    help: shown === null ? NO_CENTRE : helpOf(shown, context),
  }
}

export function conversationPage(
  context: PageContext,
  { centre, path, erasePath, messages, problem }: Conversation,
): Page {
  const { frame } = context
  const shown = findCentre(context.site, centre)
  const number = numberToCall(shown === null ? NO_CENTRE : helpOf(shown, context))
  return ofCentre(
    context,
    centre,
    frame.text('conversation'),
    html`<ol class="conversation">
        ${messages.map((one) => messageItem(context, one))}
      </ol>
      ${problem === 'later' ? html`<p class="problem" role="alert">${frame.text('tooMany', { number })}</p>` : html``}
      <form class="message" method="post" action="${path}">
        <div>
          <label for="w-message">${frame.text('writeAgain')}</label>
          <span class="hint" id="w-message-hint">${frame.text('messageHint')}</span>
          <textarea
            id="w-message"
            name="message"
            rows="6"
            required
            maxlength="${MAX_INQUIRY_CHARACTERS}"
            aria-describedby="w-message-hint"
            dir="auto"
            ${problem === 'message' ? html`aria-invalid="true"` : html``}
          ></textarea>
        </div>
        <p><button type="submit">${frame.text('send')}</button></p>
      </form>
      <p class="erase"><a href="${erasePath}">${frame.text('eraseAll')}</a></p>`,
  )
}

function messageItem({ frame }: PageContext, { isAnswer, at, text }: Conversation['messages'][number]): Html {
  const when = new Intl.DateTimeFormat(frame.formats, { dateStyle: 'long', timeZone: NETWORK_ZONE })
  return html`<li ${isAnswer ? html`class="answer"` : html``}>
    <h2>
      ${isAnswer ? frame.text('theCentre') : frame.text('you')},
      <time datetime="${at}">${when.format(new Date(at))}</time>
    </h2>
    <p dir="auto">${text}</p>
  </li>`
}

/** The second step: nothing is erased by following a link. */
export const erasePage = (context: PageContext, { centre, path, erasePath }: Conversation): Page =>
  ofCentre(
    context,
    centre,
    context.frame.text('eraseAll'),
    html`<form class="message" method="post" action="${erasePath}">
      <p><button type="submit">${context.frame.text('eraseAll')}</button></p>
      <p><a href="${path}">${context.frame.text('conversation')}</a></p>
    </form>`,
  )

export const erasedPage = (context: PageContext, centre: string): Page =>
  ofCentre(context, centre, context.frame.text('erasedTitle'), html``)

export const linkEndedPage = ({ frame }: PageContext): Page =>
  plain(frame.text('linkEnded'), frame.text('linkEnded'), html``)
