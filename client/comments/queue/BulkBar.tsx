import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { SnoozeMenu } from './SnoozeMenu.tsx'

interface BulkBarProps {
  readonly selected: readonly Thread[]
  readonly onTake: () => void
  readonly onSnooze: (until: Date) => void
  readonly onResolve: () => void
  readonly onAnswerTogether: () => void
  readonly onClear: () => void
}

/** Bulk actions for the selected questions. */
export function BulkBar({ selected, onTake, onSnooze, onResolve, onAnswerTogether, onClear }: BulkBarProps) {
  const { t } = useLingui()
  const [asks, setAsks] = useState(false)
  const unanswered = selected.filter(({ state }) => state === 'open').length
  return (
    <div className="bulk-bar" role="region" aria-label={t`Selected questions`}>
      <p className="between">
        <b role="status">
          <Plural value={selected.length} one="# selected" other="# selected" />
        </b>
        <IconButton icon="close" label={t`Clear selection`} onPress={onClear} />
      </p>
      <div className="row">
        <Button onPress={onTake}>
          <Trans>Take</Trans>
        </Button>
        <SnoozeMenu onSnooze={onSnooze} />
        <Button onPress={() => (unanswered > 0 ? setAsks(true) : onResolve())}>
          <Trans>Resolve</Trans>
        </Button>
        {selected.length > 1 && (
          <Button kind="quiet" onPress={onAnswerTogether}>
            <Trans>Answer these together</Trans>
          </Button>
        )}
      </div>
      <Dialog title={t`Resolve without an answer?`} isOpen={asks} onClose={() => setAsks(false)}>
        <p>
          <Plural
            value={unanswered}
            one="Nobody has answered # of these questions yet."
            other="Nobody has answered # of these questions yet."
          />
        </p>
        <div className="actions">
          <Button
            kind="danger"
            onPress={() => {
              setAsks(false)
              onResolve()
            }}
          >
            <Trans>Resolve</Trans>
          </Button>
          <Button autoFocus onPress={() => setAsks(false)}>
            <Trans>Keep them open</Trans>
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
