/** Random values of an activity's fields, messy ones among them. */
import fc from 'fast-check'
import { LanguageCode, Token } from '../../shared/fields/values.ts'
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import type { CellKey } from '../../shared/plans/cells/codec.ts'
import { optionsOfField, type WhenKey } from '../../shared/plans/activityFields.ts'
import { optionList } from '../../shared/plans/fieldEntry.ts'
import { activityFields, type ActivityKeyOf } from '../../shared/plans/fields.ts'
import * as taxonomy from '../../shared/taxonomy.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => one.replaceAll(/\0|\r/g, ''))
export const messy = fc.oneof(
  text,
  fc.string({ unit: fc.constantFrom('a', ';', '|', '\\', '\n', ' ', ',', '-', '1', '–', 'é'), maxLength: 12 }),
)
const token = messy.map((one) => one.trim()).filter((one) => Token.safeParse(one).success)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value)
const oneOf = (schema: { readonly options: readonly string[] }) => fc.constantFrom(...schema.options)
const setOf = (value: fc.Arbitrary<string>) => fc.uniqueArray(value, { maxLength: 5 })
const language = fc
  .oneof(fc.constantFrom(...NETWORK_LANGUAGES), fc.stringMatching(/^[a-z]{2,3}$/))
  .filter((code) => LanguageCode.safeParse(code).success)
const note = messy.map((one) => one.replaceAll('\r', ''))
const figure = {
  metric: maybe(oneOf(taxonomy.ReachMetricId)),
  value: maybe(fc.nat(10_000_000)),
  source: note,
}
const reach = fc.record(figure)
const date = fc.record({ day: maybe(day), startTime: maybe(time), endTime: maybe(time), place: maybe(token), note })
const address = fc.webUrl().filter((url) => url.length < 2000)
const actualReach = fc.record({
  ...figure,
  basis: maybe(oneOf(taxonomy.ReachBasisId)),
  until: maybe(day),
  evidence: maybe(address),
})
const resource = fc.record({
  type: maybe(oneOf(taxonomy.ResourceTypeId)),
  title: fc.oneof(note, address),
  url: maybe(address),
  licence: maybe(token),
  languages: setOf(language),
  linkUnchecked: fc.boolean(),
})
const words = fc
  .string({ unit: fc.constantFrom(...'ab *_~[]()|\\#->.1é'), minLength: 1, maxLength: 10 })
  .map((one) => `x${one}x`)
const mark = fc.subarray(['bold', 'italic', 'strike', 'underline'])
const inline = fc.array(fc.tuple(words, mark), { minLength: 1, maxLength: 3 }).map((parts) =>
  parts
    // Neighbours with the same marks are one node.
    .filter(([, marks], at) => at === 0 || JSON.stringify(marks) !== JSON.stringify(parts[at - 1]?.[1]))
    .map(([one, marks]) => ({
      type: 'text',
      ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
      text: one,
    })),
)
const paragraph = fc.oneof(
  inline.map((content) => ({ type: 'paragraph', content })),
  fc.constant({ type: 'paragraph' }),
  fc.tuple(words, words).map(([a, b]) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: a }, { type: 'hardBreak' }, { type: 'text', text: b }],
  })),
)
const heading = fc
  .tuple(fc.constantFrom(2, 3), inline)
  .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }))
const { block } = fc.letrec<{ block: object; item: object }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    paragraph,
    heading,
    fc.constant({ type: 'horizontalRule' }),
    fc.array(tie('item'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.array(tie('item'), { minLength: 1, maxLength: 2 }))
      .map(([start, content]) => ({
        type: 'orderedList',
        attrs: { start, type: null },
        content,
      })),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
  ),
  item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => ({
    type: 'listItem',
    content: [first, ...rest],
  })),
}))
const description = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: 'doc', content }))

const OWN_VALUES: Readonly<Record<WhenKey | ActivityKeyOf<'list' | 'rich'>, fc.Arbitrary<unknown>>> = {
  startsOn: maybe(day),
  endsOn: maybe(day),
  startTime: maybe(time),
  endTime: maybe(time),
  timeZone: maybe(fc.constantFrom('Europe/Copenhagen', 'America/Argentina/Buenos_Aires', 'UTC')),
  dates: fc.array(date, { maxLength: 4 }),
  resources: fc.array(resource, { maxLength: 4 }),
  expectedReach: fc.array(reach, { maxLength: 4 }),
  actualReach: fc.array(actualReach, { maxLength: 4 }),
  description,
}
const hasOwnValues = (key: CellKey): key is keyof typeof OWN_VALUES => Object.hasOwn(OWN_VALUES, key)

/** The values of a field: they follow from its kind and its options. */
export function valuesOf(key: CellKey): fc.Arbitrary<unknown> {
  if (hasOwnValues(key)) return OWN_VALUES[key]
  const field = activityFields[key]
  const options = optionsOfField(key)
  if (field.kind === 'text') return text
  if (options === null) return setOf(token)
  if (options === 'languages') return setOf(language)
  const option = fc.constantFrom(...optionList(options).map(({ id }) => id))
  if (field.kind === 'set') return setOf(option)
  return field.kind === 'choice' && field.fallback === null ? maybe(option) : option
}
