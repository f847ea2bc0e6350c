import { createElement, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import type { ReportSectionId } from '../../../shared/reports/sections.ts'
import type { ReportedActivity } from '../../../shared/reports/snapshot.ts'
import { HIGH_LEVEL_ROLES, YOUTH_INVOLVEMENTS } from '../../../shared/taxonomy.ts'
import { languageName } from '../../fields/languages.ts'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'

interface PlanFactsProps {
  readonly section: ReportSectionId
  readonly activities: readonly ReportedActivity[]
  /** Whether the reader wrote the plan. */
  readonly isOwn: boolean
}

/** What the plan knows about a part of the report; it follows the plan. */
export function PlanFacts({ section, activities, isOwn }: PlanFactsProps) {
  const facts = FACTS[section](activities.filter((activity) => tookPlaceOf(activity) !== 'cancelled'))
  if (facts.length === 0) return null
  return (
    <div className="report-facts">
      <p className="meta">{isOwn ? <Trans>From your plan</Trans> : <Trans>From the plan</Trans>}</p>
      {/* Two facts may say the same, so they are children by position. */}
      {createElement('ul', null, ...facts.map(listed))}
    </div>
  )
}

const listed = (fact: ReactNode) => <li dir="auto">{fact}</li>

type Facts = (activities: readonly ReportedActivity[]) => readonly ReactNode[]

const titlesOf = (activities: readonly ReportedActivity[]): string =>
  listWithCommas(activities.flatMap(({ title }) => (title.trim() === '' ? [] : [title.trim()])))

const highlights: Facts = (activities) =>
  activities.flatMap(({ title, words }) =>
    words?.isHighlight === true
      ? [words.quote.trim() === '' ? title : <span key="quote">{`${title}: “${words.quote.trim()}”`}</span>]
      : [],
  )

const youth: Facts = (activities) =>
  YOUTH_INVOLVEMENTS.toReversed().flatMap(({ id }) => {
    const found = activities.filter(({ youthInvolvement }) => id !== 'none' && youthInvolvement === id)
    return found.length === 0 ? [] : [`${labelOf(YOUTH_INVOLVEMENTS, id)}: ${wholeNumber(found.length)}`]
  })

const highLevel: Facts = (activities) =>
  HIGH_LEVEL_ROLES.flatMap(({ id }) => {
    const found = activities.filter((activity) => activity.highLevel.includes(id))
    return found.length === 0 ? [] : [`${labelOf(HIGH_LEVEL_ROLES, id)}: ${titlesOf(found)}`]
  })

const media: Facts = (activities) =>
  activities.flatMap(({ title, actualReach }) =>
    actualReach.flatMap(({ metric, value, evidence }) =>
      metric === 'media_items' && value !== null
        ? [
            <span key="figure">
              {title}: {wholeNumber(value)} {evidence !== null && <OutsideLink href={evidence}>{evidence}</OutsideLink>}
            </span>,
          ]
        : [],
    ),
  )

const partners: Facts = (activities) => {
  const names = [...new Set(activities.flatMap((activity) => activity.partners))]
  return names.length === 0 ? [] : [listWithCommas(names)]
}

const materials: Facts = (activities) =>
  activities.flatMap(({ resources }) =>
    resources.map(({ title, url, licence, languages }) => (
      <span key="resource">
        {url === null ? title : <OutsideLink href={url}>{title.trim() === '' ? url : title}</OutsideLink>}
        <small>{[licence ?? '', ...languages.map(languageName)].filter((part) => part !== '').join(' · ')}</small>
      </span>
    )),
  )

const lessons: Facts = (activities) =>
  activities.flatMap(({ title, words }) =>
    words === null || words.didNot.trim() === '' ? [] : [`${title}: ${words.didNot.trim()}`],
  )

const FACTS: Readonly<Record<ReportSectionId, Facts>> = {
  highlights,
  youth,
  'high-level': highLevel,
  media,
  partners,
  materials,
  lessons,
  wishes: () => [],
}
