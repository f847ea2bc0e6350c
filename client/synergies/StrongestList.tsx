import { useState } from 'react'
import { Plural } from '@lingui/react/macro'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { Button } from '../ui/Button.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { SuggestionCard } from './SuggestionCard.tsx'

interface StrongestListProps {
  /** The best first: those that were fetched. */
  readonly suggestions: readonly PlanSuggestion[]
  /** How many there are. */
  readonly total: number
  readonly isFetching: boolean
  /** Called when more are to be shown than were fetched. */
  readonly onMissing: () => void
  readonly centreOf: CentreOf
  readonly hrefOf: (suggestion: PlanSuggestion) => string
}

const AT_ONCE = 12

/** The suggestions of the whole network, a dozen at a time. */
export function StrongestList(props: StrongestListProps) {
  const { suggestions, total, isFetching, onMissing, centreOf, hrefOf } = props
  const [count, setCount] = useState(AT_ONCE)
  const more = Math.min(AT_ONCE, total - count)
  const showMore = (): void => {
    if (count + more > suggestions.length) onMissing()
    setCount(count + more)
  }
  return (
    <>
      <ul className="suggestions">
        {suggestions.slice(0, count).map((suggestion) => (
          <SuggestionCard
            key={`${suggestion.a} ${suggestion.b}`}
            suggestion={suggestion}
            own={null}
            isOwn={false}
            isNew={false}
            isChosen={false}
            to={hrefOf(suggestion)}
            centreOf={centreOf}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className="more">
          <Button working={isFetching} onPress={showMore}>
            <Plural value={more} one="Show # more suggestion" other="Show # more suggestions" />
          </Button>
        </p>
      )}
    </>
  )
}
