import { Trans } from '@lingui/react/macro'
import type { ViewProblem } from '../../shared/fields/schema.ts'
import { MAX_ACTIVITIES } from '../../shared/plans/planView.ts'
import { Callout } from '../ui/Callout.tsx'

/** Says of a plan how many of its activities are shown, if that is not all of them. */
export function TooManyActivities({ problems }: { readonly problems: readonly ViewProblem[] }) {
  const counts = problems.flatMap(({ problem, found }) => (problem === 'too-many' ? [Number(found)] : []))
  if (counts.length === 0) return null
  const count = Math.max(...counts)
  return (
    <Callout kind="warning">
      <p>
        <Trans>
          This plan has {count} activities. Lists, files and suggestions show {MAX_ACTIVITIES} of them. All of them are
          saved. Move activities that you do not need to the trash.
        </Trans>
      </p>
    </Callout>
  )
}
