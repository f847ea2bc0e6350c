import { useEffect } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { announce } from '../../ui/announce.ts'
import type { MentionCandidate } from './mentionCandidates.ts'

interface MentionChoiceProps {
  readonly found: readonly MentionCandidate[]
  readonly active: number
  readonly onTake: (one: MentionCandidate) => void
}

/** The people and centres that match the name after "@". The list opens under the text; the focus stays in the text. */
export function MentionChoice({ found, active, onTake }: MentionChoiceProps) {
  const { t } = useLingui()
  const [count, label] = [found.length, found[active]?.mention.label]
  useEffect(() => {
    announce(label === undefined ? t`No matching person or centre` : t`${label}, ${active + 1} of ${count}`)
  }, [t, label, active, count])
  if (count === 0) {
    return (
      <p className="mention-choice meta">
        <Trans>No matching person or centre</Trans>
      </p>
    )
  }
  return (
    <div className="mention-choice" role="listbox" tabIndex={-1} aria-label={t`People and centres`}>
      {found.map((one, at) => (
        <div
          key={`${one.mention.kind} ${one.mention.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          // Pressing must not take the focus out of the text.
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(one)
          }}
        >
          {one.mention.label}
          <small>{one.mention.kind === 'centre' ? <Trans>all planners</Trans> : null}</small>
        </div>
      ))}
    </div>
  )
}
