/** A rich text as HTML for the public. Every text is escaped, and links are only those that a rich text may hold. */
import { html, raw } from 'hono/html'
import type { RichText, RichTextNode } from '../../shared/richtext/json.ts'
import { isHonestLink } from '../../shared/richtext/links.ts'
import type { Html } from './html.ts'
import { outsideLink } from './outsideLink.ts'

/** @param heading the level of its headings of the first kind */
export const richTextHtml = (text: RichText, heading: 3 | 4): Html => all(text.content, heading)

const all = (nodes: readonly RichTextNode[] | undefined, heading: number): Html =>
  html`${(nodes ?? []).map((node) => one(node, heading))}`

function one(node: RichTextNode, heading: number): Html {
  const inner = all(node.content, heading)
  switch (node.type) {
    case 'text':
      return marked(node)
    case 'paragraph':
      return html`<p>${inner}</p>`
    case 'heading':
      return tag(`h${node.attrs?.['level'] === 3 ? heading + 1 : heading}`, inner)
    case 'bulletList':
    case 'taskList':
      return html`<ul>
        ${inner}
      </ul>`
    case 'orderedList':
      return html`<ol>
        ${inner}
      </ol>`
    case 'listItem':
    case 'taskItem':
      return html`<li>${inner}</li>`
    case 'blockquote':
      return html`<blockquote>${inner}</blockquote>`
    case 'hardBreak':
      return html`<br />`
    case 'horizontalRule':
      return html`<hr />`
    case 'table':
      return html`<div class="table">
        <table>
          <tbody>
            ${inner}
          </tbody>
        </table>
      </div>`
    case 'tableRow':
      return html`<tr>
        ${inner}
      </tr>`
    case 'tableHeader':
      return html`<th${spanOf(node)}>${inner}</th>`
    case 'tableCell':
      return html`<td${spanOf(node)}>${inner}</td>`
    default:
      return inner
  }
}

/** Tag names from this file, never from a text. */
const tag = (name: string, inner: Html): Html => html`${raw(`<${name}>`)}${inner}${raw(`</${name}>`)}`

const MARKS: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' }

function marked({ text = '', marks = [] }: RichTextNode): Html {
  let inner: Html = html`${text}`
  for (const { type, attrs } of marks.toReversed()) {
    const name = MARKS[type]
    const href = String(attrs?.['href'] ?? '')
    if (name !== undefined) inner = tag(name, inner)
    else if (type === 'link' && isHonestLink(href)) inner = outsideLink(href, inner)
  }
  return inner
}

function spanOf({ attrs }: RichTextNode): Html {
  const span = (name: string): Html => {
    const value = attrs?.[name]
    return typeof value === 'number' && value > 1 ? html` ${raw(name)}="${value}"` : html``
  }
  return html`${span('colspan')}${span('rowspan')}`
}
