import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt, FollowedAnchor } from '../../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../../shared/comments/anchors/follow.ts'
import { anchored, follow } from '../../language/anchored.ts'

describe('a range', () => {
  test.each<[string, string, ...string[]]>([
    ['moves with what is written before it', 'One <two> three', 'And one <two> three'],
    ['stays where something is written behind it', 'One <two> three', 'One <two> three four'],
    ['takes in what is written within', 'One <two> three', 'One <tw and o> three'],
    ['leaves out what is written at its beginning', 'One <two> three', 'One XX<two> three'],
    ['leaves out what is written at its end', 'One <two> three', 'One <two>XX three'],
    ['leaves out a letter at its beginning that is the same as its first', 'One <two> three', 'One t<two> three'],
    ['leaves out a letter at its end that is the same as its last', 'One <two> three', 'One <two>o three'],
    ['keeps all its letters where an equal one before it goes', 'One t<two> three', 'One <two> three'],
    ['loses what is deleted of it', 'One <two, three>: four', 'One <two>: four'],
    ['keeps what a deletion across its edge leaves', 'One <two three> four five', 'One <two t>five'],
    ['covers both lines where it is broken', 'One <two three> four', 'One <two \nthree> four'],
    ['moves with a line broken before it', 'One <two> three', 'One\n <two> three'],
    ['covers the same where its line is joined to the one before', 'One\n<two> three', 'One<two> three'],
    ['covers the same where its lines are joined', 'One <two\nthree> four', 'One <twothree> four'],
    [
      'goes along where its line is moved down',
      '<A first line>\nThe second\nThe third',
      'The second\nThe third\n<A first line>',
    ],
    [
      'goes along where its line is moved up',
      'A first line\nThe second\n<The third>',
      '<The third>\nA first line\nThe second',
    ],
    ['is in its own line among equal ones', 'Same\n<Same>\nSame', 'New\nSame\n<Same>\nSame'],
    ['stays with the word it is on among equal ones', 'red red <red> red', 'red blue red <red> red'],
    ['keeps its words while words around them are others', 'An old <good thing> here', 'A new <good thing> there'],
  ])('%s', (_, before, ...after) => {
    const wanted = after.at(-1) ?? ''
    const texts = after.map((one) => one.replace('<', '').replace('>', ''))
    expect(follow(before, ...texts)).toBe(wanted)
  })

  test('follows its text through a move with an edit in it, seen as one change', () => {
    const before =
      'We begin with a story about phones.\nThen <two exercises> in pairs follow, and a talk.\nThe end of it.'
    const after =
      'We begin with a story about phones.\nThe end of it.\nThen two short exercises in pairs follow, and a talk.'
    expect(follow(before, after)).toContain('<two short exercises>')
  })
})

describe('an orphan', () => {
  test('is an anchor with all its text gone; it stays where the text was', () => {
    expect(follow('One <two> three', 'One  three')).toBe('One <> three')
    const { text, anchor } = anchored('One <two> three')
    expect(followAnchors(text, 'One  three', [anchor])[0]).toMatchObject({
      orphan: true,
      text: 'two',
      quote: { exact: 'two', prefix: 'One ', suffix: ' three' },
    })
  })

  test('moves with text written before it', () => {
    expect(follow('One <two> three', 'One  three', 'Minus one, zero. One  three')).toBe('Minus one, zero. One <> three')
  })

  test.each<[string, string, ...string[]]>([
    ['its deletion is undone', 'One <two> three', 'One  three', 'One <two> three'],
    [
      'its line comes back elsewhere',
      'First\nThe <second line>\nThird',
      'First\nThird',
      'First\nThird\nThe <second line>',
    ],
    [
      'it comes back after it had been deleted letter by letter',
      'One <second> three',
      'One <secon> three',
      'One <se> three',
      'One  three',
      'One <second> three',
    ],
    [
      'it comes back in pieces',
      'One <second word> three',
      'One <second> three',
      'One  three',
      'One <second> three',
      'One <second word> three',
    ],
    [
      'what had been written within comes back with it',
      'First\nThe <second line>\nThird',
      'First\nThe <second blue line>\nThird',
      'First\nThird',
      'First\nThird\nThe <second blue line>',
    ],
  ])('is found again when %s', (_, before, ...after) => {
    const texts = after.map((one) => one.replace('<', '').replace('>', ''))
    expect(follow(before, ...texts)).toBe(after.at(-1))
  })

  test('is not mistaken for the same words elsewhere, which stood there all along', () => {
    expect(follow('For parents: <online safety>.\nAlso: online safety.', 'For parents: .\nAlso: online safety.')).toBe(
      'For parents: <>.\nAlso: online safety.',
    )
  })

  test('is what another word took the place of', () => {
    const { text, anchor } = anchored('Say <hello> there')
    expect(followAnchors(text, 'Say world there', [anchor])[0]?.orphan).toBe(true)
  })
})

