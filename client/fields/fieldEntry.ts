/**
 * An *entry* is the client's part of a field of a table in `shared`. An entry and the kind of its field are enough to
 * show the field, to edit it, to sort by it and to compare it.
 */
import type { I18n, MessageDescriptor } from '@lingui/core'
import type { z } from 'zod'
import type { Field, FieldTable } from '../../shared/fields/table.ts'
import { wordOption, type OptionEntry } from '../ui/forms/optionEntry.ts'
import type { Option } from '../ui/forms/option.ts'

/** The choices: options, a function that returns them, or a label for each value of a short scale, in its order. */
export type Options<V extends string = string> =
  | readonly (OptionEntry & { readonly id: V })[]
  | (() => readonly Option[])
  | Readonly<Record<V, MessageDescriptor>>

/** Kinds with a typed value. */
export type TypedKind = 'text' | 'url' | 'https' | 'email' | 'phone' | 'number'

export interface Labelled {
  readonly label: MessageDescriptor
}
interface TextEntry extends Labelled {
  readonly hint?: MessageDescriptor
  /** One line: Enter does not break it. */
  readonly line?: boolean
}
interface OptionsEntry<V extends string> extends Labelled {
  readonly options: Options<V>
  /** Names a value that is no option any more, or never was. */
  readonly nameOf?: (value: string) => string
}
interface TypedEntry extends Labelled {
  readonly typed: TypedKind
}
interface FlagEntry extends Labelled {
  readonly flag: true
}
type ChoiceEntry = OptionsEntry<string> | TypedEntry | FlagEntry
type SetEntry<V extends string> =
  | OptionsEntry<V>
  | (Labelled & { /** People type words of their own. */ readonly options: null })

type ChoiceEntryOf<V> = [V] extends [boolean]
  ? FlagEntry
  : [V] extends [string]
    ? OptionsEntry<V> | TypedEntry
    : TypedEntry

/** The entry that a field of this kind needs. */
export type EntryOf<F> = F extends { kind: 'text' }
  ? TextEntry
  : F extends { kind: 'choice'; schema: infer S extends z.ZodType }
    ? ChoiceEntryOf<z.infer<S>>
    : F extends { kind: 'set'; schema: infer S extends z.ZodType<string> }
      ? SetEntry<z.infer<S>>
      : Labelled

type SpecOf<Kind extends Field['kind']> = Extract<Field, { readonly kind: Kind }>

/** A field together with its entry. Lists and rich texts are not among them: each of those has parts of its own. */
export type ShownField =
  | { readonly key: string; readonly kind: 'text'; readonly entry: TextEntry }
  | { readonly key: string; readonly kind: 'choice'; readonly spec: SpecOf<'choice'>; readonly entry: ChoiceEntry }
  | { readonly key: string; readonly kind: 'set'; readonly entry: SetEntry<string> }

/** The fields of a table that have one of these entries, by key. */
export function shownFields<F extends FieldTable, K extends keyof F & string>(
  fields: F,
  entries: { readonly [P in K]: F[P] extends SpecOf<'list' | 'rich'> ? never : EntryOf<F[P]> },
): Readonly<Record<K, ShownField>> {
  const all = Object.entries(entries).map(([key, entry]) => {
    const spec = fields[key]
    return [key, { key, kind: spec?.kind, spec, entry }]
  })
  // The parameters hold each entry to the kind of its field; a loop cannot.
  return Object.fromEntries(all) as Readonly<Record<K, ShownField>>
}

type Scale = Readonly<Record<string, MessageDescriptor>>
const isScale = (options: Options): options is Scale => typeof options !== 'function' && !Array.isArray(options)

/** The values of a short scale in its order; null for options that have no order of their own. */
export const scaleOf = (options: Options): readonly string[] | null => (isScale(options) ? Object.keys(options) : null)

export function optionsOf(options: Options, i18n: I18n): readonly Option[] {
  if (typeof options === 'function') return options()
  if (isScale(options)) return Object.entries(options).map(([id, label]) => ({ id, label: i18n._(label) }))
  return options.map((option) => wordOption(option, i18n))
}

/** The keys of entries, in the order in which these are written. */
export const keysOf = <K extends string>(entries: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(entries) as K[]
