/** Plays scripts and counts whose comments are where they belong. */
import type { TextRange } from '../../../shared/comments/anchors/anchor.ts'
import { followCoalesced, followEach, followText, marks, relativePositions, searchQuote } from './methods.ts'
import { play, type Played, type ScriptKind } from './script.ts'

type Method = (played: Played) => TextRange | null

export const FOLLOWING = { 'followed at each change': followEach, 'followed, 1–5 changes at a time': followCoalesced }
export const OTHERS = {
  'followed by the text alone': followText,
  'relative positions alone': relativePositions,
  'quote search alone': searchQuote,
}

export interface Survival {
  readonly scripts: number
  readonly shares: ReadonlyMap<string, number>
  readonly misses: readonly { readonly seed: number; readonly method: string }[]
}

export function judgeAnchors(
  kind: ScriptKind,
  scripts: number,
  methods: Readonly<Record<string, Method>>,
  withMarks: boolean,
): Survival {
  const right = new Map<string, number>()
  const misses: { seed: number; method: string }[] = []
  const judge = (seed: number, played: Played, method: string, find: Method): void => {
    const isRight = played.truth.isRight(find(played), played.texts.at(-1)?.text ?? '')
    right.set(method, (right.get(method) ?? 0) + (isRight ? 1 : 0))
    if (!isRight) misses.push({ seed, method })
  }
  for (let seed = 1; seed <= scripts; seed++) {
    const played = play(kind, seed, false)
    for (const [method, find] of Object.entries(methods)) judge(seed, played, method, find)
    played.fragment.doc?.destroy()
    if (!withMarks) continue
    const marked = play(kind, seed, true)
    judge(seed, marked, 'marks in the document', marks)
    marked.fragment.doc?.destroy()
  }
  return { scripts, shares: new Map([...right].map(([method, count]) => [method, count / scripts])), misses }
}
