import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { ListedMilestone, Recipients } from '../../../shared/milestones/api.ts'
import { overAt } from '../../../shared/milestones/instants.ts'
import { wordWhen } from '../../../shared/milestones/wording.ts'
import type { PublicationList } from '../../../shared/publications/publicationList.ts'
import type { ReportList } from '../../../shared/reports/api.ts'
import { reportsQuery } from '../../reports/reportQueries.ts'
import { publicationsQuery } from '../../publications/publicationsQuery.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { CHASE_PARAMETER, chaseGroupIn, chaseGroups, type ChaseGroup } from '../chaseGroups.ts'
import { isRecent, lastReminders } from '../lastReminders.ts'
import { lastRemindersQuery, recipientsQuery } from '../milestoneQueries.ts'
import { Reminded } from '../Reminded.tsx'
import { RemindDialog } from '../RemindDialog.tsx'
import { planListQuery } from '../../plans/planQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { Ago } from '../../ui/formats/Ago.tsx'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { localiser } from '../../ui/language/localiser.ts'

interface ChaseListProps {
  readonly campaign: Campaign
  readonly milestones: readonly ListedMilestone[]
  readonly now: Date
}

/** Centres that a deadline is likely to find without a plan, and a reminder for those of them that are chosen. */
export function ChaseList({ campaign, milestones, now }: ChaseListProps) {
  const { t } = useLingui()
  const deadlines = milestones.filter(({ kind, needsReview }) => kind === 'deadline' && !needsReview)
  const coming = deadlines.filter((one) => now < overAt(one))
  const [chosen, setChosen] = useState<string | null>(null)
  const deadline = coming.find(({ id }) => id === chosen) ?? coming[0]
  if (deadline === undefined) return null
  return (
    <section className="paper pad chase" aria-labelledby="chase">
      <h2 id="chase">
        <Trans>Chase list</Trans>
      </h2>
      <Select
        label={t`For the deadline`}
        options={coming.map((one) => ({ id: one.id, label: `${wordWhen(one, 'short', localiser())}: ${one.title}` }))}
        value={deadline.id}
        onChange={setChosen}
      />
      <ChaseGroups key={deadline.id} campaign={campaign} deadline={deadline} now={now} />
    </section>
  )
}

interface ChaseGroupsProps {
  readonly campaign: Campaign
  readonly deadline: ListedMilestone
  readonly now: Date
}

function ChaseGroups({ campaign, deadline, now }: ChaseGroupsProps) {
  const plans = useQuery(planListQuery(campaign.id))
  const reach = useQuery(recipientsQuery(campaign.id, deadline.id, null))
  const pages = useQuery({ ...publicationsQuery(campaign.id), enabled: campaign.kind === 'sid' })
  const reports = useQuery({ ...reportsQuery(campaign.id), enabled: deadline.leadsTo === 'reports' })
  const reminders = useQuery(lastRemindersQuery(campaign.id))
  const last = lastReminders(reminders.data, deadline.id)
  const [parameters] = useSearchParams()
  const [group, setGroup] = useState<ChaseGroup>(() =>
    deadline.leadsTo === 'reports' && !parameters.has(CHASE_PARAMETER)
      ? 'no-report'
      : chaseGroupIn(parameters.get(CHASE_PARAMETER)),
  )
  /** Ticks that somebody set, or took away. */
  const [ticks, setTicks] = useState<ReadonlyMap<CentreId, boolean>>(new Map())
  const [isReminding, setReminding] = useState(false)
  if (plans.data === undefined) return null
  const groups = chaseGroups(plans.data.plans, now, {
    pages: submittedIn(pages.data),
    reports: reportedIn(reports.data),
  })
  const rows = groups[group]
  const isChosen = (centre: CentreId): boolean => ticks.get(centre) ?? !isRecent(last.get(centre), now)
  const centres = rows
    .filter(({ centre }) => isChosen(centre) && (dueIn(reach.data, centre)?.people ?? 0) > 0)
    .map(({ centre }) => centre)
  return (
    <>
      <GroupSelect
        groups={groups}
        hasPages={pages.data !== undefined}
        hasReports={reports.data !== undefined}
        group={group}
        onChange={setGroup}
      />
      {rows.length === 0 ? (
        <p className="meta">
          <Trans>No centre needs a reminder.</Trans>
        </p>
      ) : (
        <ul>
          {rows.map((row) => (
            <ChaseRow
              key={row.centre}
              row={row}
              due={dueIn(reach.data, row.centre)}
              isLoaded={reach.data !== undefined}
              reminded={last.get(row.centre)}
              isChosen={isChosen(row.centre)}
              onChoose={(is) => setTicks(new Map([...ticks, [row.centre, is]]))}
            />
          ))}
        </ul>
      )}
      {rows.some(({ countryName }) => countryName.endsWith('*')) && <KosovoFootnote />}
      {centres.length > 0 && (
        <Button kind="primary" icon="bell" onPress={() => setReminding(true)}>
          <Plural value={centres.length} one="Remind # centre" other="Remind # centres" />
        </Button>
      )}
      {isReminding && (
        <RemindDialog
          campaign={campaign.id}
          milestone={deadline}
          centres={centres}
          nameOf={nameIn(plans.data.plans)}
          onClose={() => setReminding(false)}
          onSent={() => setTicks(new Map())}
        />
      )}
    </>
  )
}

