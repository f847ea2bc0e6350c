/** A seeded script: two people edit a text on which somebody commented, at times without having seen each other's last edit. */
import * as Y from 'yjs'
import type { TextRange } from '../../../shared/comments/anchors/anchor.ts'
import { readWrittenText, textOfFragment } from '../../../shared/comments/anchors/fragmentText.ts'
import { textOfRichText } from '../../../shared/comments/anchors/nodeText.ts'
import type { WrittenText } from '../../../shared/comments/anchors/writtenText.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { viewRichText } from '../../../shared/richtext/view.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'
import { seededRandom, type Random } from '../../harness/random.ts'
import * as edits from './edits.ts'
import { below, writeText } from './texts.ts'
import { createTruth, type Truth } from './truth.ts'
import { createUniqueText, type UniqueText } from './uniqueText.ts'
import { createWriter, markingSchema, plainSchema, type Writer } from './writer.ts'

type Weights = readonly (readonly [edits.Edit | 'restore', number])[]

export interface ScriptKind {
  readonly name: string
  readonly edits: number
  /** The share of edits that are around the comment. */
  readonly beside: number
  /** How often both edit before either has seen the other's. */
  readonly concurrent: number
  readonly byWords: boolean
  readonly weights: Weights
}

/** As people write: mostly typing, whole words, some cutting and pasting, now and then an older version. */
export const PEOPLE: ScriptKind = {
  name: 'people’s',
  edits: 40,
  beside: 0.1,
  concurrent: 0.15,
  byWords: true,
  weights: [
    [edits.typeOn, 26],
    [edits.insertWords, 14],
    [edits.deleteBackwards, 10],
    [edits.deleteSome, 6],
    [edits.replaceWords, 10],
    [edits.pressEnter, 9],
    [edits.joinBlocks, 4],
    [edits.retype, 6],
    [edits.cutAndPasteBlock, 4],
    [edits.dragBlock, 2],
    [edits.repeatPhrase, 2],
    [edits.deleteAndUndo, 4],
    [edits.undoLast, 2],
    ['restore', 0.5],
  ],
}

/** That of DESIGN.md, section 6: inserts, deletes, Enter, paragraph and heading, moved blocks, a third beside the comment. */
export const HARSH: ScriptKind = {
  name: 'harsh',
  edits: 40,
  beside: 1 / 3,
  concurrent: 1 / 4,
  byWords: false,
  weights: [
    [edits.insertWords, 10],
    [edits.deleteSome, 8],
    [edits.pressEnter, 6],
    [edits.joinBlocks, 2],
    [edits.retype, 6],
    [edits.cutAndPasteBlock, 3],
    [edits.dragBlock, 3],
  ],
}

/** As nobody writes: everything, letters and words torn apart, undone and restored in between. */
export const WILD: ScriptKind = {
  name: 'wild',
  edits: 40,
  beside: 1 / 3,
  concurrent: 1 / 3,
  byWords: false,
  weights: [
    [edits.typeOn, 3],
    [edits.insertWords, 10],
    [edits.deleteBackwards, 4],
    [edits.deleteSome, 8],
    [edits.replaceWords, 8],
    [edits.pressEnter, 10],
    [edits.joinBlocks, 6],
    [edits.retype, 10],
    [edits.cutAndPasteBlock, 8],
    [edits.dragBlock, 8],
    [edits.moveWords, 3],
    [edits.repeatPhrase, 4],
    [edits.deleteAndUndo, 6],
    [edits.undoLast, 6],
    ['restore', 2],
  ],
}

export interface Played {
  readonly range: TextRange
  /** The text after every change that reached the server, the first before any. Every character is one of its kind. */
  readonly texts: readonly WrittenText[]
  readonly truth: Truth
  readonly read: UniqueText['read']
  /** The server's text at the end, and the Yjs positions of the comment. */
  readonly fragment: Y.XmlFragment
  readonly positions: { readonly start: Y.RelativePosition; readonly end: Y.RelativePosition }
}

