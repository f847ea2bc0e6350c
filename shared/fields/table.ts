/**
 * Tables of fields: the single definition of a plan's, an activity's, a profile's or an asset's fields. The layout, the
 * typed view and its schema are read off such a table. On the client each field has one entry
 * (`client/fields/fieldEntry.ts`), held to its kind by type; editors, facts and cells loop over these, so that no field
 * can be in one and missing in another.
 */
import type { z } from 'zod'

/** Y.Text: several people may type in it at once. */
interface TextField {
  readonly kind: 'text'
}
/** A single value in its map; the last writer wins; absent or null means not set, shown as `fallback`. */
interface ChoiceField<S extends z.ZodType = z.ZodType, F = unknown> {
  readonly kind: 'choice'
  readonly schema: S
  readonly fallback: F
}
/** Y.Map of value → true, so that concurrent additions are all kept. */
interface SetField<S extends z.ZodType = z.ZodType> {
  readonly kind: 'set'
  readonly schema: S
}
/** Y.Map of random id → Y.Map with the given fields. */
interface ListField<E extends FieldTable = FieldTable> {
  readonly kind: 'list'
  readonly entry: E
}
/** Y.XmlFragment in the shared Tiptap schema. */
interface RichField {
  readonly kind: 'rich'
}
export type Field = TextField | ChoiceField | SetField | ListField | RichField
export interface FieldTable {
  readonly [key: string]: Field
}

export const text: TextField = { kind: 'text' }
export const rich: RichField = { kind: 'rich' }
export const set = <S extends z.ZodType>(schema: S): SetField<S> => ({ kind: 'set', schema })
export const list = <E extends FieldTable>(entry: E): ListField<E> => ({ kind: 'list', entry })
export const optional = <S extends z.ZodType>(schema: S): ChoiceField<S, null> => ({
  kind: 'choice',
  schema,
  fallback: null,
})
export const choice = <S extends z.ZodType>(schema: S, fallback: z.infer<S>): ChoiceField<S, z.infer<S>> => ({
  kind: 'choice',
  schema,
  fallback,
})

type Setless<F extends FieldTable> = { -readonly [K in keyof F]: ViewOf<F[K]> }
/** The value of a field for readers. Lists are ordered by their ids' creation order in the map. */
export type ViewOf<F> = F extends TextField
  ? string
  : F extends ChoiceField<infer S, infer D>
    ? z.infer<S> | D
    : F extends SetField<infer S>
      ? z.infer<S>[]
      : F extends ListField<infer E>
        ? (Setless<E> & { id: string })[]
        : F extends RichField
          ? import('../richtext/json.ts').RichText
          : never
/** The view of a table of fields. */
export type ViewOfTable<F extends FieldTable> = { -readonly [K in keyof F]: ViewOf<F[K]> }
