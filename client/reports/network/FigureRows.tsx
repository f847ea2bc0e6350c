import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { FigureSource, NetworkFigure } from '../../../shared/reports/api.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import { isSourceless } from '../../../shared/reports/lookAt.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Button } from '../../ui/Button.tsx'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { withKeys } from './withKeys.ts'
import { knownBy, metricName, NOT_ADDED } from './networkWords.ts'

const FIRST_ROWS = 8

interface FigureRowsProps {
  readonly figure: NetworkFigure
  /** How many centres could give one. */
  readonly accepted: number
  readonly campaign: CampaignId
  readonly centreOf: CentreOf
}

/** The rows that a figure was made of: each centre's own, with its source; then those that are not added, and why. */
export function FigureRows({ figure, accepted, campaign, centreOf }: FigureRowsProps) {
  const { t, i18n } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const { metric, sources, notAdded } = figure
  const shown = isWhole || isPrinting ? sources : sources.slice(0, FIRST_ROWS)
  const name = metricName(metric)
  return (
    <div className="figure-rows">
      <table aria-label={t`${name}: what the figure was made of`}>
        <ColumnHeads columns={[t`Centre`, t`Activity`, { label: t`Figure`, className: 'num' }, t`Source`]} />
        <tbody>
          {withKeys(shown, keyOf).map(({ key, row: source }) => (
            <SourceRow key={key} source={source} why={null} campaign={campaign} centreOf={centreOf} />
          ))}
          {withKeys(shown.length === sources.length ? notAdded : [], keyOf).map(({ key, row: { why, ...source } }) => (
            <SourceRow
              key={`not-added-${key}`}
              source={source}
              why={i18n._(NOT_ADDED[why])}
              campaign={campaign}
              centreOf={centreOf}
            />
          ))}
        </tbody>
      </table>
      <Foot
        figure={figure}
        accepted={accepted}
        hidden={shown.length < sources.length ? sources.length + notAdded.length - shown.length : 0}
        onShowAll={() => setWhole(true)}
      />
    </div>
  )
}

const keyOf = ({ centre, activity }: FigureSource): string => `${centre}/${activity}`

interface FootProps extends Pick<FigureRowsProps, 'figure' | 'accepted'> {
  /** How many rows are not shown yet. */
  readonly hidden: number
  readonly onShowAll: () => void
}

function Foot({ figure: { centres, notAdded }, accepted, hidden, onShowAll }: FootProps) {
  return (
    <p className="meta figure-foot">
      {hidden > 0 && (
        <Button kind="quiet" onPress={onShowAll}>
          <Plural value={hidden} one="Show # more row" other="Show # more rows" />
        </Button>
      )}
      {accepted > centres && (
        <span>
          <Plural
            value={accepted - centres}
            one="# centre with an accepted report gives none."
            other="# centres with an accepted report give none."
          />
        </span>
      )}
      {notAdded.length > 0 && (
        <span>
          <Plural value={notAdded.length} one="# value is listed, not added." other="# values are listed, not added." />
        </span>
      )}
    </p>
  )
}

interface SourceRowProps extends Pick<FigureRowsProps, 'campaign' | 'centreOf'> {
  readonly source: FigureSource
  /** Why it is not added; null if it is. */
  readonly why: string | null
}

function SourceRow({ source, why, campaign, centreOf }: SourceRowProps) {
  const { t } = useLingui()
  const { centre, title, value, evidence } = source
  const { country, countryName } = centreOf(centre)
  return (
    <tr className={why === null ? undefined : 'is-not-added'}>
      <th scope="row">
        <span className="with-flag">
          <Flag country={country} />
          {countryName}
        </span>
      </th>
      <td>
        <Link to={reportHref({ campaign, centre })} dir="auto">
          {title === '' ? t`Untitled activity` : title}
        </Link>
      </td>
      <td className="num">{wholeNumber(value)}</td>
      <td>
        {isSourceless(source) ? (
          <strong className="no-source">
            <Trans>No source</Trans>
          </strong>
        ) : (
          <>
            {source.source !== '' && <span dir="auto">{source.source} · </span>}
            <span className="meta">{knownBy(source)}</span>
          </>
        )}
        {evidence !== null && (
          <>
            {' '}
            <OutsideLink href={evidence}>{t`Evidence`}</OutsideLink>
          </>
        )}
        {why !== null && <span className="why-not">{why}</span>}
      </td>
    </tr>
  )
}
