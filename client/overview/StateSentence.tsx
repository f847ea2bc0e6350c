import type { ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import type { Coverage } from '../../shared/overview/api.ts'
import type { Selection } from '../../shared/overview/filters.ts'
import { gapsIn, type Gap } from '../../shared/overview/gaps.ts'
import { withFilter, writeSelection } from '../../shared/overview/selectionQuery.ts'
import type { DayPlace } from '../../shared/overview/theDay.ts'
import { listWithAnd } from '../ui/formats/lists.ts'
import { standingOf } from './standing.ts'

interface StateSentenceProps {
  readonly coverage: Coverage
  readonly campaign: Campaign
  /** The filters of the counted rows. */
  readonly selection: Selection
  /** The name of a theme or an audience. */
  readonly nameOf: (gap: Pick<Gap, 'filter' | 'id'>) => string
  /** The address of the list of a selection. */
  readonly listOf: (selection: Selection) => string
  /** The address of the plans that were begun. */
  readonly begunHref: string
  /** The address of all gaps. */
  readonly gapsHref: string
}

/**
 * The state of the network in a few sentences: the first thing that a reader wants to know, and quotes. Each number
 * opens the rows that it counts.
 */
export function StateSentence({
  coverage,
  campaign,
  selection,
  listOf,
  nameOf,
  begunHref,
  gapsHref,
}: StateSentenceProps) {
  const begun = coverage.centres.filter(({ plan }) => plan !== 'none').length
  const { total, confirmed } = coverage
  const all = coverage.centres.length
  const isNarrowed = writeSelection(selection).size > 0
  const confirmedHref = confirmed === 0 ? null : listOf(withFilter(selection, 'status', ['confirmed']))
  return (
    <h1 className="state-sentence">
      <Trans>
        <Figure href={begun === 0 ? null : begunHref}>{begun}</Figure> of{' '}
        <Plural value={all} one="# centre has" other="# centres have" /> begun a plan.
      </Trans>{' '}
      {total === 0 ? (
        isNarrowed ? (
          <Trans>No activities match these filters.</Trans>
        ) : (
          <Trans>There are no activities yet.</Trans>
        )
      ) : (
        <Trans>
          Of{' '}
          <Figure href={listOf(selection)}>
            <Plural value={total} one="# activity" other="# activities" />
          </Figure>
          , <Figure href={confirmedHref}>{confirmed}</Figure>{' '}
          <Plural value={confirmed} one="is confirmed" other="are confirmed" />.
        </Trans>
      )}{' '}
      {total > 0 && campaign.kind === 'sid' && <AtTheDay coverage={coverage} selection={selection} listOf={listOf} />}{' '}
      {total > 0 && !isNarrowed && <Uncovered coverage={coverage} nameOf={nameOf} href={gapsHref} />}
    </h1>
  )
}

/** @param href null for a number that counts no rows, or none that filters can name */
function Figure({ href, children }: { readonly href: string | null; readonly children: ReactNode }) {
  return href === null ? children : <Link to={href}>{children}</Link>
}

function AtTheDay({ coverage, selection, listOf }: Pick<StateSentenceProps, 'coverage' | 'selection' | 'listOf'>) {
  const { onTheDay, acrossTheDay = 0 } = coverage
  /** Among activities that were chosen by another place in time, filters cannot name these. */
  const hrefOf = (place: DayPlace, count: number): string | null =>
    count === 0 || selection.day?.includes(place) === false
      ? null
      : listOf(withFilter(standingOf(selection), 'day', [place]))
  return (
    <Trans>
      <Figure href={hrefOf('on', onTheDay)}>{onTheDay}</Figure>{' '}
      <Plural value={onTheDay} one="takes place" other="take place" /> on the day itself, and{' '}
      <Figure href={hrefOf('across', acrossTheDay)}>
        <Plural value={acrossTheDay} one="# longer one" other="# longer ones" />
      </Figure>{' '}
      <Plural value={acrossTheDay} one="runs" other="run" /> across it.
    </Trans>
  )
}

/** More names are counted only. */
const NAMED = 4

interface UncoveredProps extends Pick<StateSentenceProps, 'coverage' | 'nameOf'> {
  readonly href: string
}

function Uncovered({ coverage, nameOf, href }: UncoveredProps) {
  const { t } = useLingui()
  const { nobody } = gapsIn(coverage)
  if (nobody.length === 0) return null
  const themes = nobody.filter(({ filter }) => filter === 'theme').length
  const audiences = nobody.length - themes
  const kinds = [
    themes === 0 ? [] : plural(themes, { one: '# theme', other: '# themes' }),
    audiences === 0 ? [] : plural(audiences, { one: '# audience', other: '# audiences' }),
  ].flat()
  const more = nobody.length - NAMED
  const names = [...nobody.slice(0, more === 1 ? NAMED + 1 : NAMED).map(nameOf), ...(more > 1 ? [t`${more} more`] : [])]
  return (
    <span>
      <Trans>
        Nobody plans anything on <Link to={href}>{listWithAnd(kinds)}</Link>: {names.join(' · ')}.
      </Trans>
    </span>
  )
}
