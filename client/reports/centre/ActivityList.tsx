import { useState, type ReactNode } from 'react'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { isToReport, tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import { LACKS, lacks, type Lack } from '../../../shared/reports/lacks.ts'
import type { ReportedActivity } from '../../../shared/reports/snapshot.ts'
import { CANCEL_REASONS } from '../../../shared/taxonomy.ts'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { shortDays, today } from '../../ui/formats/when.ts'
import { BECAME } from '../reportWords.ts'
import { FiguresInRow } from './FiguresByMetric.tsx'

export type ActivityGroup = 'to-report' | 'reported' | 'to-come'
const GROUPS: readonly ActivityGroup[] = ['to-report', 'reported', 'to-come']

export function groupOf(activity: ReportedActivity, now: string): ActivityGroup {
  if (tookPlaceOf(activity) !== null) return 'reported'
  return isToReport(activity, now) ? 'to-report' : 'to-come'
}

interface ActivityListProps {
  readonly activities: readonly ReportedActivity[]
  /** Where activities are added. */
  readonly planHref: string
  readonly open: string | null
  /** All that have begun are open, for their figures. */
  readonly isAllOpen: boolean
  /** Further buttons of the list. */
  readonly tools: ReactNode
  readonly onOpen: (id: string | null) => void
  /** Activities with words of a return. */
  readonly isNoted: (id: ReportedActivity['id']) => boolean
  /** The fields of the open one. */
  readonly renderOpen: (activity: ReportedActivity, next: ReportedActivity | undefined) => ReactNode
}

/** The activities of the plan: those to report first. One at a time is open. */
export function ActivityList(props: ActivityListProps) {
  const { activities, planHref, open, tools } = props
  const now = today()
  const [lack, setLack] = useState<Lack | 'all'>('all')
  const held = useHeldGroup(activities, open, now)
  // The open one stays while it is filled in.
  const shown = activities.filter((one) => lack === 'all' || one.id === open || lacks(one, lack, now))
  const inGroup = (activity: ReportedActivity): ActivityGroup =>
    activity.id === open && held !== null ? held : groupOf(activity, now)
  return (
    <section aria-labelledby="report-activities">
      <div className="between report-list-head">
        <h2 id="report-activities">
          <Trans>Activities</Trans> <span className="meta">{activities.length}</span>
        </h2>
        <span className="row">
          {tools}
          <Link to={planHref}>
            <Trans>Add one that was not planned</Trans>
          </Link>
        </span>
      </div>
      <LackChoice activities={activities} now={now} lack={lack} onChange={setLack} />
      {shown.length === 0 && lack !== 'all' ? (
        <p className="paper pad">
          <Trans>No activities lack this.</Trans>
        </p>
      ) : (
        <div className="paper report-list">
          {GROUPS.map((group) => (
            <Group
              key={group}
              {...props}
              group={group}
              found={shown.filter((one) => inGroup(one) === group)}
              now={now}
            />
          ))}
        </div>
      )}
    </section>
  )
}

interface LackChoiceProps {
  readonly activities: readonly ReportedActivity[]
  readonly now: string
  readonly lack: Lack | 'all'
  readonly onChange: (lack: Lack | 'all') => void
}

/** Narrows the list to what is missing, and says how much that is. */
function LackChoice({ activities, now, lack, onChange }: LackChoiceProps) {
  const { i18n, t } = useLingui()
  const countOf = (id: Lack): number => activities.filter((one) => lacks(one, id, now)).length
  return (
    <div className="report-filter">
      <SegmentedControl
        label={t`Show activities`}
        hideLabel
        options={[
          { id: 'all' as const, label: t`All` },
          ...LACKS.map((id) => ({ id, label: `${i18n._(LACK_LABELS[id])} ${countOf(id)}` })),
        ]}
        value={lack}
        onChange={onChange}
      />
    </div>
  )
}

const LACK_LABELS: Readonly<Record<Lack, MessageDescriptor>> = {
  outcome: msg`Missing an outcome`,
  figures: msg`Missing figures`,
  words: msg`Missing words`,
}

interface GroupProps extends ActivityListProps {
  readonly group: ActivityGroup
  readonly found: readonly ReportedActivity[]
  readonly now: string
}

function Group({ group, found, now, activities, open, isAllOpen, isNoted, onOpen, renderOpen }: GroupProps) {
  const { i18n } = useLingui()
  if (found.length === 0) return null
  const isOpen = (one: ReportedActivity): boolean => (isAllOpen ? groupOf(one, now) !== 'to-come' : one.id === open)
  const isNext = (one: ReportedActivity): boolean => one.id !== open && groupOf(one, now) === 'to-report'
  const at = activities.findIndex(({ id }) => id === open)
  const next = [...activities.slice(at + 1), ...activities.slice(0, Math.max(at, 0))].find(isNext)
  return (
    <section aria-labelledby={`group-${group}`}>
      <h3 className="report-group" id={`group-${group}`}>
        {i18n._(GROUP_LABELS[group])}{' '}
        <span className="meta">
          <Plural value={found.length} one="# activity" other="# activities" />
        </span>
      </h3>
      <ul>
        {found.map((activity) => (
          <li key={activity.id} className={isOpen(activity) ? 'is-open' : undefined}>
            <Row
              activity={activity}
              isOpen={isOpen(activity)}
              isNoted={isNoted(activity.id)}
              now={now}
              onPress={() => onOpen(activity.id === open ? null : activity.id)}
            />
            {isOpen(activity) && renderOpen(activity, next)}
          </li>
        ))}
      </ul>
    </section>
  )
}

const GROUP_LABELS: Readonly<Record<ActivityGroup, MessageDescriptor>> = {
  'to-report': msg`To report`,
  reported: msg`Reported`,
  'to-come': msg`Not begun yet`,
}

/** The open activity stays in the group in which it was opened: it does not jump away from under the pointer. */
function useHeldGroup(activities: readonly ReportedActivity[], open: string | null, now: string): ActivityGroup | null {
  const [held, setHeld] = useState<{ readonly id: string; readonly group: ActivityGroup } | null>(null)
  const activity = activities.find(({ id }) => id === open)
  if (activity !== undefined && held?.id !== activity.id) setHeld({ id: activity.id, group: groupOf(activity, now) })
  if (activity === undefined && held !== null) setHeld(null)
  return held?.id === open ? held.group : null
}

export const rowId = (activity: string): string => `report-row-${activity}`

interface RowProps {
  readonly activity: ReportedActivity
  readonly isOpen: boolean
  readonly isNoted: boolean
  readonly now: string
  readonly onPress: () => void
}

function Row({ activity, isOpen, isNoted, now, onPress }: RowProps) {
  const { i18n, t } = useLingui()
  const became = tookPlaceOf(activity)
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  return (
    <button type="button" className="report-row" id={rowId(activity.id)} aria-expanded={isOpen} onClick={onPress}>
      <span className="what">
        <b dir="auto">{title}</b>
        <Gloss gloss={activity.gloss} />
        {isNoted && (
          <span className="badge warn">
            <Trans>Change asked for</Trans>
          </span>
        )}
        {activity.words?.isHighlight === true && (
          <span className="badge accent">
            <Trans>Highlight</Trans>
          </span>
        )}
      </span>
      <span>{shortDays(activity) ?? <Trans>without a day</Trans>}</span>
      <span className={became === null && groupOf(activity, now) === 'to-report' ? 'gap' : undefined}>
        {became !== null ? (
          i18n._(BECAME[became])
        ) : groupOf(activity, now) === 'to-report' ? (
          <Trans>To report</Trans>
        ) : (
          <Trans>Not begun yet</Trans>
        )}
      </span>
      <span className="figures">
        {!isOpen && became !== 'cancelled' && <FiguresInRow activity={activity} />}
        {became === 'cancelled' && (
          <span className="meta">
            {activity.cancelReason === null ? (
              <Trans>no reason given</Trans>
            ) : (
              labelOf(CANCEL_REASONS, activity.cancelReason)
            )}
          </span>
        )}
      </span>
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  )
}