/** @param marked puts a mark under the commented text as well, in a schema that has one */
export function play(kind: ScriptKind, seed: number, marked: boolean): Played {
  const random = seededRandom(seed)
  const unique = createUniqueText()
  const schema = marked ? markingSchema : plainSchema
  const server = new Y.Doc()
  const fragment = server.getXmlFragment('narrative')
  server.clientID = 1
  writeRichText(fragment, writeText(random, unique.write))
  const range = chooseRange(random, textOfFragment(fragment), unique)
  const writers = [2, 3].map((client) => createWriter(client, Y.encodeStateAsUpdate(server), schema))
  const texts = [readWrittenText(fragment)]
  const truth = createTruth(texts[0]?.text ?? '', range, unique.read)

  const arrive = (update: Uint8Array): void => {
    Y.applyUpdate(server, update)
    const text = readWrittenText(fragment)
    truth.changed(text.text)
    texts.push(text)
  }
  const exchange = (): void => {
    const written = writers.map((writer) => writer.takeUpdates())
    for (const update of written.flat()) arrive(update)
    for (const [index, writer] of writers.entries()) writer.receive(written[1 - index] ?? [])
  }

  if (marked) markRange(writers[0], range, schema.marks.comment)
  exchange()
  const positions = positionsOf(fragment, range)
  let version: RichText = viewMarked(writers[0], fragment)
  for (let edit = 0; edit < kind.edits; edit++) {
    if (edit % 10 === 5) version = viewMarked(writers[0], fragment)
    const both = random.next() < kind.concurrent
    for (const writer of both ? writers : [random.pick(writers)]) {
      const near = random.next() < kind.beside ? truth.placeIn(writer.text.text) : null
      const chosen = chooseEdit(random, kind.weights)
      if (chosen === 'restore') writer.restore(version)
      else chosen({ writer, random, unique: unique.write, near, byWords: kind.byWords, read: unique.read })
    }
    exchange()
  }
  for (const writer of writers) writer.destroy()
  return { range, texts, truth, read: unique.read, fragment, positions }
}

function chooseEdit(random: Random, weights: Weights): edits.Edit | 'restore' {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [edit, weight] of weights) {
    left -= weight
    if (left < 0) return edit
  }
  return edits.insertWords
}

/** One to eight whole words of a line. */
function chooseRange(random: Random, text: string, { read }: UniqueText): TextRange {
  const lines = text.split('\n')
  const line = below(random, lines.length)
  const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0)
  const words = [...read(lines[line] ?? '').matchAll(/\S+/g)]
  const first = below(random, words.length)
  const last = words[Math.min(words.length - 1, first + below(random, 8))]
  return { start: start + (words[first]?.index ?? 0), end: start + (last?.index ?? 0) + (last?.[0].length ?? 1) }
}

function markRange(
  writer: Writer | undefined,
  { start, end }: TextRange,
  mark: (typeof markingSchema)['marks'][string] | undefined,
): void {
  const [from, to] = [writer?.text.positionAt(start), writer?.text.positionAt(end)]
  if (writer === undefined || mark === undefined || from === undefined || to === undefined) return
  if (from !== null && to !== null) writer.change((tr) => tr.addMark(from, to, mark.create()))
}

/** At the best they can be: each held by a commented character, so that nothing written at the edges is taken in. */
function positionsOf(fragment: Y.XmlFragment, { start, end }: TextRange): Played['positions'] {
  const find = (offset: number, assoc: number): Y.RelativePosition => {
    let at = 0
    for (const text of textsIn(fragment)) {
      if (offset <= at + text.length) return Y.createRelativePositionFromTypeIndex(text, offset - at, assoc)
      at += text.length + 1
    }
    throw new Error('this offset is in no text')
  }
  return { start: find(start, 0), end: find(end, -1) }
}

const textsIn = (node: Y.XmlFragment): readonly Y.XmlText[] =>
  node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })

/** The text as a version holds it: with the marks, where there are any. */
function viewMarked(writer: Writer | undefined, fragment: Y.XmlFragment): RichText {
  const seen = writer?.state.doc.toJSON() as RichText | undefined
  const viewed = viewRichText(fragment).richText
  return seen !== undefined && textOfRichText(seen) === textOfRichText(viewed) ? seen : viewed
}
