import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { planNarrative } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { makeOdd, oddBlock } from '../language/oddContent.ts'
import { narrative, plan } from '../language/plan.ts'
describe('rich text', () => {
  const withText = (name: string, make: (text: Y.XmlText) => void) => {
    const doc = plan()
    const block = new Y.XmlElement(name)
    planNarrative(doc).push([block])
    const text = new Y.XmlText()
    block.push([text])
    make(text)
    return viewPlan(doc)
  }

  test('that fits the schema is shown as it is', () => {
    const { narrative: shown, problems } = viewPlan(plan(narrative('One\nTwo')))
    expect(shown.content?.map(textOf)).toEqual(['One', 'Two'])
    expect(problems).toEqual([])
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//x',
    '',
  ])('loses a link to %j and keeps its words', (href) => {
    const { narrative: shown, problems } = withText('paragraph', (text) =>
      text.insert(0, 'press here', { link: { href } }),
    )
    expect(textOf(shown)).toBe('press here')
    expect(JSON.stringify(shown)).not.toContain('link')
    expect(problems).toMatchObject([{ at: 'narrative', problem: 'not-fully-shown' }])
  })

  test.each(['https://a.example/b', 'mailto:info@a.example'])('keeps a link to %s', (href) => {
    const { narrative: shown, problems } = withText('paragraph', (text) => text.insert(0, 'see', { link: { href } }))
    expect(JSON.stringify(shown)).toContain(href)
    expect(problems).toEqual([])
  })

  test('keeps good links beside bad ones, and other formats', () => {
    const { narrative: shown } = withText('paragraph', (text) => {
      text.insert(0, 'good', { link: { href: 'https://a.example/' } })
      text.insert(4, 'bad', { link: { href: 'javascript:x' }, bold: {} })
    })
    expect(JSON.stringify(shown)).toContain('https://a.example/')
    expect(JSON.stringify(shown)).toContain('bold')
    expect(textOf(shown)).toBe('goodbad')
  })

  test('loses nodes that the schema does not know and keeps their words', () => {
    const { narrative: shown, problems } = withText('marquee', (text) => text.insert(0, 'hello'))
    expect(shown.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'hello' }] }])
    expect(problems).toHaveLength(1)
  })

  test('loses marks that the schema does not know and keeps their words', () => {
    const { narrative: shown } = withText('paragraph', (text) => text.insert(0, 'hello', { blink: {} }))
    expect(shown.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'hello' }] }])
  })

  test('keeps its good blocks beside a bad one', () => {
    const doc = plan(narrative('One\nTwo'))
    const list = new Y.XmlElement('bulletList')
    planNarrative(doc).insert(1, [list])
    list.push([new Y.XmlText('no item')])
    expect(viewPlan(doc).narrative.content?.map(textOf)).toEqual(['One', 'no item', 'Two'])
  })

  test('keeps words that stand outside of any block', () => {
    const doc = plan(narrative('One'))
    planNarrative(doc).push([new Y.XmlText('loose')])
    expect(textOf(viewPlan(doc).narrative)).toBe('One\nloose')
  })

  test.each([true, 7, null, 'yes'])('keeps its words where a mark has the odd value %j', (value) => {
    const { narrative: shown } = withText('paragraph', (text) => {
      text.insert(0, 'hello ')
      text.insert(6, 'world', { bold: value })
    })
    expect(textOf(shown)).toBe('hello world')
  })

  test('keeps its words around an embed', () => {
    const { narrative: shown, problems } = withText('paragraph', (text) => {
      text.insert(0, 'hello')
      text.insertEmbed(2, { image: 'x' })
    })
    expect(textOf(shown)).toBe('hello')
    expect(problems).toMatchObject([{ at: 'narrative', problem: 'not-fully-shown' }])
  })

  test('keeps its good blocks whatever stands beside them', () => {
    fc.assert(
      fc.property(oddBlock, (recipe) => {
        const doc = plan(narrative('One'))
        planNarrative(doc).push([makeOdd(recipe) as Y.XmlElement])
        expect(viewPlan(doc).narrative.content?.[0]).toEqual({
          type: 'paragraph',
          content: [{ type: 'text', text: 'One' }],
        })
      }),
      { numRuns: 300 },
    )
  })
})
