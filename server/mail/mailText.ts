/** Writes a mail in its reader's language: subject, plain text and HTML. Pure. */
import { html } from 'hono/html'
import { titleOfQuestion } from '../../shared/comments/title.ts'
import type { MailKind } from '../../shared/mail/outgoing.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { ITEM_MESSAGES, MAIL_MESSAGES, SUBJECT_MESSAGES, WHY_MESSAGES } from './mailMessages.ts'
import type { UnreadItem, UnreadKind, MailEntry } from '../notifications/mailEntry.ts'
import { oneLine } from './oneLine.ts'

interface Links {
  /** The workspace's address, without a slash at the end. */
  readonly home: string
  readonly settings: string
  readonly stop: string
}

interface ComposeOptions {
  readonly kind: MailKind
  readonly links: Links
  /** Whether a reply reaches the helpdesk's mailbox. */
  readonly repliesAreRead: boolean
  readonly localiser: Localiser
}

export interface Words {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The recipient's address, if the outbox has none. */
  readonly to?: string
  /** For a mail to all of a list: its name, and the address for a `POST` that takes the recipient off it. */
  readonly list?: { readonly id: string; readonly stopUrl: string }
}

/** The lines below the threads. */
interface Lines {
  /** The address for replies. */
  readonly replies: string
  /** The label of the link beside it. */
  readonly openThere: string
  /** Null if all threads are shown. */
  readonly rest: string | null
  readonly why: string
  readonly settings: string
  readonly stop: string
}

/** More of it is read in the workspace. */
const MAX_CHARACTERS = 2000
const MAX_THREADS = 30
const MAX_SUBJECT_CHARACTERS = 150
/** In a subject, short enough to leave room for the place. */
const MAX_TITLE_CHARACTERS = 60

export async function composeMailText(
  news: readonly MailEntry[],
  { kind, links, repliesAreRead, localiser }: ComposeOptions,
): Promise<Words> {
  const { text } = localiser
  const shown = news.slice(0, MAX_THREADS)
  const count = news.length - shown.length
  const rest = count === 0 ? null : text(MAIL_MESSAGES.more, { count })
  const why = text(WHY_MESSAGES[kind])
  const [only, other] = news
  const answerAt = `${links.home}${other === undefined ? (only?.path ?? '') : ''}`
  const replies = text(MAIL_MESSAGES[repliesAreRead ? 'to-helpdesk' : 'not-read'])
  const openThere = text(MAIL_MESSAGES[leadOf(news)])
  const lines = {
    replies,
    openThere,
    rest,
    why,
    settings: text(MAIL_MESSAGES.settings),
    stop: text(MAIL_MESSAGES.stop),
  }
  return {
    subject: shorten(oneLine(subjectOf(news, localiser)), MAX_SUBJECT_CHARACTERS),
    text: [
      `${replies} ${openThere}:\n${answerAt}`,
      ...shown.map(({ where, question, path, items }) =>
        [
          where,
          `${links.home}${path}`,
          ...(isQuoted(items, question) ? [`\n${text(MAIL_MESSAGES.question)}${indent(question)}`] : []),
          ...saidOf(items).map((item) => `\n${text(ITEM_MESSAGES[item.kind], { by: item.by })}${indent(item.text)}`),
        ].join('\n'),
      ),
      ...(rest === null ? [] : [`${rest}\n${links.home}`]),
      `-- \n${why}\n${lines.settings}: ${links.settings}\n${lines.stop}: ${links.stop}`,
    ].join('\n\n\n'),
    html: String(await pageOf(shown, { ...lines, answerAt }, links, localiser)),
  }
}

/** The place, and the question by its title. */
function aboutOf({ where, question }: MailEntry, text: Localiser['text']): string {
  const title = titleOfQuestion(question ?? '', MAX_TITLE_CHARACTERS)
  return title === '' ? where : text(MAIL_MESSAGES.about, { title, where })
}

function subjectOf(news: readonly MailEntry[], { text }: Localiser): string {
  const [first] = news
  if (first === undefined) throw new Error('a mail without news')
  if (news.length > 1) {
    if (news.every(isMilestone)) {
      return text(MAIL_MESSAGES['several-milestones'], { where: first.where, count: news.length - 1 })
    }
    return text(MAIL_MESSAGES[news.every(isThread) ? 'several-threads' : 'several-kinds'], {
      count: news.length,
    })
  }
  const items = saidOf(first.items)
  const where = aboutOf(first, text)
  const [only, second] = items
  if (only === undefined || second !== undefined) {
    return text(MAIL_MESSAGES['several-updates'], { count: items.length, where })
  }
  return text(SUBJECT_MESSAGES[only.kind], { by: only.by, where })
}

