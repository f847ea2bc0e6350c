import { createContext, createElement, Fragment, use, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import type { RichText, RichTextNode } from '../../shared/richtext/json.ts'
import { TranslatingContext, useTranslation } from '../ui/language/translating.ts'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import './richText.css'

/** A rich text for reading, without an editor. The view it gets fits the schema and holds safe links only. */
export function RichTextView({ text, lang }: { readonly text: RichText; readonly lang?: string | undefined }) {
  return (
    <div className="prose" lang={lang}>
      {renderAll(text.content)}
    </div>
  )
}

/** The language of a text that is shown in the reader's; null: as it was written. */
const TranslatedFrom = createContext<string | null>(null)

/** A rich text in the reader's language, a paragraph at a time. Marks and links within a paragraph are in the original. */
export function TranslatedText({ text, from }: { readonly text: RichText; readonly from: string }) {
  const { to } = use(TranslatingContext)
  return (
    <TranslatedFrom value={from}>
      <div className="prose translated" lang={to}>
        {renderAll(text.content)}
      </div>
    </TranslatedFrom>
  )
}

/** The words of a paragraph or heading. */
function Words({ node }: { readonly node: RichTextNode }) {
  const from = use(TranslatedFrom)
  const children = renderAll(node.content)
  return from === null ? children : <TranslatedWords words={wordsOf(node)} from={from} original={children} />
}

function TranslatedWords({
  words,
  from,
  original,
}: {
  readonly words: string
  readonly from: string
  readonly original: ReactNode
}) {
  const translation = useTranslation(words, from)
  return translation ?? <span lang={from}>{original}</span>
}

const wordsOf = (node: RichTextNode): string => {
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'mention') return `@${String(node.attrs?.label)}`
  return node.text ?? (node.content ?? []).map(wordsOf).join('')
}

/** Nodes have no identity of their own, so they are children by position. */
function renderAll(nodes: readonly RichTextNode[] | undefined): ReactNode {
  return createElement(Fragment, null, ...(nodes ?? []).map((node) => createElement(Rendered, { node })))
}

function Rendered({ node }: { readonly node: RichTextNode }): ReactNode {
  const children = renderAll(node.content)
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight<ReactNode>(
        (inner, mark) => renderMark(mark.type, mark.attrs, inner),
        node.text,
      )
    case 'paragraph':
      return (
        <p>
          <Words node={node} />
        </p>
      )
    case 'heading':
      return node.attrs?.level === 3 ? <h4>{<Words node={node} />}</h4> : <h3>{<Words node={node} />}</h3>
    case 'bulletList':
      return <ul>{children}</ul>
    case 'orderedList':
      return <ol start={typeof node.attrs?.start === 'number' ? node.attrs.start : 1}>{children}</ol>
    case 'listItem':
      return <li>{children}</li>
    case 'blockquote':
      return <blockquote>{children}</blockquote>
    case 'hardBreak':
      return <br />
    case 'mention':
      return <span className="mention">@{String(node.attrs?.label)}</span>
    case 'horizontalRule':
      return <hr />
    case 'taskList':
      return <ul className="tasks">{children}</ul>
    case 'taskItem':
      return <Task isDone={node.attrs?.checked === true}>{children}</Task>
    case 'table':
      return (
        <div className="table-scroll">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      )
    case 'tableRow':
      return <tr>{children}</tr>
    case 'tableHeader':
      // A head without words heads nothing.
      return hasText(node) ? <th {...spanOf(node)}>{children}</th> : <td {...spanOf(node)} />
    case 'tableCell':
      return <td {...spanOf(node)}>{children}</td>
    default:
      return children
  }
}

/** Read out as well as drawn: a box that nobody may press is not a control. */
function Task({ isDone, children }: { readonly isDone: boolean; readonly children: ReactNode }) {
  return (
    <li className={isDone ? 'done' : undefined}>
      <span className="vh">{isDone ? <Trans>Done:</Trans> : <Trans>To do:</Trans>}</span>
      <i aria-hidden="true" />
      <div>{children}</div>
    </li>
  )
}

/** The number of columns and rows that a cell spans; a table of another program may have any. */
const spanOf = ({ attrs }: RichTextNode): { colSpan: number; rowSpan: number } => ({
  colSpan: atMost(attrs?.colspan),
  rowSpan: atMost(attrs?.rowspan),
})
const MAX_SPAN = 1000
const atMost = (span: unknown): number =>
  typeof span === 'number' && span >= 1 ? Math.min(MAX_SPAN, Math.floor(span)) : 1

function renderMark(type: string, attrs: Readonly<Record<string, unknown>> | undefined, inner: ReactNode): ReactNode {
  switch (type) {
    case 'comment':
      return (
        <mark className="commented" data-threads={threadsOf(attrs?.threads)}>
          {inner}
        </mark>
      )
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'link':
      return (
        <OutsideLink href={String(attrs?.href)} nofollow>
          {inner}
        </OutsideLink>
      )
    default:
      return inner
  }
}

const threadsOf = (threads: unknown): string => (Array.isArray(threads) ? threads.join(' ') : '')

/** Whether there is anything to read. */
export function hasText(node: RichTextNode): boolean {
  if (node.text !== undefined) return node.text.trim() !== ''
  return node.type === 'horizontalRule' || (node.content ?? []).some(hasText)
}
