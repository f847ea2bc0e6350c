import { initProseMirrorDoc, absolutePositionToRelativePosition } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { findFragment, listFragments } from '../../../shared/documents/contents.ts'
import { readPlaces, textOfFragment } from '../../../shared/comments/anchors/fragmentText.ts'
import { markRanges } from '../../../shared/comments/anchors/markRanges.ts'
import { readEditorText, textOfRichText } from '../../../shared/comments/anchors/nodeText.ts'
import {
  activityDescription,
  activityMap,
  addActivity,
  layOutPlan,
  planNarrative,
} from '../../../shared/plans/layout.ts'
import { profileSection } from '../../../shared/profiles/layout.ts'
import type { RichText, RichTextNode } from '../../../shared/richtext/json.ts'
import { richTextSchema } from '../../../shared/richtext/schema.ts'
import { viewRichText } from '../../../shared/richtext/view.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'
import { oddRoots } from '../../language/roots.ts'

const run = (text: string, ...marks: string[]): RichTextNode => ({
  type: 'text',
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})
const block = (type: string, ...content: RichTextNode[]): RichTextNode =>
  content.length === 0 ? { type } : { type, content }
const doc = (...content: RichTextNode[]): RichText => ({ type: 'doc', content })

const inline = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('word', 'two words', 'é', '😀', ' ').map((text) => run(text)) },
  fc.constantFrom('bold', 'italic').map((mark) => run('marked', mark)),
  fc.constant<RichTextNode>({ type: 'hardBreak' }),
)
const paragraph = fc.array(inline, { maxLength: 4 }).map((content) => block('paragraph', ...content))
const heading = fc
  .array(inline, { maxLength: 2 })
  .map((content) => ({ ...block('heading', ...content), attrs: { level: 2 } }))
const list = fc
  .array(
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => block('listItem', ...content)),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((items) => block('bulletList', ...items))
const anyBlock = fc.oneof(
  paragraph,
  heading,
  list,
  fc.constant(block('horizontalRule')),
  paragraph.map((one) => block('blockquote', one)),
)
const anyText = fc.array(anyBlock, { minLength: 1, maxLength: 5 }).map((content) => doc(...content))

function inYjs(richText: RichText): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('narrative')
  writeRichText(fragment, richText)
  return fragment
}

describe('the plain text of a rich text', () => {
  test('has its blocks on lines, breaks as line feeds, and marks left out', () => {
    const text = doc(
      { ...block('heading', run('Title')), attrs: { level: 2 } },
      block('paragraph', run('One '), run('two', 'bold'), { type: 'hardBreak' }, run('three')),
      block('horizontalRule'),
      block('bulletList', block('listItem', block('paragraph', run('a'))), block('listItem', block('paragraph'))),
    )
    expect(textOfRichText(text)).toBe('Title\nOne two\nthree\na\n')
  })

  test('is one in Yjs, in its view, in JSON and in an editor', () => {
    fc.assert(
      fc.property(anyText, (richText) => {
        const fragment = inYjs(richText)
        const text = textOfRichText(richText)
        expect(textOfFragment(fragment)).toBe(text)
        expect(textOfRichText(viewRichText(fragment).richText)).toBe(text)
        expect(readEditorText(richTextSchema.nodeFromJSON(richText)).text).toBe(text)
      }),
    )
  })

  test('is read from odd content without a throw', () => {
    fc.assert(
      fc.property(oddRoots(['narrative', 'notes', 'about/en', 'activities']), (odd) => {
        for (const kind of ['plan', 'profile', 'connection', 'assets'] as const) {
          for (const [name, fragment] of listFragments(kind, odd)) {
            expect(typeof textOfFragment(fragment)).toBe('string')
            expect(findFragment(kind, odd, name)).toBe(fragment)
          }
        }
      }),
    )
  })

  test('leads to positions of the editor and back, for every offset of it', () => {
    fc.assert(
      fc.property(anyText, (richText) => {
        const node = richTextSchema.nodeFromJSON(richText)
        const editor = readEditorText(node)
        for (let offset = 0; offset <= editor.text.length; offset++) {
          const position = editor.positionAt(offset)
          expect(position === null ? offset : editor.offsetAt(position)).toBe(offset)
        }
      }),
    )
  })

  test('is found by the Yjs positions of every place in it', () => {
    fc.assert(
      fc.property(anyText, (richText) => {
        const fragment = inYjs(richText)
        const { doc: node, mapping } = initProseMirrorDoc(fragment, richTextSchema)
        const editor = readEditorText(node)
        const { offsetAt } = readPlaces(fragment)
        for (let offset = 0; offset <= editor.text.length; offset++) {
          const relative = absolutePositionToRelativePosition(
            editor.positionAt(offset) ?? 0,
            fragment,
            mapping,
          ) as Y.RelativePosition
          const place = Y.createAbsolutePositionFromRelativePosition(relative, fragment.doc ?? new Y.Doc())
          expect(place === null ? null : offsetAt(place.type, place.index)).toBe(offset)
        }
      }),
    )
  })
})

