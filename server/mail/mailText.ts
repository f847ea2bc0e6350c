/** Writes a mail: subject, plain text and HTML. Pure. */
import { html } from 'hono/html'
import type { MailKind } from '../../shared/mail/outgoing.ts'
import type { UnreadItem, UnreadThread } from './unreadThreads.ts'
import { oneLine } from './oneLine.ts'

interface Links {
  /** Of the workspace, without a slash at the end. */
  readonly home: string
  readonly settings: string
  readonly stop: string
}

interface Words {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** More of it is read in the workspace. */
const MAX_CHARACTERS = 2000
const MAX_THREADS = 30
const MAX_SUBJECT_CHARACTERS = 150

const WHEN: Readonly<Record<MailKind, string>> = {
  'at-once': 'immediately',
  daily: 'once a day',
  weekly: 'once a week',
}

export async function composeMailText(news: readonly UnreadThread[], kind: MailKind, links: Links): Promise<Words> {
  const shown = news.slice(0, MAX_THREADS)
  const more = news.length - shown.length
  const rest = more === 0 ? null : `${more} more ${more === 1 ? 'thread has' : 'threads have'} unread comments.`
  const why = `You receive these emails ${WHEN[kind]}, as set in the SID workspace. Replies to this address are not read. Please answer in the workspace.`
  return {
    subject: shorten(oneLine(subjectOf(news)), MAX_SUBJECT_CHARACTERS),
    text: [
      ...shown.map(({ where, path, items }) =>
        [where, `${links.home}${path}`, ...items.map((item) => `\n${lineOf(item)}${indent(item)}`)].join('\n'),
      ),
      ...(rest === null ? [] : [`${rest}\n${links.home}`]),
      `-- \n${why}\nChange email frequency: ${links.settings}\nStop emails: ${links.stop}`,
    ].join('\n\n\n'),
    html: String(await pageOf(shown, rest, why, links)),
  }
}

function subjectOf(news: readonly UnreadThread[]): string {
  const [first] = news
  if (first === undefined) throw new Error('a mail without news')
  if (news.length > 1) return `Unread comments in ${news.length} threads`
  const [only, second] = first.items
  if (only === undefined || second !== undefined) return `${first.items.length} updates: ${first.where}`
  switch (only.kind) {
    case 'started':
      return `${only.by} asked: ${first.where}`
    case 'reply':
      return `${only.by} replied: ${first.where}`
    case 'mention':
      return `${only.by} mentioned you: ${first.where}`
    case 'resolved':
      return `Resolved: ${first.where}`
    case 'assigned':
      return `Assigned to you: ${first.where}`
  }
}

function lineOf({ kind, by }: UnreadItem): string {
  switch (kind) {
    case 'started':
      return `${by} asked:`
    case 'reply':
      return `${by} replied:`
    case 'mention':
      return `${by} mentioned you:`
    case 'resolved':
      return `${by} resolved the thread.`
    case 'assigned':
      return `${by} assigned this question to you.`
  }
}

function indent({ text }: UnreadItem): string {
  if (text === null) return ''
  return `\n${shorten(text, MAX_CHARACTERS)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}`
}

const QUOTE = 'margin: 4px 0 0; padding-left: 12px; border-left: 3px solid #8a94a6;'

/** Every value in it is escaped by `html`. Nothing in it is fetched from anywhere. */
function pageOf(news: readonly UnreadThread[], rest: string | null, why: string, { home, settings, stop }: Links) {
  const quote = (text: string) => {
    const lines = shorten(text, MAX_CHARACTERS).split('\n')
    return html`<blockquote style="${QUOTE}">${lines.map((line) => html`${line}<br />`)}</blockquote>`
  }
  const item = (one: UnreadItem) =>
    html`<p style="margin: 12px 0 0;">${lineOf(one)}</p>
      ${one.text === null ? '' : quote(one.text)}`
  const thread = ({ where, path, items }: UnreadThread) =>
    html`<h2 style="font-size: 18px; margin: 24px 0 0;"><a href="${home}${path}">${where}</a></h2>
      ${items.map(item)}`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
      </head>
      <body style="font-family: system-ui, sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em;">
        ${news.map(thread)} ${rest === null ? '' : html`<p><a href="${home}">${rest}</a></p>`}
        <hr style="margin: 32px 0 12px; border: 0; border-top: 1px solid #8a94a6;" />
        <p style="font-size: 14px;">
          ${why}<br /><a href="${settings}">Change email frequency</a> · <a href="${stop}">Stop emails</a>
        </p>
      </body>
    </html> `
}

const shorten = (text: string, characters: number): string =>
  text.length > characters ? `${text.slice(0, characters).trimEnd()}…` : text
