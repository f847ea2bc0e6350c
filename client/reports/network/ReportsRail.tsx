import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { ReportList, ReportListItem } from '../../../shared/reports/api.ts'
import type { ReportCounts } from '../../../shared/reports/networkSummary.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Button } from '../../ui/Button.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { compareNames } from '../../ui/formats/collate.ts'
import { longDay, momentOf } from '../../ui/formats/when.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { stackedParts } from './stackedParts.ts'
import { REPORT_STATES } from '../reportWords.ts'

type Group = 'missing' | 'waiting' | 'accepted'
const FIRST_ROWS = 8

interface ReportsRailProps {
  readonly list: ReportList
  readonly counts: ReportCounts
  readonly campaign: CampaignId
  readonly centreOf: CentreOf
  readonly mayDecide: boolean
  /** Where coordinators remind centres; null for others. */
  readonly remindHref: string | null
}

/** Who has reported, and who has not. */
export function ReportsRail({ list, counts, campaign, centreOf, mayDecide, remindHref }: ReportsRailProps) {
  const { t } = useLingui()
  const groups = groupsOf(list.reports, centreOf)
  const [group, setGroup] = useState<Group>(groups.waiting.length > 0 ? 'waiting' : 'missing')
  const [isWhole, setWhole] = useState(false)
  const rows = isWhole ? groups[group] : groups[group].slice(0, FIRST_ROWS)
  const count = (one: Group): number => groups[one].length
  return (
    <section className="paper pad rail-part" aria-labelledby="reports-of-centres">
      <h2 id="reports-of-centres">
        <Trans>Reports of the centres</Trans>
      </h2>
      {list.due !== null && <Due day={list.due.day} isCloseOfBusiness={list.due.isCloseOfBusiness} />}
      <Meter counts={counts} />
      <SegmentedControl
        label={t`Which centres`}
        hideLabel
        value={group}
        options={[
          { id: 'missing', label: t`Missing ${count('missing')}` },
          { id: 'waiting', label: t`Waiting ${count('waiting')}` },
          { id: 'accepted', label: t`Accepted ${count('accepted')}` },
        ]}
        onChange={(next) => {
          setGroup(next)
          setWhole(false)
        }}
      />
      {group === 'waiting' && (
        <p className="meta">
          <Trans>Counted nowhere until somebody accepts them.</Trans>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="meta">
          <Trans>No centres</Trans>
        </p>
      ) : (
        <ul className="rail-list">
          {rows.map((report) => (
            <ReportRow key={report.centre} {...{ report, group, campaign, centreOf, mayDecide }} />
          ))}
        </ul>
      )}
      {rows.length < count(group) && (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          <Plural value={count(group) - rows.length} one="Show # more" other="Show # more" />
        </Button>
      )}
      {remindHref !== null && group === 'missing' && count('missing') > 0 && (
        <p>
          <Link className="btn" to={remindHref}>
            <Trans>Remind centres</Trans>
          </Link>
        </p>
      )}
    </section>
  )
}

/** An accepted report stays accepted while its correction waits: it is in both groups. */
function groupsOf(
  reports: readonly ReportListItem[],
  centreOf: CentreOf,
): Readonly<Record<Group, readonly ReportListItem[]>> {
  const sorted = reports.toSorted((a, b) =>
    compareNames(centreOf(a.centre).countryName, centreOf(b.centre).countryName),
  )
  return {
    missing: sorted.filter(({ state }) => state !== 'submitted' && state !== 'accepted'),
    waiting: sorted.filter(({ state }) => state === 'submitted'),
    accepted: sorted.filter(({ state }) => state === 'accepted'),
  }
}

function Due({ day, isCloseOfBusiness }: { readonly day: string; readonly isCloseOfBusiness: boolean }) {
  const when = longDay(day)
  return (
    <p className="meta">
      {isCloseOfBusiness ? <Trans>Due on {when}, by 17:00 (Brussels)</Trans> : <Trans>Due on {when}</Trans>}
    </p>
  )
}

function Meter({ counts }: { readonly counts: ReportCounts }) {
  const { accepted, waiting, returned, begun, none, centres } = counts
  const parts = [
    { name: 'accepted', count: accepted },
    { name: 'waiting', count: waiting },
    { name: 'begun', count: returned + begun },
    { name: 'none', count: none },
  ]
  return (
    <>
      <svg className="reports-meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {stackedParts(parts, centres).map(({ name, x, width }) => (
          <rect key={name} className={`meter-${name}`} x={x} y={0} width={width} height={10} />
        ))}
      </svg>
      <p className="meta">
        <Trans>
          {accepted} accepted, {waiting} waiting, {returned} returned, {begun} begun, {none} without a report
        </Trans>
      </p>
    </>
  )
}

interface ReportRowProps extends Pick<ReportsRailProps, 'campaign' | 'centreOf' | 'mayDecide'> {
  readonly report: ReportListItem
  readonly group: Group
}

function ReportRow({ report, group, campaign, centreOf, mayDecide }: ReportRowProps) {
  const { t, i18n } = useLingui()
  const { centre, state, at, reported, of } = report
  const { country, countryName } = centreOf(centre)
  const to = reportHref({ campaign, centre })
  return (
    <li>
      <span>
        <span className="with-flag">
          <Flag country={country} />
          {group === 'waiting' ? countryName : <Link to={to}>{countryName}</Link>}
        </span>
        <small className="meta">
          {group === 'missing' ? (
            <>
              {i18n._(REPORT_STATES[state])}
              {state !== 'none' && (
                <>
                  {' · '}
                  <Trans>
                    {reported} of {of} activities
                  </Trans>
                </>
              )}
            </>
          ) : (
            at !== null && momentOf(at)
          )}
        </small>
      </span>
      {group === 'waiting' && (
        <Link to={to} aria-label={mayDecide ? t`Read and decide: ${countryName}` : t`Read: ${countryName}`}>
          {mayDecide ? <Trans>Read and decide</Trans> : <Trans>Read</Trans>}
        </Link>
      )}
    </li>
  )
}
