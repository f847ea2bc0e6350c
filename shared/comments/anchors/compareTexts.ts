/**
 * What remains of a text after a change, and where. First come parts that Yjs knows to be the same; of the rest whole
 * lines (unchanged ones are found again wherever they were moved to), then characters between them. Pure.
 */
import diff from 'fast-diff'
import { comparisonBudget, type ComparisonBudget } from '../../text/compareTokens.ts'
import { diffWords } from '../../text/diffWords.ts'
import { matchLines, type Line } from './lines.ts'
import { sharedText, type WrittenText } from './writtenText.ts'

/** Characters that are the same before and after. */
export interface UnchangedSpan {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** Texts longer than this are compared word by word; parts beyond the budget of a comparison count as written again. */
const MAX_BY_CHARACTER = 4000

/** If identities are known, rewritten text counts as the old text only if it is mostly the same. */
const MIN_SHARE = 0.5
/** Shorter pieces agree by chance, unless they were an end of a block. */
const MIN_PIECE = 4
/** And shorter ones than this are the end of a block or nothing. */
const MIN_HUNK = 8

export interface TextComparison {
  /** In the order of the text before; no character twice. */
  readonly kept: readonly UnchangedSpan[]
  /** Spans that were neither moved nor rewritten. */
  readonly stayed: readonly UnchangedSpan[]
  /** Whether it is known which of several equal characters came or went. */
  readonly isExact: boolean
}

/** @param budget for comparing, beyond parts that are the same by identity, at both ends, or as a whole line */
export function compareTexts(
  before: WrittenText,
  after: WrittenText,
  budget: ComparisonBudget = comparisonBudget(),
): TextComparison {
  if (before.runs.length === 0 || after.runs.length === 0) {
    const kept = compareByText(before.text, after.text, budget)
    return { kept, stayed: kept, isExact: false }
  }
  const same = sharedText(before, after)
  const gone = linesOutside(
    before.text,
    same.map(({ before: at, length }) => [at, at + length] as const),
  )
  const come = linesOutside(
    after.text,
    same.map(({ after: at, length }) => [at, at + length] as const),
  )
  const found = gone.length === 0 || come.length === 0 ? [] : compareLines(gone, come, MIN_SHARE, budget)
  const kept = [...same, ...found].toSorted((one, other) => one.before - other.before)
  return { kept, stayed: same, isExact: true }
}

/** Returns the parts of a text outside of these stretches, by lines. */
function linesOutside(text: string, stretches: readonly (readonly [number, number])[]): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  const sorted = stretches.toSorted(([one], [other]) => one - other)
  for (const [start, end] of [...sorted, [text.length, text.length] as const]) {
    if (start > at) lines.push(...linesOf(text, at, start).filter((line) => tells(text, line)))
    at = Math.max(at, end)
  }
  return lines
}

function tells(text: string, { start, text: line }: Line): boolean {
  if (line.length >= MIN_PIECE || line === '') return line !== ''
  const end = start + line.length
  return start === 0 || end === text.length || text[start - 1] === '\n' || text[end] === '\n'
}

/** For texts without known identities. */
function compareByText(before: string, after: string, budget: ComparisonBudget): readonly UnchangedSpan[] {
  const shorter = Math.min(before.length, after.length)
  const prefix = commonPrefix(before, after, shorter)
  const suffix = commonSuffix(before, after, shorter - prefix)
  const edges = [
    { before: 0, after: 0, length: prefix },
    { before: before.length - suffix, after: after.length - suffix, length: suffix },
  ]
  // A single insertion or deletion, like most changes.
  if (prefix + suffix === shorter) return edges.filter(({ length }) => length > 0)
  const start = before.lastIndexOf('\n', prefix - 1) + 1
  const tail = before.indexOf('\n', before.length - suffix)
  const left = tail < 0 ? 0 : before.length - tail
  const outer = [
    { before: 0, after: 0, length: start },
    { before: before.length - left, after: after.length - left, length: left },
  ]
  const inner = compareLines(
    linesOf(before, start, before.length - left),
    linesOf(after, start, after.length - left),
    0,
    budget,
  )
  return [...outer, ...inner].filter(({ length }) => length > 0).toSorted((one, other) => one.before - other.before)
}

function compareLines(
  before: readonly Line[],
  after: readonly Line[],
  leastShare: number,
  budget: ComparisonBudget,
): readonly UnchangedSpan[] {
  const { whole, hunks } = matchLines(before, after, budget)
  return [
    ...whole.map(([one, other]) => ({ before: one.start, after: other.start, length: one.text.length })),
    ...hunks.flatMap(([some, others]) => compareHunk(some, others, leastShare, budget)),
  ]
}

