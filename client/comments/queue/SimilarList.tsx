import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ownershipInName, parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import type { AlsoAnswered } from './answer/together.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { similarQuery } from '../threadQueries.ts'
import { STATE_LABELS } from '../threadLabels.ts'

interface SimilarListProps {
  readonly thread: Thread
  readonly countryOf: (centre: string) => string
  readonly onOpen: (id: Thread['id']) => void
  /** @param title the question that the answer was given to */
  readonly onUse: (answer: RichText, title: string) => void
  /** The others that get the answer too; null if nothing can be written. */
  readonly together: {
    readonly others: readonly AlsoAnswered[]
    readonly onToggle: (other: AlsoAnswered) => void
  } | null
}

/** Similar earlier questions, in any language. */
export function SimilarList({ thread, countryOf, onOpen, onUse, together }: SimilarListProps) {
  const { i18n, t } = useLingui()
  const { data, isPending } = useQuery(similarQuery(thread.id))
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">
        <Trans>Similar questions</Trans>
      </h2>
      {isPending && <Skeleton lines={3} />}
      {data?.length === 0 && (
        <p className="meta">
          <Trans>No similar questions</Trans>
        </p>
      )}
      <ul className="beside-list">
        {(data ?? []).map(({ id, document, state, question, asker, last, answer }) => {
          const ref = parseDocumentName(document)
          const centres = ref === null ? [] : (ownershipInName(ref)?.centres ?? [])
          // The official Ally files belong to no centre.
          const centre = centres.length === 0 ? t`Network` : listWithAnd(centres.map(countryOf))
          return (
            <li key={id}>
              <p className="between meta">
                <span>{centre}</span>
                <span className={`badge thread-state ${state}`}>{i18n._(STATE_LABELS[state])}</span>
              </p>
              <button type="button" className="plain-link" dir="auto" onClick={() => onOpen(id)}>
                {question}
              </button>
              {together !== null && state === 'open' && (
                <Checkbox
                  isSelected={together.others.some((other) => other.id === id)}
                  onChange={() => together.onToggle({ id, country: centre, asker, last })}
                >
                  <Trans>Answer this one too</Trans>
                </Checkbox>
              )}
              {answer !== null && (
                <Button kind="quiet" onPress={() => onUse(answer, question)}>
                  <Trans>Use this answer</Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
