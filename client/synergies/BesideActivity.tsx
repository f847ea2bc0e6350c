import { Plural, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Connection } from '../../shared/connections/connection.ts'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { Gloss } from '../ui/language/Gloss.tsx'
import { KindMark } from '../ui/KindMark.tsx'
import { sortSuggestions } from './chooseSuggestions.ts'
import { ReasonText } from './ReasonText.tsx'
import { Strength } from './Strength.tsx'
import './synergies.css'

interface BesideActivityProps {
  readonly suggestions: readonly PlanSuggestion[]
  /** Suggestions that somebody took up are left out. */
  readonly connections: readonly Connection[]
  readonly centre: string
  readonly activity: string
  readonly centreOf: CentreOf
  readonly hrefOf: (suggestion: PlanSuggestion) => string
  /** Open at once for readers; folded for people who edit the fields below. */
  readonly startsOpen: boolean
}

const SHOWN = 3

/** Beside an activity: which other centres plan something like it. Nothing if none does. */
export function BesideActivity(props: BesideActivityProps) {
  const { suggestions, connections, centre, activity, centreOf, hrefOf, startsOpen } = props
  const { t } = useLingui()
  const of = sortSuggestions(suggestions, [], connections, 0).open.filter(
    ({ a, b, centres }) => (a === activity && centres[0] === centre) || (b === activity && centres[1] === centre),
  )
  if (of.length === 0) return null
  const others = new Set(of.map(({ centres }) => (centres[0] === centre ? centres[1] : centres[0])))
  const more = of.length - SHOWN
  return (
    <details className="beside" open={startsOpen}>
      <summary>
        <Plural value={others.size} one="# centre plans something similar" other="# centres plan something similar" />
      </summary>
      <ul>
        {of.slice(0, SHOWN).map((suggestion) => {
          const first = suggestion.centres[0] === centre
          const other = centreOf(first ? suggestion.centres[1] : suggestion.centres[0])
          const title = first ? suggestion.titles[1] : suggestion.titles[0]
          const gloss = first ? suggestion.glosses[1] : suggestion.glosses[0]
          const [firstReason] = suggestion.reasons
          const lang = (first ? suggestion.languages[1] : suggestion.languages[0]) ?? undefined
          return (
            <li key={`${suggestion.a} ${suggestion.b}`}>
              <p className="between meta">
                <span className="row">
                  <Flag country={other.country} />
                  {other.countryName}
                </span>
                <Strength score={suggestion.score} />
              </p>
              <Link to={hrefOf(suggestion)} dir="auto" lang={lang}>
                {title.trim() === '' ? t`Untitled activity` : title}
              </Link>
              <Gloss gloss={gloss} />
              <p className="why">
                <KindMark kind={suggestion.kind} />
                {firstReason !== undefined && <ReasonText reason={firstReason} centreOf={centreOf} />}
              </p>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <p className="meta">
          <Plural
            value={more}
            one="# more suggestion on the Synergies page"
            other="# more suggestions on the Synergies page"
          />
        </p>
      )}
    </details>
  )
}
