import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anchorAt } from '../../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../../shared/comments/anchors/follow.ts'
import { readWrittenText } from '../../../shared/comments/anchors/fragmentText.ts'
import { planNarrative } from '../../../shared/plans/layout.ts'
import { narrative, plan } from '../../language/plan.ts'

/** Follows the words between the brackets through a change of the first paragraph. @returns the text, marked */
function followIn(marked: string, change: (text: Y.XmlText, fragment: Y.XmlFragment) => void): string {
  const [start, end] = [marked.indexOf('<'), marked.indexOf('>') - 1]
  const fragment = planNarrative(plan(narrative(marked.replace('<', '').replace('>', ''))))
  const before = readWrittenText(fragment)
  const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
  change(text, fragment)
  const after = readWrittenText(fragment)
  const [anchor] = followAnchors(before, after, [anchorAt('narrative', before.text, { start, end })])
  const { range } = anchor ?? { range: { start: 0, end: 0 } }
  return `${after.text.slice(0, range.start)}<${after.text.slice(range.start, range.end)}>${after.text.slice(range.end)}`
}

describe('where it is known which characters are which, a range', () => {
  test('has an equal letter within that was typed within, and not one that was typed beside it', () => {
    expect(followIn('One <tool> more', (text) => text.insert(6, 'o'))).toBe('One <toool> more')
    expect(followIn('One <tool> more', (text) => text.insert(4, 't'))).toBe('One t<tool> more')
    expect(followIn('One <tool> more', (text) => text.insert(8, 'l'))).toBe('One <tool>l more')
  })

  test('loses the letters that were deleted of it, and not equal ones beside it', () => {
    expect(followIn('aa<aa>', (text) => text.delete(0, 2))).toBe('<aa>')
    expect(followIn('aa<aa>', (text) => text.delete(2, 2))).toBe('aa<>')
  })

  test('is not the part that another word shares with the one that it replaced', () => {
    const replaced = (text: Y.XmlText): void => {
      text.delete(9, 6)
      text.insert(9, 'for safety')
    }
    expect(followIn('The week <before, every> day', replaced)).toBe('The week for safety<, every> day')
  })

  test('follows text that is written again elsewhere, as an editor moves a block', () => {
    const moved = followIn('The <first block> of all\nAnother\nThe last', (_, fragment) => {
      const block = (fragment.get(0) as Y.XmlElement).clone()
      fragment.delete(0, 1)
      fragment.insert(2, [block])
    })
    expect(moved).toBe('Another\nThe last\nThe <first block> of all')
  })
})
