/** What changed between two snapshots of a letter, as words before and after. Pure. */
import { LABEL_MESSAGES } from '../milestones/milestoneMessages.ts'
import { textOf } from '../richtext/json.ts'
import type { Letter, LetterItem, LetterLine } from './letter.ts'

export interface LetterChange {
  /** Unique among the changes. */
  readonly key: string
  /** Empty for what is new. */
  readonly before: string
  /** Empty for what is gone. */
  readonly after: string
}

/** In the order of the newer letter; what is gone comes last. */
export function letterChanges(before: Letter, after: Letter): readonly LetterChange[] {
  const [old, fresh] = [partsOf(before), partsOf(after)]
  const changed = [...fresh].flatMap(([key, words]) => {
    const was = old.get(key) ?? ''
    return was === words ? [] : [{ key, before: was, after: words }]
  })
  const gone = [...old].flatMap(([key, words]) => (fresh.has(key) ? [] : [{ key, before: words, after: '' }]))
  return [...changed, ...gone]
}

function partsOf({ day, title, opening, sections, deadlines, dates }: Letter): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ['day', day],
    ['title', title],
    ['opening', textOf(opening)],
    ...sections.flatMap(({ items }) => items.map((item): [string, string] => [`item ${item.id}`, wordsOf(item)])),
    ...lines('deadline', deadlines),
    ...lines('date', dates),
  ])
}

const wordsOf = ({ heading, label, purposes, audiences, text, link }: LetterItem): string =>
  [
    heading,
    `[${LABEL_MESSAGES[label].message}, ${purposes.join(', ')}] ${audiences.join(', ')}`,
    textOf(text),
    ...(link === null ? [] : [link]),
  ].join('\n')

/** Lines with the same words are numbered. */
function lines(kind: string, all: readonly LetterLine[]): readonly [string, string][] {
  const seen = new Map<string, number>()
  return all.map((line): [string, string] => {
    const words = `${line.words}: ${JSON.stringify(line.dated.when)} ${JSON.stringify(line.dated.time)}`
    const times = (seen.get(line.words) ?? 0) + 1
    seen.set(line.words, times)
    return [`${kind} ${line.words} ${times}`, words]
  })
}