/** The label of the link for news without threads. */
const LEADS = {
  milestone: 'see-there',
  watch: 'see-changes',
  campaign: 'see-campaign',
  'broken-link': 'see-links',
  'helpline-changed': 'see-helplines',
  'helpline-due': 'see-helplines',
  'task-given': 'see-tasks',
  'task-due': 'see-tasks',
  'task-overdue': 'see-tasks',
  'report-due': 'see-report',
  'report-returned': 'see-report',
  'report-accepted': 'see-report',
  owner: 'see-there',
  'update-asked': 'see-letter',
  'update-returned': 'see-letter',
  'update-released': 'see-letter',
} as const satisfies Partial<Record<UnreadKind, keyof typeof MAIL_MESSAGES>>

const hasLead = (kind: UnreadKind): kind is keyof typeof LEADS => Object.hasOwn(LEADS, kind)

const leadFrom = ({ items }: MailEntry) => {
  const kind = items[0]?.kind
  return kind !== undefined && hasLead(kind) ? LEADS[kind] : null
}
const isThread = (one: MailEntry): boolean => leadFrom(one) === null
const isMilestone = ({ items }: MailEntry): boolean => items[0]?.kind === 'milestone'

function leadOf(news: readonly MailEntry[]) {
  const [lead, other] = [...new Set(news.map(leadFrom))]
  return lead === undefined || lead === null || other !== undefined ? 'answer-there' : lead
}

/** A milestone or a watch is mentioned once, however often it came up. */
const saidOf = (items: readonly UnreadItem[]): readonly UnreadItem[] =>
  items[0]?.kind === 'milestone' || items[0]?.kind === 'watch' ? items.slice(0, 1) : items

/** The reader of an answer needs the question, unless it is among the new comments. */
const isQuoted = (items: readonly UnreadItem[], question: string | null): question is string =>
  question !== null && !items.some(({ isQuestion, text }) => isQuestion && text !== null)

function indent(text: string | null): string {
  if (text === null) return ''
  return `\n${shorten(text, MAX_CHARACTERS)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}`
}

const QUOTE = 'margin: 4px 0 0; padding-left: 12px; border-left: 3px solid #8a94a6;'

/** Every value in it is escaped by `html`. Nothing in it is fetched from anywhere. */
function pageOf(
  news: readonly MailEntry[],
  lines: Lines & { readonly answerAt: string },
  { home, settings, stop }: Links,
  { language, text }: Localiser,
) {
  const quote = (text: string) => {
    const lines = shorten(text, MAX_CHARACTERS).split('\n')
    return html`<blockquote style="${QUOTE}">${lines.map((line) => html`${line}<br />`)}</blockquote>`
  }
  const item = (one: UnreadItem) =>
    html`<p style="margin: 12px 0 0;">${text(ITEM_MESSAGES[one.kind], { by: one.by })}</p>
      ${one.text === null ? '' : quote(one.text)}`
  const thread = ({ where, question, path, items }: MailEntry) =>
    html`<h2 style="font-size: 18px; margin: 24px 0 0;"><a href="${home}${path}">${where}</a></h2>
      ${
        isQuoted(items, question)
          ? html`<p style="margin: 12px 0 0;">${text(MAIL_MESSAGES.question)}</p>
              ${quote(question)}`
          : ''
      }
      ${saidOf(items).map(item)}`
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
      </head>
      <body style="font-family: system-ui, sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em;">
        <p style="font-size: 14px;">${lines.replies} <a href="${lines.answerAt}">${lines.openThere}</a></p>
        ${news.map(thread)} ${lines.rest === null ? '' : html`<p><a href="${home}">${lines.rest}</a></p>`}
        <hr style="margin: 32px 0 12px; border: 0; border-top: 1px solid #8a94a6;" />
        <p style="font-size: 14px;">
          ${lines.why}<br /><a href="${settings}">${lines.settings}</a> · <a href="${stop}">${lines.stop}</a>
        </p>
      </body>
    </html> `
}

const shorten = (text: string, characters: number): string =>
  text.length > characters ? `${text.slice(0, characters).trimEnd()}…` : text
