import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { can } from '../../shared/permissions.ts'
import { PlanHead } from '../plans/PlanHead.tsx'
import { newIdempotencyKey, useStartPlan } from '../plans/planQueries.ts'
import { Button } from '../ui/Button.tsx'
import { Failed } from './Failed.tsx'
import { headOf, type PlanPageProps } from './planPageProps.ts'
import { Main } from '../ui/Main.tsx'

/** No plan yet: the next step for those who may take it. */
export function PlanEmpty(props: PlanPageProps) {
  const { person, campaign, row } = props
  const start = useStartPlan(campaign.id, row.centre)
  const [key] = useState(newIdempotencyKey)
  const subject = { centre: row.centre, closed: campaign.closed, helpAccess: false }
  return (
    <Main>
      <PlanHead {...headOf(props)} />
      {start.isError && <Failed error={start.error} onRetry={() => start.mutate(key)} />}
      <div className="paper empty">
        {can(person, 'plan.edit', subject) ? (
          <>
            <h2>
              <Trans>Begin the plan</Trans>
            </h2>
            <p className="lead">
              <Trans>
                It is a draft until you say that others can rely on it. Everyone in the network can read it.
              </Trans>
            </p>
            <Button kind="primary" big icon="plus" working={start.isPending} onPress={() => start.mutate(key)}>
              <Trans>Start a blank plan</Trans>
            </Button>
          </>
        ) : (
          <>
            <h2>
              <Trans>No plan yet</Trans>
            </h2>
            <p className="lead">
              <Trans>This centre has not begun its plan. It appears here as soon as its planners start it.</Trans>
            </p>
          </>
        )}
      </div>
    </Main>
  )
}
