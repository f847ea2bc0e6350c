import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOfFragment } from '../../../shared/comments/anchors/fragmentText.ts'
import { replaceWords } from '../../../shared/comments/proposals/replaceWords.ts'
import { seededRandom } from '../../harness/random.ts'

/** A fragment with a paragraph for each list of pieces; marked ones are bold. */
function fragmentOf(...paragraphs: readonly (readonly (string | { readonly bold: string })[])[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('narrative')
  for (const pieces of paragraphs) {
    const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
    paragraph.insert(0, [text])
    fragment.insert(fragment.length, [paragraph])
    for (const piece of pieces) {
      if (typeof piece === 'string') text.insert(text.length, piece, {})
      else text.insert(text.length, piece.bold, { bold: {} })
    }
  }
  return fragment
}

const deltaOf = (fragment: Y.XmlFragment): unknown => ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).toDelta()

function rangeOf(fragment: Y.XmlFragment, words: string) {
  const start = textOfFragment(fragment).indexOf(words)
  return { start, end: start + words.length }
}

describe('words in the place of others', () => {
  test('stand where the old ones stood, and nothing else changes', () => {
    const fragment = fragmentOf(['For pupils from 6 to 9.'], ['For pupils from 6 to 9, again.'])
    const start = textOfFragment(fragment).lastIndexOf('6 to 9')
    expect(replaceWords(fragment, { start, end: start + 6 }, '6 to 12')).toBe(true)
    expect(textOfFragment(fragment)).toBe('For pupils from 6 to 9.\nFor pupils from 6 to 12, again.')
  })

  test('look like the first of those that they replace', () => {
    const fragment = fragmentOf(['An ', { bold: 'open' }, ' evening'])
    replaceWords(fragment, rangeOf(fragment, 'open'), 'closed')
    expect(deltaOf(fragment)).toEqual([
      { insert: 'An ' },
      { insert: 'closed', attributes: { bold: {} } },
      { insert: ' evening' },
    ])
  })

  test('leave the formatting of words that both have', () => {
    const fragment = fragmentOf(['An ', { bold: 'open' }, ' evening for parents'])
    replaceWords(fragment, rangeOf(fragment, 'An open evening for parents'), 'An open evening for everybody')
    expect(deltaOf(fragment)).toEqual([
      { insert: 'An ' },
      { insert: 'open', attributes: { bold: {} } },
      { insert: ' evening for everybody' },
    ])
  })

  test('may be none: the old ones go', () => {
    const fragment = fragmentOf(['An open evening'])
    replaceWords(fragment, rangeOf(fragment, ' open'), '')
    expect(textOfFragment(fragment)).toBe('An evening')
  })

  test('are refused over several paragraphs, and then nothing changes', () => {
    const fragment = fragmentOf(['One'], ['Two'])
    expect(replaceWords(fragment, { start: 0, end: 7 }, 'Three')).toBe(false)
    expect(textOfFragment(fragment)).toBe('One\nTwo')
  })

  test('are what was asked for, whatever the text and its formatting (400 seeded)', () => {
    const random = seededRandom(2027)
    const below = (limit: number): number => Math.floor(random.next() * limit)
    const wordsOf = (count: number): string =>
      Array.from({ length: count }, () => ['aa', 'b', '👋🏽', ' ', 'čá'][below(5)]).join('')
    for (let round = 0; round < 400; round++) {
      const pieces = Array.from({ length: 1 + below(4) }, () =>
        below(2) === 0 ? wordsOf(1 + below(4)) : { bold: wordsOf(1 + below(4)) },
      )
      const fragment = fragmentOf([wordsOf(3)], pieces, [wordsOf(2)])
      const text = textOfFragment(fragment)
      const first = text.indexOf('\n') + 1
      const last = text.indexOf('\n', first)
      const start = first + below(last - first)
      const end = start + 1 + below(last - start)
      // Half a pair of surrogates is no word of anybody's.
      if (/[\uDC00-\uDFFF]/.test(text[start] ?? '') || /[\uDC00-\uDFFF]/.test(text[end] ?? '')) continue
      const words = wordsOf(below(4))
      expect(replaceWords(fragment, { start, end }, words)).toBe(true)
      expect(textOfFragment(fragment)).toBe(text.slice(0, start) + words + text.slice(end))
    }
  })
})
