import { useState } from 'react'
import { Plural } from '@lingui/react/macro'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { Button } from '../ui/Button.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { SuggestionCard } from './SuggestionCard.tsx'

interface StrongestListProps {
  /** The best first. */
  readonly suggestions: readonly PlanSuggestion[]
  readonly centreOf: CentreOf
  readonly hrefOf: (suggestion: PlanSuggestion) => string
}

const AT_ONCE = 12

/** The suggestions of the whole network, a dozen at a time. */
export function StrongestList({ suggestions, centreOf, hrefOf }: StrongestListProps) {
  const [count, setCount] = useState(AT_ONCE)
  const more = Math.min(AT_ONCE, suggestions.length - count)
  return (
    <>
      <ul className="suggestions">
        {suggestions.slice(0, count).map((suggestion) => (
          <SuggestionCard
            key={`${suggestion.a} ${suggestion.b}`}
            suggestion={suggestion}
            own={null}
            isNew={false}
            isChosen={false}
            to={hrefOf(suggestion)}
            centreOf={centreOf}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className="more">
          <Button onPress={() => setCount(count + AT_ONCE)}>
            <Plural value={more} one="Show # more suggestion" other="Show # more suggestions" />
          </Button>
        </p>
      )}
    </>
  )
}
