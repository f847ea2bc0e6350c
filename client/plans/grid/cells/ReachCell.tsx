import { createElement } from 'react'
import { reachBesideExpected } from '../../../../shared/plans/reachBesideExpected.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { useReachInWords } from '../../useReachInWords.ts'

/** Each figure of an activity beside what was expected of its metric. */
export function ReachCell({ activity }: { readonly activity: Pick<ActivityView, 'expectedReach' | 'actualReach'> }) {
  const inWords = useReachInWords()
  // Two of them may say the same.
  return createElement('span', { className: 'clamp' }, ...reachBesideExpected(activity).map(inWords).map(line))
}

const line = (words: string) => <span className="reach-line">{words}</span>
