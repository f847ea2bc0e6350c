import { useState } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { centralDay } from '../../../shared/campaign.ts'
import { can } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import { useOwners } from '../../documents/useOwners.ts'
import { FirstImport } from '../import/begin/FirstImport.tsx'
import { PlanHead } from '../PlanHead.tsx'
import { previousPlansQuery, newIdempotencyKey, useStartPlan } from '../planQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { ServerFailure } from '../../frame/ServerFailure.tsx'
import { headOf, type PlanPageProps } from './planPageProps.ts'
import { Main } from '../../ui/Main.tsx'

/** No plan yet: the next step for people who may take it. The default export: it is loaded on demand. */
export default function PlanEmpty(props: PlanPageProps) {
  const { person, campaign, row } = props
  const owners = useOwners(row.centre)
  const start = useStartPlan(campaign.id, row.centre)
  const previous = useQuery({ ...previousPlansQuery(campaign), retry: false }).data
  const last = previous?.plans.find((plan) => plan.centre === row.centre && plan.state !== 'none')
  const previousName = previous?.campaign.shortName
  const subject = { centre: row.centre, closed: campaign.closed, helpAccess: false }
  return (
    <Main>
      <PlanHead {...headOf(props)} />
      {start.isError && <ServerFailure error={start.error} onRetry={() => start.mutate(start.variables)} />}
      <div className="paper empty">
        {can(person, 'plan.edit', subject) ? (
          <StartPlan
            start={start}
            last={last}
            previousName={previousName}
            plan={{ campaign: campaign.id, centre: row.centre }}
            reading={{ country: row.country, dateSystem: 1900, likelyDay: centralDay(campaign), owners }}
          />
        ) : (
          <>
            <h2>
              <Trans>No plan yet</Trans>
            </h2>
            <p className="lead">
              <Trans>The plan appears here when the centre’s planners start it.</Trans>
            </p>
          </>
        )}
      </div>
    </Main>
  )
}

interface StartPlanProps {
  readonly start: ReturnType<typeof useStartPlan>
  /** The centre's plan in the campaign before; undefined where it had none. */
  readonly last: PlanRow | undefined
  /** The name of the previous campaign. */
  readonly previousName: string | undefined
}

interface WaysToStartProps extends StartPlanProps {
  readonly plan: { readonly campaign: string; readonly centre: string }
  /** How cells of an imported file are meant. */
  readonly reading: GridReading
}

/** The ways to begin a plan. */
function StartPlan({ start, last, previousName, plan, reading }: WaysToStartProps) {
  const [key] = useState(newIdempotencyKey)
  return (
    <>
      <h2>
        <Trans>Start your plan</Trans>
      </h2>
      <p className="lead">
        <Trans>The plan is a draft until you mark it as ready. Everyone in the network can read it.</Trans>
      </p>
      {last !== undefined && (
        <FromLastYear last={last} previousName={previousName} start={start} idempotencyKey={key} />
      )}
      <Button
        kind={last === undefined ? 'primary' : 'secondary'}
        big
        icon="plus"
        working={start.isPending && start.variables.from === 'blank'}
        onPress={() => start.mutate({ from: 'blank', idempotencyKey: key })}
      >
        <Trans>Start blank plan</Trans>
      </Button>
      <FirstImport
        {...plan}
        reading={reading}
        onStart={() => start.mutateAsync({ from: 'blank', idempotencyKey: key })}
      />
      <p className="meta">
        <Trans>
          You can also paste a table here, or drop a file. Nothing is started before you have looked at the rows.
        </Trans>
      </p>
    </>
  )
}

interface FromLastYearProps extends StartPlanProps {
  readonly last: PlanRow
  readonly idempotencyKey: string
}

function FromLastYear({ start, last, previousName, idempotencyKey }: FromLastYearProps) {
  return (
    <>
      <Button
        kind="primary"
        big
        working={start.isPending && start.variables.from === 'last-year'}
        onPress={() => start.mutate({ from: 'last-year', idempotencyKey })}
      >
        <Trans>Start from last year</Trans>
      </Button>
      <p className="meta">
        <Plural
          value={last.activities}
          one={`# activity from ${previousName} is copied to the same weekday this year, as tentative.`}
          other={`# activities from ${previousName} are copied to the same weekdays this year, as tentative.`}
        />
      </p>
    </>
  )
}
