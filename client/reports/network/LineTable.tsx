import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { LocalDate } from '../../../shared/days.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { ReportedLine } from '../../../shared/reports/networkSummary.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import { AUDIENCES, ACTIVITY_TYPES, CANCEL_REASONS } from '../../../shared/taxonomy.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Button } from '../../ui/Button.tsx'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { Flag } from '../../ui/Flag.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { longDay, shortDay } from '../../ui/formats/when.ts'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { DONE, OUTCOME_NAMES } from './networkWords.ts'
import type { HrefOf, Narrowed } from './useNetworkChoice.ts'

interface LineTableProps {
  readonly lines: readonly ReportedLine[]
  readonly campaign: CampaignId
  readonly centreOf: CentreOf
  readonly narrowed: Narrowed | null
  readonly hrefOf: HrefOf
}

const FIRST_ROWS = 100
const OUTCOMES = ['done', 'moved', 'cancelled', 'unsaid'] as const

/** The activities of accepted reports, all or those of one row of a chart. */
export function LineTable({ lines, campaign, centreOf, narrowed, hrefOf }: LineTableProps) {
  const { t, i18n } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const found = narrowed === null ? lines : lines.filter((line) => isAmong(line, narrowed))
  const shown = isWhole || isPrinting ? found : found.slice(0, FIRST_ROWS)
  return (
    <section aria-labelledby="lines">
      <h2 id="lines" className="lines-title">
        <Plural value={found.length} one="# activity" other="# activities" />
        {narrowed !== null && <>: {nameOf(narrowed, centreOf, i18n._(outcomeName(narrowed.value)))}</>}
      </h2>
      <nav className="row lines-filter" aria-label={t`What became of them`}>
        <Link to={hrefOf({ view: 'activities' })} aria-current={narrowed === null ? 'true' : undefined}>
          <Trans>All</Trans>
        </Link>
        {OUTCOMES.map((value) => (
          <Link
            key={value}
            to={hrefOf({ view: 'activities', narrowed: { by: 'outcome', value } })}
            aria-current={narrowed?.by === 'outcome' && narrowed.value === value ? 'true' : undefined}
          >
            {i18n._(outcomeName(value))}
          </Link>
        ))}
      </nav>
      {found.length === 0 ? (
        <p className="meta">
          <Trans>No activities of accepted reports are here.</Trans>
        </p>
      ) : (
        <div className="grid lines">
          <table aria-label={t`Activities`}>
            <ColumnHeads columns={[t`Activity`, t`Centre`, t`First day`, t`What became of it`]} />
            <tbody>
              {shown.map((line) => (
                <Line key={`${line.centre}/${line.activity}`} line={line} campaign={campaign} centreOf={centreOf} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < found.length && (
        <Button onPress={() => setWhole(true)}>
          <Trans>Show all {found.length}</Trans>
        </Button>
      )}
    </section>
  )
}

function Line({
  line,
  campaign,
  centreOf,
}: Pick<LineTableProps, 'campaign' | 'centreOf'> & { readonly line: ReportedLine }) {
  const { t, i18n } = useLingui()
  const { centre, title, startsOn, tookPlace, cancelReason } = line
  const { country, countryName } = centreOf(centre)
  const reason = cancelReason === null ? null : labelOf(CANCEL_REASONS, cancelReason)
  return (
    <tr>
      <th scope="row">
        <Link to={reportHref({ campaign, centre })} dir="auto">
          {title === '' ? t`Untitled activity` : title}
        </Link>
      </th>
      <td>
        <span className="with-flag">
          <Flag country={country} />
          {countryName}
        </span>
      </td>
      <td>{startsOn === null ? '' : shortDay(startsOn)}</td>
      <td>
        {i18n._(OUTCOME_NAMES[tookPlace ?? 'unsaid'])}
        {reason !== null && <span className="meta">: {reason}</span>}
      </td>
    </tr>
  )
}

const isDone = ({ tookPlace }: ReportedLine): boolean => tookPlace !== null && tookPlace !== 'cancelled'

/** Rows of charts count what took place. */
function isAmong(line: ReportedLine, { by, value }: Narrowed): boolean {
  switch (by) {
    case 'theme':
      return isDone(line) && line.themes.some((id) => id === value)
    case 'audience':
      return isDone(line) && line.audiences.some((id) => id === value)
    case 'type':
      return isDone(line) && line.type === value
    case 'centre':
      return line.centre === value
    case 'day':
      return isDone(line) && line.startsOn === value
    case 'outcome':
      return value === 'done' ? isDone(line) : (line.tookPlace ?? 'unsaid') === value
  }
}

function outcomeName(value: string) {
  const known = OUTCOMES.find((one) => one === value)
  return known === undefined || known === 'done' ? DONE : OUTCOME_NAMES[known]
}

function nameOf({ by, value }: Narrowed, centreOf: CentreOf, outcome: string): string {
  switch (by) {
    case 'theme':
      return labelOf(THEME_OPTIONS, value)
    case 'audience':
      return labelOf(AUDIENCES, value)
    case 'type':
      return labelOf(ACTIVITY_TYPES, value)
    case 'centre':
      return centreOf(value).countryName
    case 'day':
      return LocalDate.safeParse(value).success ? longDay(value) : value
    case 'outcome':
      return outcome
  }
}
