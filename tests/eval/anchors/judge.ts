/** Plays scripts and counts comments that stayed in their place. */
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

interface Share {
  readonly covers: number
  readonly isExact: number
}

export interface Survival {
  /** By method: of all comments, how many cover what survives of their words; how many cover that and nothing beside it. */
  readonly shares: ReadonlyMap<string, Share>
  readonly misses: readonly { readonly seed: number; readonly method: string }[]
}

export function judgeAnchors(
  kind: ScriptKind,
  scripts: number,
  methods: Readonly<Record<string, Method>>,
  withMarks: boolean,
  firstSeed = 1,
): Survival {
  const shares = new Map<string, Share>()
  const misses: { seed: number; method: string }[] = []
  const judge = (seed: number, played: Played, method: string, find: Method): void => {
    const { covers, isExact } = played.truth.judge(find(played), played.texts.at(-1)?.text ?? '')
    const share = shares.get(method) ?? { covers: 0, isExact: 0 }
    shares.set(method, {
      covers: share.covers + Number(covers) / scripts,
      isExact: share.isExact + Number(isExact) / scripts,
    })
    if (!covers) misses.push({ seed, method })
  }
  for (let seed = firstSeed; seed < firstSeed + scripts; seed++) {
    const played = play(kind, seed, false)
    for (const [method, find] of Object.entries(methods)) judge(seed, played, method, find)
    played.fragment.doc?.destroy()
    if (!withMarks) continue
    const marked = play(kind, seed, true)
    judge(seed, marked, 'marks in the document', marks)
    marked.fragment.doc?.destroy()
  }
  return { shares, misses }
}
