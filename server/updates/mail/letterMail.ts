/**
 * The Weekly Update as a mail: its body is made once for all, the frame for each recipient, in their language. Above 100 kB, where mail
 * programs cut, it holds headings, labels and links only.
 */
import { html, raw } from 'hono/html'
import type { Campaign } from '../../../shared/campaign.ts'
import { daysUntil } from '../../../shared/days.ts'
import { dayOf } from '../../../shared/milestones/instants.ts'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import type { UpdateMail } from '../../../shared/updates/api.ts'
import type { Letter } from '../../../shared/updates/letter.ts'
import type { IssueNumber } from '../../../shared/updates/updateState.ts'
import { wordNumber } from '../../../shared/updates/letterWording.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { briefLetterHtml, letterHtml, look, type Html, type LetterHtmlDeps } from './letterHtml.ts'
import { LETTER_FRAME_MESSAGES, LETTER_MAIL_MESSAGES } from './letterMailMessages.ts'
import { STYLE_SHEET } from './letterStyle.ts'
import { briefLetterText, letterText } from './letterText.ts'
import { wordDay, wordDayInYear } from './letterWords.ts'

/** The facts of an issue that its mails say beside the letter. */
export interface MailedIssue {
  /** Null for a draft. */
  readonly number: IssueNumber | null
  /** Where it is read online. */
  readonly address: string
  readonly campaign: Campaign | null
}

/** The part of a mail that is the same for all its recipients. */
export interface LetterBody {
  readonly subject: string
  readonly address: string
  /** Escaped. */
  readonly html: string
  readonly text: string
}

/** What a mail says of its recipient's subscription. */
export interface LetterFrame {
  /** The recipient's. */
  readonly localiser: Localiser
  readonly why: string
  /** The mailbox for replies; null: nobody reads them. */
  readonly mailbox: string | null
  readonly stop: string
  readonly settings: string
  readonly privacy: string
}

export const MAX_HTML_BYTES = 100_000
const MAX_SUBJECT_CHARACTERS = 150

export async function letterBody(letter: Letter, issue: MailedIssue, deps: LetterHtmlDeps): Promise<LetterBody> {
  const { english } = deps
  const facts = factsOf(letter, issue, english)
  const head = html`<div ${look('title')}>
    <h1 ${look('h1')}>${letter.title === '' ? english.text(UPDATE_MESSAGES.name) : letter.title}</h1>
    <p ${look('meta')}>${facts.join(' · ')}</p>
  </div>`
  const whole = String(await html`${head}${letterHtml(letter, deps)}`)
  const isTooLong = Buffer.byteLength(whole) > MAX_HTML_BYTES
  return {
    subject: subjectOf(letter, issue, english),
    address: issue.address,
    html: isTooLong ? String(await html`${head}${briefLetterHtml(letter, deps)}`) : whole,
    text: [facts.join(' · '), isTooLong ? briefLetterText(letter, deps) : letterText(letter, deps)].join('\n'),
  }
}

/** `No. 2 of 2027`, `Tuesday 12 January 2027`, `Safer Internet Day is in 28 days`. */
function factsOf({ day }: Letter, { number, campaign }: MailedIssue, english: Localiser): readonly string[] {
  const { text } = english
  const days = campaign?.kind === 'sid' ? daysUntil(day, campaign.day) : -1
  return [
    number === null ? text(LETTER_MAIL_MESSAGES.draft) : wordNumber(number, english),
    wordDay(day),
    ...(days < 0 ? [] : [text(LETTER_MAIL_MESSAGES.countdown, { what: SAFER_INTERNET_DAY, days })]),
  ]
}

const SAFER_INTERNET_DAY = 'Safer Internet Day'

/** Names the day, and the title or else the first deadline. */
function subjectOf(letter: Letter, { number }: MailedIssue, english: Localiser): string {
  const { text } = english
  const day = english.dayAndMonth(letter.day)
  const subject =
    number === null
      ? text(LETTER_MAIL_MESSAGES['subject-draft'], { day })
      : text(LETTER_MAIL_MESSAGES.subject, { number: wordNumber(number, english), day })
  const about = aboutOf(letter, english)
  const whole = about === null ? subject : text(LETTER_MAIL_MESSAGES['subject-about'], { subject, about })
  return whole.length > MAX_SUBJECT_CHARACTERS ? `${whole.slice(0, MAX_SUBJECT_CHARACTERS).trimEnd()}…` : whole
}

function aboutOf({ title, deadlines }: Letter, { text }: Localiser): string | null {
  if (title !== '') return title
  const [first] = deadlines
  if (first === undefined) return null
  return text(LETTER_MAIL_MESSAGES['first-deadline'], { what: first.words, day: wordDayInYear(dayOf(first.dated)) })
}

export async function letterMail(
  { subject, address, html: body, text: bodyText }: LetterBody,
  frame: LetterFrame,
  english: Localiser,
): Promise<UpdateMail> {
  const online = english.text(LETTER_MAIL_MESSAGES['read-online'])
  return {
    subject,
    text: [`${online}: ${address}`, bodyText, '', '-- ', ...footText(frame)].join('\n'),
    html: String(
      await html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>${subject}</title>
            <style>
              ${raw(STYLE_SHEET)}
            </style>
          </head>
          <body ${look('body')}>
            <div ${look('mail')}>
              <div ${look('top')}><a href="${address}" ${look('top-link')}>${online}</a></div>
              ${raw(body)} ${footOf(frame)}
            </div>
          </body>
        </html> `,
    ),
  }
}

function footWords({ localiser: { text }, mailbox }: LetterFrame) {
  const replies =
    mailbox === null
      ? text(LETTER_FRAME_MESSAGES.replies)
      : text(LETTER_FRAME_MESSAGES['replies-to'], { address: mailbox })
  return {
    compiled: `${text(LETTER_FRAME_MESSAGES.compiled)} ${replies}`,
    unsubscribe: text(LETTER_FRAME_MESSAGES.unsubscribe),
    settings: text(LETTER_FRAME_MESSAGES.settings),
    privacy: text(LETTER_FRAME_MESSAGES.privacy),
    notCounted: text(LETTER_FRAME_MESSAGES['not-counted']),
  }
}

function footText(frame: LetterFrame): readonly string[] {
  const words = footWords(frame)
  return [
    `${words.compiled} ${frame.why}`,
    `${words.unsubscribe}: ${frame.stop} · ${words.settings}: ${frame.settings}`,
    `${words.privacy}: ${frame.privacy} · ${words.notCounted}`,
  ]
}

function footOf(frame: LetterFrame): Html {
  const words = footWords(frame)
  const link = (address: string, label: string) => html`<a href="${address}" ${look('link')}>${label}</a>`
  return html`<div ${look('foot')} lang="${frame.localiser.language}">
    <p ${look('foot-line')}>${words.compiled}</p>
    <p ${look('foot-line')}>
      ${frame.why} ${link(frame.stop, words.unsubscribe)} · ${link(frame.settings, words.settings)}
    </p>
    <p ${look('foot-line')}>${link(frame.privacy, words.privacy)} · ${words.notCounted}</p>
  </div>`
}
