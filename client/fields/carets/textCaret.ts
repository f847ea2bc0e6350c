/**
 * A _text caret_ is the caret and selection of a person in a shared text, as in their presence. It is relative to
 * characters, so it stays at the right letter whatever others write meanwhile. Pure.
 */
import * as Y from 'yjs'
import { z } from 'zod'
import { seatsIn } from '../../sync/presence.ts'

const Id = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() })

/** The JSON of a `Y.RelativePosition`: of a text with an id, or of a root type with a name. */
const Position = z.object({
  type: Id.optional(),
  tname: z.string().max(64).optional(),
  item: Id.optional(),
  assoc: z.literal(-1),
})
const TextCaret = z.object({ anchor: Position, head: Position })
export type TextCaret = z.infer<typeof TextCaret>

const State = z.object({ user: z.object({ id: z.string(), name: z.string() }), caret: TextCaret })

export interface ShownCaret {
  readonly client: number
  readonly name: string
  /** The number of the person's colour. */
  readonly seat: number
  readonly anchor: number
  readonly head: number
}

/**
 * A caret belongs to the character on its left: others' insertions exactly there come after it, as in one's own field.
 */
export function caretAt(text: Y.Text, anchor: number, head: number): TextCaret {
  const at = (index: number) =>
    Position.parse(Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index, -1)))
  return { anchor: at(anchor), head: at(head) }
}

/**
 * Finds the others' carets in a text; malformed ones and those elsewhere are left out.
 * @param before the carets shown until now. Presence can be ahead of the text: a caret at a letter that has not come
 * yet stays where it was.
 */
export function caretsIn(
  text: Y.Text,
  states: ReadonlyMap<number, unknown>,
  me: number,
  before: readonly ShownCaret[],
): readonly ShownCaret[] {
  const place = caretAt(text, 0, 0).anchor
  const seatOf = seatsIn(states)
  const found: ShownCaret[] = []
  for (const [client, state] of states) {
    const parsed = client === me ? undefined : State.safeParse(state)
    if (parsed?.success !== true || !isIn(place, parsed.data.caret)) continue
    const { user, caret } = parsed.data
    const [anchor, head] = [indexOf(text, caret.anchor), indexOf(text, caret.head)]
    const old = before.find((one) => one.client === client)
    if (anchor === null || head === null) found.push(...(old === undefined ? [] : [old]))
    else found.push({ client, name: user.name, seat: seatOf(user.id), anchor, head })
  }
  return found
}

function isIn(place: Position, { anchor, head }: TextCaret): boolean {
  return [anchor, head].every(
    ({ type, tname }) =>
      tname === place.tname && type?.client === place.type?.client && type?.clock === place.type?.clock,
  )
}
type Position = z.infer<typeof Position>

function indexOf(text: Y.Text, position: Position): number | null {
  if (text.doc === null) return null
  const found = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), text.doc)
  return found?.type === text ? found.index : null
}

/** A run of text with the colours of those who selected it, or a caret between two runs. */
export type Piece =
  | { readonly kind: 'run'; readonly start: number; readonly text: string; readonly seat: number | null }
  | { readonly kind: 'caret'; readonly client: number; readonly seat: number }

/** Cuts a text at carets and at the ends of selections. Where selections overlap, the first one's colour is shown. */
export function piecesOf(text: string, carets: readonly ShownCaret[]): readonly Piece[] {
  const within = carets.map((one) => ({
    ...one,
    from: Math.min(one.anchor, one.head, text.length),
    to: Math.min(Math.max(one.anchor, one.head), text.length),
    head: Math.min(one.head, text.length),
  }))
  const cuts = new Set([0, text.length, ...within.flatMap(({ from, to }) => [from, to])])
  const at = [...cuts].toSorted((a, b) => a - b)
  return at.flatMap((start, nth): Piece[] => {
    const here = within.filter(({ head }) => head === start)
    const end = at[nth + 1] ?? start
    const seat = within.find(({ from, to }) => from <= start && end <= to && from < to)?.seat ?? null
    return [
      ...here.map(({ client, seat: own }): Piece => ({ kind: 'caret', client, seat: own })),
      ...(end > start ? [{ kind: 'run', start, text: text.slice(start, end), seat } as const] : []),
    ]
  })
}
