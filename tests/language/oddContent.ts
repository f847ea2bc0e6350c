/**
 * Anything that a faulty or hostile client can put into a document: every Yjs type at every place, formats, embeds,
 * deleted content, plain values of all kinds. fast-check draws recipes, so that a failure shrinks and prints.
 */
import fc from 'fast-check'
import * as Y from 'yjs'

/** Something to put at a key or into a list. */
export type Odd =
  | { readonly plain: unknown }
  | { readonly text: readonly Piece[] }
  | { readonly map: readonly (readonly [string, Odd])[] }
  | { readonly array: readonly Odd[] }
  | { readonly fragment: readonly Xml[] }
  | { readonly xml: Xml }
  | { readonly subdocument: true }

type Piece =
  | { readonly words: string; readonly format: Readonly<Record<string, unknown>> }
  | { readonly embed: unknown }
  | { readonly gone: string }

type Xml =
  | { readonly words: readonly Piece[] }
  | { readonly element: string; readonly attrs: Readonly<Record<string, unknown>>; readonly inside: readonly Xml[] }
  | { readonly hook: string }

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'Šnjofl', 'مرحبا', '2027-02-31'),
)

/** Plain values that Yjs takes everywhere; some could be meant well by a careless client. */
const plain = fc.oneof(
  words,
  fc.constantFrom('ai', 'dk', '2027-02-09', '10:30', 'https://a.example/b', 'javascript:alert(1)', 'confirmed', 'a0'),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 8 }),
  fc.dictionary(words, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3, noNullPrototype: true }),
  fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
)

/** Yjs takes these as values of a map, not as members of an array. */
const mapOnly = fc.oneof(fc.constant(undefined), fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }))

const marks = fc.constantFrom<Readonly<Record<string, unknown>>>(
  {},
  { bold: {} },
  { bold: true },
  { link: { href: 'javascript:alert(1)' } },
  { link: { href: 'https://a.example' } },
  { link: null },
  { link: 7 },
  { blink: {} },
  { 'bold--x': {} },
)

const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ words, format: marks }),
  fc.record({ embed: fc.constantFrom({ image: 'x' }, {}) }),
  fc.record({ gone: fc.string({ minLength: 1, maxLength: 4 }) }),
)

const names = fc.constantFrom(
  'paragraph',
  'heading',
  'bulletList',
  'listItem',
  'blockquote',
  'hardBreak',
  'doc',
  'text',
  'script',
  'x',
)
const attributes = fc.constantFrom<Readonly<Record<string, unknown>>>(
  {},
  { level: 2 },
  { level: 9 },
  { level: '3' },
  { level: null, start: 'x' },
  { onclick: 'alert(1)' },
)

const { xml } = fc.letrec<{ xml: Xml }>((tie) => ({
  xml: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ words: fc.array(piece, { maxLength: 3 }) }),
    fc.record({ element: names, attrs: attributes, inside: fc.array(tie('xml'), { maxLength: 3 }) }),
    fc.record({ hook: fc.constantFrom('h', 'paragraph') }),
  ),
}))

/** Anything that can be a member of an array. */
export const { member } = fc.letrec<{ member: Odd }>((tie) => ({
  member: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ plain }),
    fc.record({ text: fc.array(piece, { maxLength: 3 }) }),
    fc.record({ map: fc.array(fc.tuple(words, tie('member')), { maxLength: 3 }) }),
    fc.record({ array: fc.array(tie('member'), { maxLength: 3 }) }),
    fc.record({ fragment: fc.array(xml, { maxLength: 3 }) }),
    fc.record({ xml }),
    fc.record({ subdocument: fc.constant(true as const) }),
  ),
}))

/** Anything that can stand at a key of a map. */
export const odd: fc.Arbitrary<Odd> = fc.oneof({ weight: 9, arbitrary: member }, fc.record({ plain: mapOnly }))

/** Any block of a rich text. */
export const oddBlock: fc.Arbitrary<Odd> = fc.record({ xml })

/** Makes what the recipe says. Texts are filled once they have their place: Yjs forgets embeds made before. */
export function makeOdd(recipe: Odd): unknown {
  if ('plain' in recipe) return recipe.plain
  if ('text' in recipe) return makeText(new Y.Text(), recipe.text)
  if ('map' in recipe) return new Y.Map(recipe.map.map(([key, value]) => [key, makeOdd(value)]))
  if ('array' in recipe) return Y.Array.from(recipe.array.map(makeOdd) as object[])
  if ('xml' in recipe) return makeXml(recipe.xml)
  if ('subdocument' in recipe) return new Y.Doc()
  const fragment = new Y.XmlFragment()
  fragment.insert(0, recipe.fragment.map(makeXml))
  return fragment
}

function makeXml(recipe: Xml): Y.XmlElement | Y.XmlText {
  if ('words' in recipe) return makeText(new Y.XmlText(), recipe.words)
  // Hooks are elements to everyone but a type checker.
  if ('hook' in recipe) return new Y.XmlHook(recipe.hook) as unknown as Y.XmlElement
  const element = new Y.XmlElement(recipe.element)
  // Attributes of other kinds than strings are what editors write for heading levels.
  for (const [key, value] of Object.entries(recipe.attrs)) element.setAttribute(key, value as string)
  element.insert(0, recipe.inside.map(makeXml))
  return element
}

function makeText<T extends Y.Text>(text: T, pieces: readonly Piece[]): T {
  let length = 0
  for (const part of pieces) {
    if ('words' in part) {
      text.insert(length, part.words, part.format)
      length += part.words.length
    } else if ('embed' in part) {
      text.insertEmbed(length, part.embed as object)
      length += 1
    } else {
      text.insert(length, part.gone)
      text.delete(length, part.gone.length)
    }
  }
  return text
}