/** Lines that were split or joined are in one hunk, so their characters are compared across the breaks. */
function compareHunk(
  some: readonly Line[],
  others: readonly Line[],
  leastShare: number,
  budget: ComparisonBudget,
): readonly UnchangedSpan[] {
  const [one, other] = [joined(some), joined(others)]
  if (leastShare > 0 && Math.min(one.text.length, other.text.length) < MIN_HUNK) return compareEnds(some, others)
  const kept: UnchangedSpan[] = []
  let [at, to] = [0, 0]
  for (const [kind, length] of compareCharacters(one.text, other.text, budget)) {
    if (kind === 'same') kept.push(...piecesBetween(one, at, other, to, length))
    if (kind !== 'added') at += length
    if (kind !== 'removed') to += length
  }
  const same = kept.reduce((sum, piece) => sum + piece.length, 0)
  const shorter = Math.min(one.text.length, other.text.length)
  return same >= leastShare * shorter ? kept : []
}

/** The few characters at the end of a block that came with it when it was joined to another. */
function compareEnds(some: readonly Line[], others: readonly Line[]): readonly UnchangedSpan[] {
  const [one, other] = [some.at(-1), others.at(-1)]
  if (one === undefined || other === undefined) return []
  const length = commonSuffix(one.text, other.text, Math.min(one.text.length, other.text.length))
  if (length === 0 || length < Math.min(one.text.length, other.text.length)) return []
  return [{ before: one.start + one.text.length - length, after: other.start + other.text.length - length, length }]
}

type Step = readonly [kind: 'same' | 'added' | 'removed', length: number]

function compareCharacters(before: string, after: string, budget: ComparisonBudget): readonly Step[] {
  const pairs = before.length * after.length
  if (Math.max(before.length, after.length) > MAX_BY_CHARACTER || pairs > budget.left)
    return diffWords(before, after, budget).map(({ kind, text }) => [kind, text.length])
  budget.left -= pairs
  return withoutChance(
    diff(before, after).map(([kind, text]) => [
      kind === diff.EQUAL ? 'same' : kind === diff.INSERT ? 'added' : 'removed',
      text.length,
    ]),
  )
}

/** When a word replaces another, single letters that both have do not count as retained. */
function withoutChance(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap(([kind, length], index): readonly Step[] => {
    if (kind !== 'same' || length >= MIN_PIECE) return [[kind, length]]
    const around = new Set(stepsAround(steps, index))
    if (!around.has('added') || !around.has('removed')) return [[kind, length]]
    return [
      ['removed', length],
      ['added', length],
    ]
  })
}

/** The edits on either side, up to the next equal piece that is significant. */
function stepsAround(steps: readonly Step[], index: number): readonly Step[0][] {
  const kinds: Step[0][] = []
  const isEnd = (step: Step | undefined): boolean => step === undefined || (step[0] === 'same' && step[1] >= MIN_PIECE)
  for (let at = index - 1; !isEnd(steps[at]); at--) kinds.push(steps[at]?.[0] ?? 'same')
  for (let at = index + 1; !isEnd(steps[at]); at++) kinds.push(steps[at]?.[0] ?? 'same')
  return kinds
}

/** Lines as one text, with the real position of each: lines that were moved away are left out. */
interface Joined {
  readonly text: string
  readonly lines: readonly { readonly at: number; readonly line: Line }[]
}

function joined(lines: readonly Line[]): Joined {
  let at = 0
  const places = lines.map((line) => {
    const place = { at, line }
    at += line.text.length + 1
    return place
  })
  return { text: lines.map(({ text }) => text).join('\n'), lines: places }
}

/** Cuts the common part at every line's end; the line feeds themselves belong to no line. */
function piecesBetween(one: Joined, at: number, other: Joined, to: number, length: number): readonly UnchangedSpan[] {
  const pieces: UnchangedSpan[] = []
  let done = 0
  while (done < length) {
    const from = placeIn(one, at + done)
    const into = placeIn(other, to + done)
    const most = Math.min(length - done, from.left, into.left)
    if (most > 0) pieces.push({ before: from.offset, after: into.offset, length: most })
    done += Math.max(most, 1)
  }
  return pieces
}

/** Returns the real position of a character of joined lines, and how many of its line are left with it. */
function placeIn({ lines }: Joined, at: number): { offset: number; left: number } {
  const place = lines[lastAtOrBefore(lines, at)]
  if (place === undefined) return { offset: 0, left: 0 }
  return { offset: place.line.start + at - place.at, left: place.line.text.length - (at - place.at) }
}

function lastAtOrBefore(lines: Joined['lines'], at: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

export function linesOf(text: string, start: number, end: number): readonly Line[] {
  let at = start
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const found = { start: at, text: line }
      at += line.length + 1
      return found
    })
}

function commonPrefix(a: string, b: string, limit: number): number {
  let length = 0
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++
  return length
}
