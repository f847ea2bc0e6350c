import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { Gloss } from '../ui/language/Gloss.tsx'
import { ReasonText } from './ReasonText.tsx'
import { Strength } from './Strength.tsx'

interface SuggestionCardProps {
  readonly suggestion: PlanSuggestion
  /** The centre whose page this is; the other centre is shown first. */
  readonly own: string | null
  /** Whether the person plans for that centre. */
  readonly isOwn: boolean
  readonly isNew: boolean
  readonly isChosen: boolean
  /** Address of the comparison of both. */
  readonly to: string
  readonly centreOf: CentreOf
}

/** The number of reasons on a card. The detail beside it shows all. */
const REASONS_SHOWN = 2

/** Another centre's activity, and the reasons why it might fit one of our activities. */
export function SuggestionCard({ suggestion, own, isOwn, isNew, isChosen, to, centreOf }: SuggestionCardProps) {
  const { t } = useLingui()
  const { centres, titles, glosses, languages, score, reasons } = suggestion
  const sides = [
    { centre: centres[0], title: titles[0], gloss: glosses[0], lang: languages[0] ?? undefined },
    { centre: centres[1], title: titles[1], gloss: glosses[1], lang: languages[1] ?? undefined },
  ]
  const [first, second] = centres[0] === own ? sides.toReversed() : sides
  if (first === undefined || second === undefined) return null
  const nameOf = (title: string): string => (title.trim() === '' ? t`Untitled activity` : title)
  const other = centreOf(second.centre).countryName
  return (
    <li className={isChosen ? 'paper suggestion chosen' : 'paper suggestion'}>
      <p className="between">
        <span className="row">
          <Flag country={centreOf(first.centre).country} />
          {centreOf(first.centre).countryName}
        </span>
        <span className="row">
          {isNew && (
            <b className="new">
              <Trans>New</Trans>
            </b>
          )}
          <Strength score={score} />
        </span>
      </p>
      <h3 dir="auto" lang={first.lang}>
        <Link to={to} aria-current={isChosen ? 'true' : undefined} preventScrollReset>
          {nameOf(first.title)}
        </Link>
      </h3>
      <Gloss gloss={first.gloss} />
      <ul>
        {reasons.slice(0, REASONS_SHOWN).map((reason) => (
          <li key={JSON.stringify(reason)}>
            <ReasonText reason={reason} centreOf={centreOf} />
          </li>
        ))}
      </ul>
      <p className="with">
        {isOwn && second.centre === own ? <Trans>with your</Trans> : <Trans>with {other}:</Trans>}{' '}
        <b dir="auto" lang={second.lang}>
          {nameOf(second.title)}
        </b>
        <Gloss gloss={second.gloss} />
      </p>
    </li>
  )
}
