import { Trans } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { isNarrowed, type QueueChoice } from '../../queueChoice.ts'

/** Shown when no question fits. */
export function EmptyQueue({ choice, onClear }: { readonly choice: QueueChoice; readonly onClear: () => void }) {
  if (!isNarrowed(choice)) {
    return (
      <p className="queue-empty lead">
        <Trans>No questions waiting</Trans>
      </p>
    )
  }
  return (
    <div className="queue-empty stack">
      <p className="lead">
        <Trans>No results</Trans>
      </p>
      <Button onPress={onClear}>
        <Trans>Clear filters</Trans>
      </Button>
    </div>
  )
}
