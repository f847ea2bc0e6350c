import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { centralDay } from '../../../shared/campaign.ts'
import type { ActivityId } from '../../../shared/ids.ts'
import { can } from '../../../shared/permissions.ts'
import type { OwnLastYear } from '../../../shared/reports/lastYear.ts'
import type { TookPlace } from '../../../shared/plans/tookPlace.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import { useOwners } from '../../documents/useOwners.ts'
import { FirstImport } from '../import/begin/FirstImport.tsx'
import { ChooseFromLastYear } from '../../reports/lastYear/ChooseFromLastYear.tsx'
import { lastYearQuery } from '../../reports/lastYear/lastYearQuery.ts'
import { PlanHead } from '../PlanHead.tsx'
import { TOOK_PLACE_LABELS } from '../tookPlaceLabels.ts'
import { previousPlansQuery, newIdempotencyKey, useStartPlan } from '../planQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { ServerFailure } from '../../frame/ServerFailure.tsx'
import { headOf, type PlanPageProps } from './planPageProps.ts'
import { Main } from '../../ui/Main.tsx'
import { WorkedElsewhere } from './WorkedElsewhere.tsx'

/** No plan yet: the next step for people who may take it. The default export: it is loaded on demand. */
export default function PlanEmpty(props: PlanPageProps) {
  const { person, campaign, row } = props
  const owners = useOwners(row.centre)
  const start = useStartPlan(campaign.id, row.centre)
  const previous = useQuery({ ...previousPlansQuery(campaign), retry: false }).data
  const last = previous?.plans.find((plan) => plan.centre === row.centre && plan.state !== 'none')
  const previousName = previous?.campaign.shortName
  const mayReadReports = can(person, 'report.read-submitted', { centre: row.centre })
  const lastYear = useQuery({ ...lastYearQuery(campaign.id, row.centre), enabled: mayReadReports, retry: false }).data
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
            own={lastYear?.own}
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
      <WorkedElsewhere person={person} campaign={campaign} centre={row.centre} />
    </Main>
  )
}

interface StartPlanProps {
  readonly start: ReturnType<typeof useStartPlan>
  /** The centre's plan in the campaign before; undefined where it had none. */
  readonly last: PlanRow | undefined
  /** The name of the previous campaign. */
  readonly previousName: string | undefined
  /** Its activities, with what was reached and learnt; undefined while that is not known. */
  readonly own: readonly OwnLastYear[] | undefined
}

interface WaysToStartProps extends StartPlanProps {
  readonly plan: { readonly campaign: string; readonly centre: string }
  /** How cells of an imported file are meant. */
  readonly reading: GridReading
}

/** The ways to begin a plan. */
function StartPlan({ start, last, previousName, own, plan, reading }: WaysToStartProps) {
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
        <FromLastYear last={last} previousName={previousName} own={own} start={start} idempotencyKey={key} />
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

function FromLastYear({ start, last, previousName, own, idempotencyKey }: FromLastYearProps) {
  const { i18n } = useLingui()
  const wordOf = (tookPlace: TookPlace): string => i18n._(TOOK_PLACE_LABELS[tookPlace])
  /** What somebody chose; before, all that the centre would do again, or did not speak of. */
  const [picked, setPicked] = useState<ReadonlySet<ActivityId> | null>(null)
  const chosen = picked ?? new Set(own?.flatMap(({ activity, again }) => (again === false ? [] : [activity])))
  const isAll = own === undefined || chosen.size === own.length
  const count = isAll ? last.activities : chosen.size
  return (
    <>
      <Button
        kind="primary"
        big
        working={start.isPending && start.variables.from === 'last-year'}
        onPress={() =>
          start.mutate({ from: 'last-year', idempotencyKey, ...(isAll ? {} : { activities: [...chosen] }) })
        }
      >
        <Trans>Start from last year</Trans>
      </Button>
      <p className="meta">
        <Plural
          value={count}
          one={`# activity from ${previousName} is copied to the same weekday this year, as tentative.`}
          other={`# activities from ${previousName} are copied to the same weekdays this year, as tentative.`}
        />
      </p>
      {own !== undefined && own.length > 0 && own.length <= MOST_CHOSEN && (
        <ChooseFromLastYear activities={own} chosen={chosen} onChoose={setPicked} wordOf={wordOf} />
      )}
    </>
  )
}

/** A longer plan is copied whole: a request has no room for more names. */
const MOST_CHOSEN = 500
