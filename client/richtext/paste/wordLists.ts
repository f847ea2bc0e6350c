/** Lists of Word are paragraphs that look like lists: each says its level, and begins with the sign or number that Word draws. */

const IN_LIST = 'p[data-paste~="list"], p[class*="MsoListParagraph"]'
/** "1.", "2)", "a)", "iv.": all else is a bullet. */
const NUMBERED = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i
/** Deeper lists of Word do not exist. */
const MAX_LEVEL = 9

const isInList = (element: Element): boolean => element.matches(IN_LIST)

export function joinWordLists(body: HTMLElement): void {
  for (const first of body.querySelectorAll(IN_LIST)) {
    // Lists after the first have been moved into it already.
    if (first.closest('li') === null) joinFrom(first)
  }
}

/** Makes one list of a paragraph and of those that follow it. */
function joinFrom(first: Element): void {
  const run = [first]
  for (let next = first.nextElementSibling; next !== null && isInList(next); next = next.nextElementSibling)
    run.push(next)
  const root = first.ownerDocument.createElement('div')
  first.before(root)
  /** The open list of each level. */
  const open: HTMLElement[] = []
  for (const paragraph of run) {
    const level = levelOf(paragraph)
    const tag = takeSign(paragraph) ? 'ol' : 'ul'
    // A numbered list after a bulleted one is another list.
    if (level === 1 && open[0]?.tagName.toLowerCase() !== tag) open.length = 0
    open.length = Math.min(open.length, level)
    while (open.length < level) open.push(addList(open.at(-1) ?? root, tag))
    const item = first.ownerDocument.createElement('li')
    paragraph.removeAttribute('class')
    item.append(paragraph)
    open.at(-1)?.append(item)
  }
  root.replaceWith(...root.childNodes)
}

/** A nested list is inside the item before it. */
function addList(parent: HTMLElement, tag: 'ol' | 'ul'): HTMLElement {
  const list = parent.ownerDocument.createElement(tag)
  const holder =
    parent.tagName === 'DIV'
      ? parent
      : (parent.lastElementChild ?? parent.appendChild(parent.ownerDocument.createElement('li')))
  holder.append(list)
  return list
}

function levelOf({ attributes }: Element): number {
  const level = Number(/level-(\d)/.exec(attributes.getNamedItem('data-paste')?.value ?? '')?.[1] ?? 1)
  return Math.min(MAX_LEVEL, Math.max(1, level))
}

/** Removes what Word draws before an item. @returns whether that was a number */
function takeSign(paragraph: Element): boolean {
  const signs = [...paragraph.querySelectorAll('[data-paste~="list-sign"]')]
  const numbered = signs.some((sign) => NUMBERED.test(sign.textContent ?? ''))
  for (const sign of signs) sign.remove()
  if (signs.length > 0) return numbered
  return takePlainSign(paragraph)
}

/** Word Online writes the sign as text. */
function takePlainSign(paragraph: Element): boolean {
  const text = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()
  const sign = /^\s*(?:[·•o§▪–-]|(?:\d+|[a-z])[.)])[\s\u00a0]+/i.exec(text?.textContent ?? '')?.[0]
  if (text === null || sign === undefined) return false
  text.textContent = (text.textContent ?? '').slice(sign.length)
  return NUMBERED.test(sign)
}
