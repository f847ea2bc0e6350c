import { useState } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { pairKeyOf as keyOf } from '../../../shared/connections/feedback.ts'
import { SuggestionKind, type PlanSuggestion } from '../../../shared/synergies/suggestion.ts'
import { partForemost } from '../chooseSuggestions.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { SuggestionCard } from '../SuggestionCard.tsx'
import { Button } from '../../ui/Button.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { comparePath } from '../comparePath.ts'
import { SuggestionDetail } from './SuggestionDetail.tsx'
import { useCentres } from '../../plans/useCentres.ts'

interface SuggestionListProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly suggestions: readonly PlanSuggestion[]
  /** The suggestions that are new since the last visit. */
  readonly fresh: ReadonlySet<string>
  readonly chosen: string | null
  readonly searchOf: (pair: string) => string
  readonly onChoose: (pair: string) => void
  readonly mayAct: boolean
  /** Whether the person plans for the centre. */
  readonly isOwn: boolean
  readonly isLater: boolean
  readonly isFiltered: boolean
  readonly onClearFilters: () => void
}

/** A centre's suggestions by kind, the strongest first, with the selected one beside them. */
export function SuggestionList(props: SuggestionListProps) {
  const { campaign, centre, suggestions, fresh, chosen, searchOf, onChoose } = props
  const centreOf = useCentres(campaign)
  const isWide = useMedia('(min-width: 1100px)')
  const [showsRest, setShowsRest] = useState(false)
  if (suggestions.length === 0) return <Nothing {...props} />
  const { foremost, rest } = partForemost(suggestions, centre)
  // A filter, or a suggestion named in the address, also shows the rest.
  const isRestAsked = showsRest || props.isFiltered || rest.some((one) => keyOf(one) === chosen)
  const listed = isRestAsked ? suggestions : foremost
  const groups = SuggestionKind.options
    .map((kind) => ({ kind, members: listed.filter((one) => one.kind === kind) }))
    .filter(({ members }) => members.length > 0)
    .toSorted((a, b) => (b.members[0]?.score ?? 0) - (a.members[0]?.score ?? 0))
  const inOrder = groups.flatMap(({ members }) => members)
  const position = Math.max(
    0,
    inOrder.findIndex((one) => keyOf(one) === chosen),
  )
  const open = isWide ? inOrder[position] : undefined
  const step = (by: -1 | 1) => {
    const next = inOrder[position + by]
    return next === undefined ? undefined : () => onChoose(keyOf(next))
  }
  return (
    <div className="synergies">
      <div className="cards">
        {groups.map(({ kind, members }) => (
          <section className="kind-group" key={kind}>
            <h2>
              <KindMark kind={kind} /> <span className="meta">{members.length}</span>
            </h2>
            <ul className="suggestions">
              {members.map((suggestion) => (
                <SuggestionCard
                  key={keyOf(suggestion)}
                  suggestion={suggestion}
                  own={centre}
                  isOwn={props.isOwn}
                  isNew={fresh.has(keyOf(suggestion))}
                  isChosen={suggestion === open}
                  to={isWide ? searchOf(keyOf(suggestion)) : comparePath(campaign, suggestion)}
                  centreOf={centreOf}
                />
              ))}
            </ul>
          </section>
        ))}
        {!isRestAsked && rest.length > 0 && (
          <p className="more">
            <Button onPress={() => setShowsRest(true)}>
              <Plural value={rest.length} one="Show # more to look at" other="Show # more to look at" />
            </Button>
          </p>
        )}
      </div>
      {open !== undefined && (
        <SuggestionDetail
          campaign={campaign}
          centre={centre}
          suggestion={open}
          position={position + 1}
          count={inOrder.length}
          onPrevious={step(-1)}
          onNext={step(1)}
          mayAct={props.mayAct}
          isOwn={props.isOwn}
          isLater={props.isLater}
        />
      )}
    </div>
  )
}

function Nothing({ isFiltered, isLater, onClearFilters }: SuggestionListProps) {
  return (
    <EmptyState
      title={
        isFiltered ? (
          <Trans>No results</Trans>
        ) : isLater ? (
          <Trans>No postponed suggestions</Trans>
        ) : (
          <Trans>No suggestions yet</Trans>
        )
      }
    >
      {isFiltered && (
        <Button onPress={onClearFilters}>
          <Trans>Clear filters</Trans>
        </Button>
      )}
      {!isFiltered && !isLater && (
        <p className="lead">
          <Trans>
            Suggestions come from the themes, texts, needs and offers of activities. Fill in more of these to get better
            suggestions.
          </Trans>
        </p>
      )}
    </EmptyState>
  )
}
