/** One who writes: an editor's state bound to a Yjs document by y-tiptap, without a screen. */
import { getSchema, Mark } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { readEditorText, type EditorText } from '../../../shared/comments/anchors/nodeText.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { richTextExtensions, richTextSchema } from '../../../shared/richtext/schema.ts'

/** The real schema; for the comparison with marks also one that has them. */
export const plainSchema = richTextSchema
export const markingSchema = getSchema([...richTextExtensions(), Mark.create({ name: 'comment', inclusive: false })])

const HERE = Symbol('typed here')
const ELSEWHERE = Symbol('typed elsewhere')

export interface Writer {
  readonly state: EditorState
  readonly text: EditorText
  /** The updates written here since the last call. */
  takeUpdates(): readonly Uint8Array[]
  receive(updates: readonly Uint8Array[]): void
  /** A change of the document, as one edit. */
  change(build: (transaction: Transaction) => Transaction): void
  /** A command of the editor with this selection, in offsets of the text. */
  command(command: Command, start: number, end?: number): void
  undo(): void
  /** Puts back an older state, as the list of versions does. */
  restore(richText: RichText): void
  destroy(): void
}

export function createWriter(client: number, first: Uint8Array, schema: Schema): Writer {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, first, ELSEWHERE)
  const fragment = doc.getXmlFragment('narrative')
  const undo = new Y.UndoManager(fragment, { trackedOrigins: new Set([HERE]), captureTimeout: 0 })
  let updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== ELSEWHERE) updates.push(update)
  })
  let { doc: node, mapping } = initProseMirrorDoc(fragment, schema)
  let state = EditorState.create({ doc: node, schema })
  let text: EditorText | null = null

  /** As the binding does whenever something came from elsewhere. */
  function readAnew(): void {
    ;({ doc: node, mapping } = initProseMirrorDoc(fragment, schema))
    show(EditorState.create({ doc: node, schema }))
  }
  function show(next: EditorState): void {
    state = next
    text = null
  }
  function dispatch(transaction: Transaction): void {
    show(state.apply(transaction))
    if (!transaction.docChanged) return
    doc.transact(() => updateYFragment(doc, fragment, state.doc, { mapping, isOMark: new Map() }), HERE)
  }
  const shownText = (): EditorText => (text ??= readEditorText(state.doc))

  return {
    get state() {
      return state
    },
    get text() {
      return shownText()
    },
    takeUpdates() {
      const taken = updates
      updates = []
      return taken
    },
    receive(received) {
      if (received.length === 0) return
      for (const update of received) Y.applyUpdate(doc, update, ELSEWHERE)
      readAnew()
    },
    change: (build) => dispatch(build(state.tr)),
    command(command, start, end = start) {
      const [anchor, head] = [shownText().positionAt(start) ?? 0, shownText().positionAt(end) ?? 0]
      show(
        state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head)))),
      )
      command(state, dispatch)
    },
    undo() {
      undo.undo()
      readAnew()
    },
    restore(richText) {
      const restored: Node = schema.nodeFromJSON(richText)
      doc.transact(() => {
        fragment.delete(0, fragment.length)
        updateYFragment(doc, fragment, restored, { mapping: new Map(), isOMark: new Map() })
      }, HERE)
      readAnew()
    },
    destroy: () => doc.destroy(),
  }
}