interface GroupSelectProps {
  readonly groups: ReturnType<typeof chaseGroups>
  /** Whether it is known which centres have a public page. */
  readonly hasPages: boolean
  /** The same of reports; only for the deadline of reports. */
  readonly hasReports: boolean
  readonly group: ChaseGroup
  readonly onChange: (group: ChaseGroup) => void
}

function GroupSelect({ groups, hasPages, hasReports, group, onChange }: GroupSelectProps) {
  const { t } = useLingui()
  const [notBegun, stale, noPage] = [groups['not-begun'].length, groups.stale.length, groups['no-page'].length]
  const noReport = groups['no-report'].length
  return (
    <Select
      label={t`Which centres`}
      options={[
        { id: 'not-begun', label: t`Not begun: ${notBegun}` },
        { id: 'stale', label: t`Not touched for 14 days: ${stale}` },
        ...(hasPages ? [{ id: 'no-page', label: t`Page not submitted: ${noPage}` }] : []),
        ...(hasReports ? [{ id: 'no-report', label: t`Report not submitted: ${noReport}` }] : []),
      ]}
      value={group}
      onChange={(value) => onChange(chaseGroupIn(value))}
    />
  )
}

/** Whose page waits for a decision or is public: the others have not touched it for this campaign, or have to again. */
const submittedIn = (list: PublicationList | undefined): ReadonlySet<CentreId> =>
  new Set(
    list?.publications.flatMap(({ centre, state }) => (['submitted', 'published'].includes(state) ? [centre] : [])),
  )

/** Whose report waits for a decision or is accepted. */
const reportedIn = (list: ReportList | undefined): ReadonlySet<CentreId> =>
  new Set(list?.reports.flatMap(({ centre, state }) => (['submitted', 'accepted'].includes(state) ? [centre] : [])))

type Due = Recipients['centres'][number]
const dueIn = (reach: Recipients | undefined, centre: CentreId): Due | undefined =>
  reach?.centres.find((one) => one.centre === centre)

const nameIn = (rows: readonly PlanRow[]) => (centre: CentreId) =>
  rows.find((row) => row.centre === centre)?.countryName ?? centre.toUpperCase()

interface ChaseRowProps {
  readonly row: PlanRow
  /** Undefined for a centre without people, and for one that the deadline is not for. */
  readonly due: Due | undefined
  readonly isLoaded: boolean
  /** The last reminder by hand; undefined if there was none. */
  readonly reminded: { readonly at: string; readonly by: string | null } | undefined
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function ChaseRow({ row, due, isLoaded, reminded, isChosen, onChoose }: ChaseRowProps) {
  const { countryName, state, changedAt } = row
  return (
    <li>
      {due !== undefined && due.people > 0 ? (
        <LabelledCheckbox label={countryName} chosen={isChosen} onChange={onChoose} />
      ) : (
        <span className="tick">{countryName}</span>
      )}
      <span className="meta">
        {state === 'none' ? (
          <Trans>no plan yet</Trans>
        ) : changedAt === null ? (
          <Trans>no activities yet</Trans>
        ) : (
          <Ago at={changedAt} />
        )}
        {isLoaded && (
          <>
            {' · '}
            <ChasePeople due={due} />
          </>
        )}
      </span>
      {reminded !== undefined && (
        <span className="meta reminded">
          <Reminded {...reminded} />
        </span>
      )}
    </li>
  )
}

function ChasePeople({ due }: Pick<ChaseRowProps, 'due'>) {
  if (due === undefined) {
    return (
      <Link to="/people">
        <Trans>nobody to remind: invite</Trans>
      </Link>
    )
  }
  if (due.people === 0) return <Trans>received every reminder</Trans>
  return <Plural value={due.people} one="# person" other="# people" />
}
