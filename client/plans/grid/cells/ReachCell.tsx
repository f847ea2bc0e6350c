import { reachBesideExpected } from '../../../../shared/plans/reachBesideExpected.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { useReachInWords } from '../../useReachInWords.ts'

/** Each figure of an activity beside what was expected of its metric. */
export function ReachCell({ activity }: { readonly activity: Pick<ActivityView, 'expectedReach' | 'actualReach'> }) {
  const inWords = useReachInWords()
  return (
    <span className="clamp">
      {reachBesideExpected(activity).map((figure, at) => (
        <span key={at} className="reach-line">
          {inWords(figure)}
        </span>
      ))}
    </span>
  )
}
