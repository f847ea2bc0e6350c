/**
 * Marks commented words in an editor. The ranges follow while people write; where the server has found a different
 * range, that range is used. Only editors load this.
 */
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { anchorAt, type TextAnchor, type TextRange } from '../../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../../shared/comments/anchors/follow.ts'
import { readEditorText } from '../../../shared/comments/anchors/nodeText.ts'
import { rangeNow } from '../../../shared/comments/anchors/rangeNow.ts'

interface CommentedText {
  readonly thread: string
  readonly anchor: TextAnchor
  /** The words that are proposed in place of these; null for none. */
  readonly proposed: string | null
}

/** The range of a thread, in positions of the document. */
interface Shown {
  readonly thread: string
  readonly from: number
  readonly to: number
  readonly proposed: string | null
}

interface CommentedState {
  readonly shown: readonly Shown[]
  /** The thread that is open. */
  readonly current: string | null
}

/** The threads of this text, and the open one. */
interface Correction {
  readonly threads: readonly CommentedText[]
  readonly current: string | null
}

const key = new PluginKey<CommentedState>('sid-commented')

/** Returns a transaction to dispatch after every refetch of the threads and when another thread is opened. */
export const correctRanges = (transaction: Transaction, correction: Correction): Transaction =>
  transaction.setMeta(key, correction).setMeta('addToHistory', false)

/** Returns the range of a thread in this editor; null if its words are not there. */
export const shownRange = (state: EditorState, thread: string): { from: number; to: number } | null =>
  key.getState(state)?.shown.find((one) => one.thread === thread) ?? null

export function commentedRanges(): Plugin {
  return new Plugin<CommentedState>({
    key,
    state: {
      init: () => ({ shown: [], current: null }),
      apply(transaction, before, _old, after) {
        const moved = transaction.docChanged ? { ...before, shown: moveAll(before.shown, transaction) } : before
        const correction = transaction.getMeta(key) as Correction | undefined
        return correction === undefined ? moved : correct(moved, correction, after.doc)
      },
    },
    props: {
      decorations(state) {
        const { shown, current } = key.getState(state) ?? { shown: [], current: null }
        return DecorationSet.create(
          state.doc,
          shown.flatMap((one) => decorationsOf(one, current)),
        )
      },
    },
  })
}

function decorationsOf({ thread, from, to, proposed }: Shown, current: string | null): readonly Decoration[] {
  const classes = [
    'commented',
    ...(thread === current ? ['current'] : []),
    ...(proposed === null ? [] : ['proposed-away']),
  ]
  const range = Decoration.inline(from, to, { class: classes.join(' '), 'data-thread': thread })
  if (proposed === null || proposed === '') return [range]
  return [range, Decoration.widget(to, () => proposedWords(proposed), { side: -1, key: `${thread} ${proposed}` })]
}

/** Nothing of it is in the document. */
function proposedWords(text: string): HTMLElement {
  const words = document.createElement('ins')
  words.className = 'proposed-words'
  words.contentEditable = 'false'
  words.textContent = text
  return words
}

/**
 * Remote edits replace the whole document, so positions cannot be mapped through the step: the texts are compared
 * instead.
 */
function moveAll(shown: readonly Shown[], transaction: Transaction): readonly Shown[] {
  if (shown.length === 0) return shown
  const sync = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined
  if (sync?.isChangeOrigin === true) return followAll(shown, transaction.before, transaction.doc)
  return shown
    .map(({ thread, from, to, proposed }) => ({
      thread,
      proposed,
      from: transaction.mapping.map(from, 1),
      to: transaction.mapping.map(to, -1),
    }))
    .filter(({ from, to }) => from < to)
}

function followAll(shown: readonly Shown[], before: Node, after: Node): readonly Shown[] {
  const [old, now] = [readEditorText(before), readEditorText(after)]
  const anchors = shown.map(({ from, to }) =>
    anchorAt('shown', old.text, { start: old.offsetAt(from), end: Math.max(old.offsetAt(from), old.offsetAt(to)) }),
  )
  return followAnchors(old.text, now.text, anchors).flatMap(({ range, orphan }, index) =>
    orphan ? [] : place(shown[index] ?? { thread: '', proposed: null }, range, now.positionAt),
  )
}

/** The server may have seen an older or newer text, so its range is used only if its words are there. */
function correct({ shown }: CommentedState, { threads, current }: Correction, doc: Node): CommentedState {
  const { text, positionAt } = readEditorText(doc)
  return {
    current,
    shown: threads.flatMap(({ thread, anchor, proposed }) => {
      if (anchor.orphan) return []
      const range = rangeNow(text, anchor)
      if (range !== null) return place({ thread, proposed }, range, positionAt)
      return shown.filter((one) => one.thread === thread)
    }),
  }
}

function place(
  of: Pick<Shown, 'thread' | 'proposed'>,
  { start, end }: TextRange,
  positionAt: (offset: number) => number | null,
): readonly Shown[] {
  const [from, to] = [positionAt(start), positionAt(end)]
  return from !== null && to !== null && from < to ? [{ ...of, from, to }] : []
}
