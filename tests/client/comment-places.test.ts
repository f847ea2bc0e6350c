import { EditorState, TextSelection } from '@tiptap/pm/state'
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { commentedRanges, correctRanges, shownRange } from '../../client/comments/anchors/commentedRanges.ts'
import { selectionInEditor } from '../../client/comments/anchors/editorSelection.ts'
import { readPage, selectionOnPage, type PageNode } from '../../client/comments/anchors/pageSelection.ts'
import { anchorAt, TextPlaceRequest } from '../../shared/comments/anchors/anchor.ts'
import { readEditorText } from '../../shared/comments/anchors/nodeText.ts'
import { resolveNewAnchor } from '../../shared/comments/anchors/resolve.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import { richTextSchema } from '../../shared/richtext/schema.ts'
import { copyOf, narrative, plan } from '../language/plan.ts'

const TEXT = 'The first block\nSome words, and some words more\nThe last'

function editorOf(doc: Y.Doc): EditorState {
  const fragment = planNarrative(doc)
  const { doc: node, mapping } = initProseMirrorDoc(fragment, richTextSchema)
  const plugins = [ySyncPlugin(fragment, { mapping }), commentedRanges()]
  return EditorState.create({ doc: node, schema: richTextSchema, plugins })
}

function select(state: EditorState, phrase: string): EditorState {
  const { text, positionAt } = readEditorText(state.doc)
  const start = text.lastIndexOf(phrase)
  const [from, to] = [positionAt(start) ?? 0, positionAt(start + phrase.length) ?? 0]
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

describe('what is selected in an editor', () => {
  test('means the same words in the server’s text, which has changed meanwhile', () => {
    const doc = plan(narrative(TEXT))
    const request = selectionInEditor(select(editorOf(doc), 'some words'), 'narrative')
    expect(TextPlaceRequest.safeParse(request).success).toBe(true)
    const server = copyOf(doc)
    const second = planNarrative(server).get(1) as Y.XmlElement
    ;(second.get(0) as Y.XmlText).insert(0, 'Before some words: ')
    if (request === null) throw new Error('nothing was selected')
    const resolved = resolveNewAnchor('plan', server, request)
    if (resolved.kind !== 'found') throw new Error('it was not found')
    const { range } = resolved.anchor
    expect(resolved.text.text.slice(0, range.start)).toMatch(/words, and $/)
    expect(resolved.text.text.slice(range.start, range.end)).toBe('some words')
  })

  test('is nothing where the caret only stands', () => {
    expect(selectionInEditor(select(editorOf(plan(narrative(TEXT))), ''), 'narrative')).toBeNull()
  })
})

describe('commented words in an editor', () => {
  const shownText = (state: EditorState): string | null => {
    const range = shownRange(state, 'T')
    return range === null ? null : state.doc.textBetween(range.from, range.to, '\n')
  }
  function showing(): EditorState {
    const state = editorOf(plan(narrative(TEXT)))
    const start = TEXT.indexOf('some words')
    const anchor = anchorAt('narrative', TEXT, { start, end: start + 10 })
    return state.apply(correctRanges(state.tr, { threads: [{ thread: 'T', anchor, proposed: null }], current: 'T' }))
  }

  test('are shown, and move with what is written here', () => {
    const state = showing()
    expect(shownText(state)).toBe('some words')
    const typed = state.apply(state.tr.insertText('Now: ', 1))
    expect(shownText(typed)).toBe('some words')
    const range = shownRange(typed, 'T')
    const within = typed.apply(typed.tr.insertText('XX', (range?.from ?? 0) + 4))
    expect(shownText(within)).toBe('someXX words')
    expect(shownText(within.apply(within.tr.insertText('YY', range?.from ?? 0)))).toBe('someXX words')
  })

  test('are followed where what others wrote arrives as a whole new document', () => {
    const state = showing()
    const other = editorOf(plan(narrative(`New\n${TEXT}`))).doc
    const replaced = state.tr
      .replaceWith(0, state.doc.content.size, other.content)
      .setMeta(ySyncPluginKey, { isChangeOrigin: true })
    expect(shownText(state.apply(replaced))).toBe('some words')
  })

  test('are put where the server says, unless other words stand there', () => {
    const state = showing()
    const right = anchorAt('narrative', TEXT, { start: 4, end: 9 })
    const correct = (anchor: typeof right) =>
      shownText(
        state.apply(correctRanges(state.tr, { threads: [{ thread: 'T', anchor, proposed: null }], current: null })),
      )
    expect(correct(right)).toBe('first')
    expect(correct({ ...right, range: { start: 6, end: 11 } })).toBe('first')
    expect(correct({ ...right, range: { start: 6, end: 11 }, text: 'never there' })).toBe('some words')
    expect(correct({ ...right, orphan: true })).toBeNull()
  })
})

describe('what is selected on a page', () => {
  const text = (value: string): PageNode => ({ nodeName: '#text', nodeValue: value, childNodes: [] })
  const element = (nodeName: string, ...childNodes: PageNode[]): PageNode => ({ nodeName, nodeValue: null, childNodes })

  const [bold, tail, item] = [text('two'), text(' three'), text('item')]
  const paragraph = element('P', text('One '), element('STRONG', bold), tail, element('BR'), text('next'))
  const page = element(
    'DIV',
    element('H3', text('Title')),
    paragraph,
    element('HR'),
    element('UL', element('LI', element('P', item)), element('LI', element('P'))),
  )

  test('is counted in the plain text on screen', () => {
    expect(readPage(page).text).toBe('Title\nOne two three\nnext\nitem\n')
    expect(
      selectionOnPage(page, { startContainer: bold, startOffset: 1, endContainer: item, endOffset: 2 }, 'narrative'),
    ).toEqual({
      at: 'text',
      fragment: 'narrative',
      range: { start: 11, end: 27 },
      quote: { exact: 'wo three\nnext\nit', prefix: 'Title\nOne t', suffix: 'em\n' },
    })
  })

  test('may begin and end between elements', () => {
    const whole = selectionOnPage(
      page,
      { startContainer: page, startOffset: 1, endContainer: paragraph, endOffset: 3 },
      'narrative',
    )
    expect(whole?.quote.exact).toBe('One two three')
  })

  test('is nothing elsewhere, and nothing where nothing is selected', () => {
    const place = { startContainer: bold, startOffset: 1, endContainer: bold, endOffset: 1 }
    expect(selectionOnPage(page, place, 'narrative')).toBeNull()
    expect(selectionOnPage(page, { ...place, endContainer: text('elsewhere') }, 'narrative')).toBeNull()
  })
})