describe('ranges in a text for reading', () => {
  test('are marked across blocks, over each other, and change no letter', () => {
    const text = doc(
      block('paragraph', run('One '), run('two', 'bold'), run(' three')),
      block('paragraph', run('four')),
    )
    const shown = markRanges(text, [
      { thread: 'A', range: { start: 2, end: 6 } },
      { thread: 'B', range: { start: 5, end: 16 } },
    ])
    const pieces = (shown.content ?? []).flatMap(({ content }) => content ?? [])
    expect(
      pieces.map(({ text: piece, marks }) => [piece, marks?.find(({ type }) => type === 'comment')?.attrs?.threads]),
    ).toEqual([
      ['On', undefined],
      ['e ', ['A']],
      ['t', ['A']],
      ['w', ['A', 'B']],
      ['o', ['B']],
      [' three', ['B']],
      ['fo', ['B']],
      ['ur', undefined],
    ])
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (richText, start, length) => {
        const marked = markRanges(richText, [{ thread: 'A', range: { start, end: start + length } }])
        expect(textOfRichText(marked)).toBe(textOfRichText(richText))
        expect(coveredBy(marked)).toBe(
          textOfRichText(richText)
            .slice(start, start + length)
            .replaceAll('\n', ''),
        )
      }),
    )
  })
})

const coveredBy = (node: RichTextNode): string =>
  node.text === undefined
    ? (node.content ?? []).map(coveredBy).join('')
    : node.marks?.some(({ type }) => type === 'comment') === true
      ? node.text
      : ''

describe('the rich texts of a document', () => {
  test('of a plan are its narrative and the descriptions of its activities', () => {
    const plan = new Y.Doc()
    layOutPlan(plan)
    const id = addActivity(plan, { title: 'Talk' })
    const activity = activityMap(plan, id)
    expect(findFragment('plan', plan, 'narrative')).toBe(planNarrative(plan))
    expect(activity === null ? null : activityDescription(activity)).toBe(
      findFragment('plan', plan, `activities/${id}/description`),
    )
    expect(listFragments('plan', plan).map(([name]) => name)).toEqual(['narrative', `activities/${id}/description`])
    for (const name of ['meta', 'activities', `activities/${id}/title`, 'activities/none/description', 'notes']) {
      expect(findFragment('plan', plan, name), name).toBeNull()
    }
  })

  test('of a profile are its sections; asking for one that was never written makes none', () => {
    const profile = new Y.Doc()
    profileSection(profile, 'about', 'fr')
    expect(findFragment('profile', profile, 'about/fr')).not.toBeNull()
    expect(findFragment('profile', profile, 'about/de')).toBeNull()
    expect(findFragment('profile', profile, 'title/fr')).toBeNull()
    expect([...profile.share.keys()]).toEqual(['about/fr'])
  })
})
