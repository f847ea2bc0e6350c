import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { Flag } from '../ui/Flag.tsx'

interface CentreShown {
  readonly country: string
  readonly countryName: string
}

interface SuggestionCardProps {
  readonly suggestion: PlanSuggestion
  /** Whose page it is: the other centre stands first then. */
  readonly own: string | null
  readonly centreOf: (id: string) => CentreShown
  readonly hrefOf: (centre: string, activity: string) => string
}

const BARS = 4

/** Two activities, and why they might belong together. */
export function SuggestionCard({ suggestion, own, centreOf, hrefOf }: SuggestionCardProps) {
  const { t } = useLingui()
  const { a, b, centres, titles, score, reasons } = suggestion
  const sides = [
    { activity: a, centre: centres[0], title: titles[0] },
    { activity: b, centre: centres[1], title: titles[1] },
  ]
  const [first, second] = centres[0] === own ? sides.toReversed() : sides
  if (first === undefined || second === undefined) return null
  const strength = Math.min(BARS, Math.max(1, Math.ceil(score * BARS)))
  const nameOf = (title: string): string => (title.trim() === '' ? t`Untitled activity` : title)
  const other = centreOf(second.centre).countryName
  return (
    <li className="paper suggestion">
      <p className="between">
        <span className="row">
          <Flag country={centreOf(first.centre).country} />
          {centreOf(first.centre).countryName}
        </span>
        <span className="strength" role="img" aria-label={t`Strength ${strength} of ${BARS}`}>
          {Array.from({ length: BARS }, (_, bar) => (
            <i key={bar} className={bar < strength ? 'on' : ''} />
          ))}
        </span>
      </p>
      <h3 dir="auto">
        <Link to={hrefOf(first.centre, first.activity)}>{nameOf(first.title)}</Link>
      </h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="with">
        {second.centre === own ? <Trans>with your</Trans> : <Trans>with {other}:</Trans>}{' '}
        <Link to={hrefOf(second.centre, second.activity)} dir="auto">
          {nameOf(second.title)}
        </Link>
      </p>
    </li>
  )
}