const word = fc.constantFrom('a', 'b', 'ab', ' ', '\n', 'safer', 'internet', 'day', 'é', '😀', 'the the')
const someText = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
const anchorIn = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(40))
    .map(([start, length]) => anchorAt('narrative', text, { start, end: Math.min(text.length, start + 1 + length) }))
const change = fc.tuple(someText, someText).chain(([before, after]) =>
  fc.record({
    before: fc.constant(`${before}x`),
    after: fc.constant(after),
    anchors: fc.array(anchorIn(`${before}x`), { minLength: 1, maxLength: 6 }),
  }),
)

describe('whatever the texts are,', () => {
  test('ranges stay within the text and are whole anchors, whatever the anchors were', () => {
    const wild = fc.record({
      fragment: fc.constant('narrative'),
      range: fc.record({ start: fc.nat(500), end: fc.nat(500) }),
      quote: fc.record({
        exact: fc.string({ minLength: 1 }),
        prefix: fc.string({ maxLength: 32 }),
        suffix: fc.string({ maxLength: 32 }),
      }),
      text: fc.string(),
      orphan: fc.boolean(),
      earlier: fc.array(fc.string(), { maxLength: 3 }),
      aside: fc.array(fc.constant({ start: 3, end: 9 }), { maxLength: 1 }),
      lost: fc.array(fc.record({ text: fc.string({ minLength: 4 }), start: fc.constant(1), end: fc.constant(3) }), {
        maxLength: 2,
      }),
    })
    fc.assert(
      fc.property(someText, someText, fc.array(wild, { maxLength: 4 }), (before, after, anchors) => {
        if (before === after) return
        for (const anchor of followAnchors(before, after, anchors)) {
          expect(FollowedAnchor.safeParse(anchor).success).toBe(true)
          expect(anchor.range.end).toBeLessThanOrEqual(after.length)
          expect(anchor.orphan).toBe(anchor.range.start === anchor.range.end)
        }
      }),
    )
  })

  test('an edit that does not change the text changes no anchor', () => {
    fc.assert(
      fc.property(change, ({ before, anchors }) => {
        expect(followAnchors(before, before, anchors)).toBe(anchors)
      }),
    )
  })

  test('each anchor is followed by itself: neither order nor number of the others matters', () => {
    fc.assert(
      fc.property(change, ({ before, after, anchors }) => {
        const together = followAnchors(before, after, anchors)
        const alone = anchors.map((anchor) => followAnchors(before, after, [anchor])[0])
        expect(together).toEqual(alone)
        expect(followAnchors(before, after, anchors.toReversed()).toReversed()).toEqual(together)
      }),
    )
  })

  test('one insertion leaves every letter of the range in it', () => {
    const insertion = someText.chain((text) =>
      fc.record({
        text: fc.constant(`${text}x`),
        at: fc.nat(text.length + 1),
        added: someText,
        anchors: fc.array(anchorIn(`${text}x`), { minLength: 1, maxLength: 3 }),
      }),
    )
    fc.assert(
      fc.property(insertion, ({ text, at, added, anchors }) => {
        const after = text.slice(0, at) + added + text.slice(at)
        for (const [index, { range }] of followAnchors(text, after, anchors).entries()) {
          const before = anchors[index]?.range ?? range
          const within = at > before.start && at < before.end
          const covered = after.slice(range.start, range.end)
          const was = text.slice(before.start, before.end)
          expect(within ? isSubsequence(was, covered) : covered === was).toBe(true)
        }
      }),
    )
  })
})

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const sign of whole) if (part.startsWith(sign, at)) at += sign.length
  return at === part.length
}
