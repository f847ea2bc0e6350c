/** The properties of an *entry* in the table of activity fields, by the kind of its field. */
import type { z } from 'zod'
import type { Message } from '../messages/message.ts'

export interface NamedOption {
  readonly id: string
  readonly label: Message
  /** Other words for it. */
  readonly aliases?: readonly string[]
}

/** The options of a field: those of a taxonomy, or a label for each value of a short scale, in its order. */
export type FieldOptions<V extends string = string> =
  | readonly (NamedOption & { readonly id: V })[]
  | Readonly<Record<V, Message>>

/** Options as a list, in their order. */
export const optionList = (options: FieldOptions): readonly NamedOption[] =>
  isList(options) ? options : Object.entries(options).map(([id, label]) => ({ id, label }))
const isList = (options: FieldOptions): options is readonly NamedOption[] => Array.isArray(options)

export interface Entry {
  readonly label: string
  /** The part of the panel in which it is edited. */
  readonly group: 'head' | 'what' | 'when' | 'who' | 'exchange' | 'after' | 'numbers' | 'text'
  /** The panel shows it even while it is empty. */
  readonly isAlwaysShown?: true
  /**
   * Its names in the centres' tables, beside its label and key, separated by commas. An import finds columns by them.
   */
  readonly names: string
}
interface InGrid {
  /**
   * The field in the plan's grid. `width` is the least and the most pixels; `missing` is the prompt in an empty cell
   * that readers need.
   */
  readonly column: { readonly width: readonly [number, number]; readonly missing?: string } | null
}
interface TextEntry extends Entry, InGrid {
  readonly hint?: string
  /** One line: Enter does not break it. */
  readonly line?: true
}
interface OptionsEntry<V extends string> extends Entry, InGrid {
  /** `null`: people type values of their own. */
  readonly options: FieldOptions<V> | 'languages' | null
  /**
   * The field in the overview. `name` is its name in addresses; `any` is the label of a value that finds all activities
   * with a value.
   */
  readonly filter: { readonly name: string; readonly any?: string } | null
  /** Each value is a chip if there is room. */
  readonly chips?: true
}

type ListEntry = Entry & Partial<InGrid>

export type EntryOf<F> = F extends { kind: 'text' }
  ? TextEntry
  : F extends { kind: 'list' }
    ? ListEntry
    : F extends { kind: 'choice' | 'set'; schema: z.ZodType<infer V extends string> }
      ? OptionsEntry<V>
      : Entry
type Worded<T> = {
  readonly [P in keyof T]: P extends 'label' | 'hint' | 'missing' | 'any'
    ? Message
    : P extends 'column' | 'filter'
      ? Worded<T[P]>
      : T[P]
}

const WORDS = new Set(['label', 'hint', 'missing', 'any'])

/** Makes messages of the words of entries, under the ids `activity-field.<key>.<label, hint, missing or any>`. */
export const withMessages = <const T extends Readonly<Record<string, Entry>>>(
  entries: T,
): { readonly [K in keyof T]: Worded<T[K]> } =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, worded(`activity-field.${key}`, entry)])) as {
    readonly [K in keyof T]: Worded<T[K]>
  }

/** Words are at the top of an entry, and in its `column` and its `filter`. */
function worded(id: string, part: object): object {
  const parts = Object.entries(part).map(([name, value]: [string, unknown]) => {
    if (WORDS.has(name)) return [name, { id: `${id}.${name}`, message: value }]
    const isPart = (name === 'column' || name === 'filter') && typeof value === 'object' && value !== null
    return [name, isPart ? worded(id, value) : value]
  })
  return Object.fromEntries(parts) as object
}
