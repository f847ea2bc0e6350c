/**
 * The body of a comment: paragraphs, lists, bold, italic, links, and mentions. It is checked at the border: input from
 * a browser may be anything.
 */
import { z } from 'zod'
import type { RichText, RichTextNode } from '../richtext/json.ts'
import { textOf } from '../richtext/json.ts'
import { isHonestLink } from '../richtext/links.ts'
import { COMMENT_PROBLEMS, MAX_CHARACTERS, MAX_COMMENT_JSON, type CommentProblem } from './commentMessages.ts'

/** Far more than anybody nests in a comment. */
const MAX_DEPTH = 8

const BLOCKS = new Set(['paragraph', 'bulletList', 'orderedList', 'listItem', 'blockquote'])
const MARKS = new Set(['bold', 'italic', 'link'])

/** A mention in a comment: a person, all planners of a centre, the helpdesk, or all coordinators. */
export const Mention = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string().min(1).max(64), label: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('centre'), id: z.string().min(1).max(8), label: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('helpdesk'), id: z.literal('helpdesk'), label: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('coordinators'), id: z.literal('coordinators'), label: z.string().min(1).max(200) }),
])
export type Mention = z.infer<typeof Mention>

/** A comment's text as it is sent. Refused with a word where it holds more than a comment may. */
export const CommentBody = z.unknown().transform((value, context): RichText => {
  const found = readDocument(value)
  if (typeof found !== 'string') return found
  context.addIssue({ code: 'custom', message: COMMENT_PROBLEMS[found].message, params: { problem: found } })
  return z.NEVER
})

/** The problem of a text that was refused, for a message in the reader's language. */
export function problemOf(error: z.ZodError): CommentProblem {
  const [issue] = error.issues
  const problem: unknown = issue?.code === 'custom' ? issue.params?.problem : null
  return typeof problem === 'string' && problem in COMMENT_PROBLEMS ? (problem as CommentProblem) : 'no-text'
}

/** @returns the text, or why it is not valid */
function readDocument(value: unknown): RichText | CommentProblem {
  if (!isRecord(value) || value.type !== 'doc' || !Array.isArray(value.content)) return 'no-text'
  const blocks: RichTextNode[] = []
  for (const block of value.content) {
    const read = readBlock(block, 0)
    if (typeof read === 'string') return read
    blocks.push(read)
  }
  const text: RichText = { type: 'doc', content: blocks }
  const { length } = textOfComment(text)
  if (length === 0) return 'empty'
  if (length > MAX_CHARACTERS) return 'too-long'
  return JSON.stringify(text).length > MAX_COMMENT_JSON ? 'too-large' : text
}

function readBlock(value: unknown, depth: number): RichTextNode | CommentProblem {
  if (depth > MAX_DEPTH) return 'too-deep'
  if (!isRecord(value) || typeof value.type !== 'string' || !BLOCKS.has(value.type)) return 'no-words'
  const children = Array.isArray(value.content) ? value.content : []
  const content: RichTextNode[] = []
  for (const child of children) {
    const read = value.type === 'paragraph' ? readInline(child) : readBlock(child, depth + 1)
    if (typeof read === 'string') return read
    content.push(read)
  }
  return content.length === 0 ? { type: value.type } : { type: value.type, content }
}

function readInline(value: unknown): RichTextNode | CommentProblem {
  if (!isRecord(value)) return 'no-words'
  if (value.type === 'hardBreak') return { type: 'hardBreak' }
  if (value.type === 'mention') {
    const mention = Mention.safeParse(value.attrs)
    return mention.success ? { type: 'mention', attrs: { ...mention.data } } : 'mention-of-nobody'
  }
  if (value.type !== 'text' || typeof value.text !== 'string' || value.text === '') return 'no-words'
  const marks: { type: string; attrs?: Record<string, unknown> }[] = []
  for (const mark of Array.isArray(value.marks) ? value.marks : []) {
    if (!isRecord(mark) || typeof mark.type !== 'string' || !MARKS.has(mark.type)) return 'formatting'
    if (mark.type !== 'link') {
      marks.push({ type: mark.type })
      continue
    }
    const href = isRecord(mark.attrs) ? mark.attrs.href : undefined
    if (typeof href !== 'string' || href.length > 2000 || !isHonestLink(href)) return 'unsafe-link'
    marks.push({ type: 'link', attrs: { href } })
  }
  return { type: 'text', text: value.text, ...(marks.length > 0 ? { marks } : {}) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A comment as plain text, mentions by their names. */
export function textOfComment(body: RichText): string {
  return textOf(withNames(body)).trim()
}

function withNames(node: RichTextNode): RichTextNode {
  if (node.type === 'mention') return { type: 'text', text: `@${String(node.attrs?.label ?? '')}` }
  return node.content === undefined ? node : { ...node, content: node.content.map(withNames) }
}

/** Returns the same comment with other labels at its mentions. */
export function withMentionLabels(body: RichText, labelOf: (mention: Mention) => string): RichText {
  const relabel = (node: RichTextNode): RichTextNode => {
    const mention = node.type === 'mention' ? Mention.safeParse(node.attrs).data : undefined
    if (mention !== undefined) return { ...node, attrs: { ...mention, label: labelOf(mention) } }
    return node.content === undefined ? node : { ...node, content: node.content.map(relabel) }
  }
  return { ...body, content: body.content?.map(relabel) }
}

/** Returns the mentions of a comment, each once. */
export function mentionsIn(body: RichText): readonly Mention[] {
  const found = new Map<string, Mention>()
  const walk = (node: RichTextNode): void => {
    if (node.type === 'mention') {
      const mention = Mention.safeParse(node.attrs)
      if (mention.success) found.set(`${mention.data.kind} ${mention.data.id}`, mention.data)
    }
    for (const child of node.content ?? []) walk(child)
  }
  walk(body)
  return [...found.values()]
}
