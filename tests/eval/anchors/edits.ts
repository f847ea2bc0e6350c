/** People's edits of a text, each as one or several edits of one writer. */
import { setBlockType, splitBlock } from '@tiptap/pm/commands'
import { liftListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import type { Command } from '@tiptap/pm/state'
import type { TextRange } from '../../../shared/comments/anchors/anchor.ts'
import type { Random } from '../../harness/random.ts'
import { below, someWords } from './texts.ts'
import type { Writer } from './writer.ts'

interface Hand {
  readonly writer: Writer
  readonly random: Random
  readonly unique: (plain: string) => string
  /** Where this edit is to be: around the comment, or anywhere. */
  readonly near: TextRange | null
  /** People write, delete and replace whole words; else single letters anywhere. */
  readonly byWords: boolean
  readonly read: (unique: string) => string
}

export type Edit = (hand: Hand) => void

const lengthOf = ({ writer }: Hand): number => writer.text.text.length

const isInWord = ({ writer, read }: Hand, offset: number): boolean =>
  /^\S\S$/.test(read(writer.text.text.slice(offset - 1, offset + 1)))

function toWordStart(hand: Hand, offset: number): number {
  let at = offset
  while (hand.byWords && at > 0 && isInWord(hand, at)) at--
  return at
}

function toWordEnd(hand: Hand, offset: number): number {
  let at = offset
  while (hand.byWords && at < lengthOf(hand) && isInWord(hand, at)) at++
  return at
}

const someOffset = (hand: Hand): number => toWordStart(hand, anyOffset(hand))

/** Before, at the beginning of, inside, at the end of or behind the comment; else anywhere. */
function anyOffset(hand: Hand): number {
  const { near, random } = hand
  if (near === null) return below(random, lengthOf(hand) + 1)
  const { start, end } = near
  const offset = random.pick([
    Math.max(0, start - 1 - below(random, 8)),
    start,
    start + below(random, Math.max(1, end - start)),
    start + below(random, Math.max(1, end - start)),
    end,
    end + 1 + below(random, 8),
  ])
  return Math.min(offset, lengthOf(hand))
}

function someRange(hand: Hand, most: number): TextRange {
  const start = someOffset(hand)
  return { start, end: toWordEnd(hand, Math.min(lengthOf(hand), start + 1 + below(hand.random, most))) }
}

function insertAt({ writer }: Hand, offset: number, unique: string): void {
  const position = writer.text.positionAt(offset)
  if (position !== null) writer.change((tr) => tr.insertText(unique, position))
}

function removeRange({ writer }: Hand, { start, end }: TextRange): void {
  const [from, to] = [writer.text.positionAt(start), writer.text.positionAt(end)]
  if (from !== null && to !== null && from < to) writer.change((tr) => tr.delete(from, to))
}

export const insertWords: Edit = (hand) =>
  insertAt(hand, someOffset(hand), hand.unique(`${someWords(hand.random, 3)} `))

/** Letter by letter, each an edit of its own; now and then the last one is taken back. */
export const typeOn: Edit = (hand) => {
  let offset = someOffset(hand)
  const words = ` ${someWords(hand.random, 12)}`
  for (const letter of hand.unique(words)) {
    insertAt(hand, offset, letter)
    offset += 1
    if (hand.random.next() < 0.05) {
      removeRange(hand, { start: offset - 1, end: offset })
      offset -= 1
    }
  }
}

export const deleteSome: Edit = (hand) => removeRange(hand, someRange(hand, 12))

/** Key by key. */
export const deleteBackwards: Edit = (hand) => {
  let offset = someOffset(hand)
  for (let keys = 1 + below(hand.random, 10); keys > 0 && offset > 0; keys--) {
    removeRange(hand, { start: offset - 1, end: offset })
    offset -= 1
  }
}

/** A word or two is selected and written over. */
export const replaceWords: Edit = (hand) => {
  const { start, end } = someRange(hand, 14)
  const [from, to] = [hand.writer.text.positionAt(start), hand.writer.text.positionAt(end)]
  if (from === null || to === null || from >= to) return
  hand.writer.change((tr) => tr.insertText(hand.unique(someWords(hand.random, 2)), from, to))
}

const either =
  (first: Command, second: Command): Command =>
  (state, dispatch, view) =>
    first(state, dispatch, view) || second(state, dispatch, view)

export const pressEnter: Edit = (hand) => {
  const { listItem } = hand.writer.state.schema.nodes
  if (listItem === undefined) return
  hand.writer.command(either(splitListItem(listItem), splitBlock), someOffset(hand))
}

/** A block is joined to the one before it. */
export const joinBlocks: Edit = (hand) => {
  const { text } = hand.writer.text
  const at = text.lastIndexOf('\n', Math.max(0, someOffset(hand) - 1))
  if (at >= 0) removeRange(hand, { start: at, end: at + 1 })
}

export const retype: Edit = (hand) => {
  const { heading, paragraph, bulletList, orderedList, listItem } = hand.writer.state.schema.nodes
  if (!heading || !paragraph || !bulletList || !orderedList || !listItem) return
  const commands: readonly Command[] = [
    setBlockType(heading, { level: 2 }),
    setBlockType(paragraph),
    wrapInList(bulletList),
    wrapInList(orderedList),
    liftListItem(listItem),
  ]
  hand.writer.command(hand.random.pick(commands), someOffset(hand))
}

/** A whole block, cut and pasted elsewhere: two edits, or one where it is dragged. */
const moveBlock =
  (asOne: boolean): Edit =>
  (hand) => {
    const { writer, random } = hand
    const { doc } = writer.state
    const position = writer.text.positionAt(someOffset(hand))
    if (position === null || doc.childCount < 3) return
    const index = doc.resolve(position).index(0)
    const block = doc.child(index)
    const target = below(random, doc.childCount - 1)
    const startOf = (place: number): number => {
      let at = 0
      for (let one = 0; one < place; one++) at += writer.state.doc.child(one).nodeSize
      return at
    }
    const from = startOf(index)
    if (asOne) {
      let to = 0
      for (let one = 0, seen = 0; seen < target; one++) {
        to += doc.child(one).nodeSize
        if (one !== index) seen += 1
      }
      const shift = to > from ? block.nodeSize : 0
      writer.change((tr) => tr.delete(from, from + block.nodeSize).insert(Math.max(0, to - shift), block))
    } else {
      writer.change((tr) => tr.delete(from, from + block.nodeSize))
      writer.change((tr) => tr.insert(startOf(target), block))
    }
  }

export const dragBlock = moveBlock(true)
export const cutAndPasteBlock = moveBlock(false)

/** Some words, cut and pasted elsewhere. */
export const moveWords: Edit = (hand) => {
  const { start, end } = someRange(hand, 60)
  const line = hand.writer.text.text.indexOf('\n', start)
  const to = line < 0 ? end : Math.min(end, line)
  const words = hand.writer.text.text.slice(start, to)
  if (words === '') return
  removeRange(hand, { start, end: to })
  insertAt(hand, below(hand.random, lengthOf(hand) + 1), words)
}

/** The commented words once more, written elsewhere. */
export const repeatPhrase: Edit = (hand) => {
  if (hand.near === null) return insertWords(hand)
  const phrase = hand.read(hand.writer.text.text.slice(hand.near.start, hand.near.end)).replaceAll('\n', ' ')
  if (phrase !== '') insertAt(hand, below(hand.random, lengthOf(hand) + 1), hand.unique(phrase))
}

/** Much is deleted, and that is taken back. */
export const deleteAndUndo: Edit = (hand) => {
  const { start, end } = hand.near ?? someRange(hand, 40)
  const [before, behind] = [below(hand.random, 20), below(hand.random, 20)]
  removeRange(hand, { start: Math.max(0, start - before), end: Math.min(lengthOf(hand), end + behind) })
  hand.writer.undo()
}

export const undoLast: Edit = ({ writer }) => writer.undo()
