import { Trans } from '@lingui/react/macro'
import type { SaveState } from '../sync/saveState.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'

interface SaveCalloutProps {
  readonly save: SaveState
  /** Whether this browser keeps a copy of what is not sent. */
  readonly isSavedHere: boolean
  readonly onRetry: () => void
}

/** When the save state needs more than its two words: what is safe, and what to do. */
export function SaveCallout({ save, isSavedHere, onRetry }: SaveCalloutProps) {
  switch (save.kind) {
    case 'opening':
    case 'saving':
    case 'saved':
    case 'reconnecting':
      return null
    case 'offline': {
      const since = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(save.since)
      return (
        <Callout kind="warning" live>
          <strong>
            <Trans>No connection since {since}.</Trans>
          </strong>{' '}
          {isSavedHere ? (
            <Trans>Go on working: your changes wait on this device and join the others’ work when you are back.</Trans>
          ) : (
            <Trans>This browser keeps no copy: leave this page open until you are back.</Trans>
          )}
          <div className="actions">
            <Button onPress={onRetry}>
              <Trans>Try now</Trans>
            </Button>
          </div>
        </Callout>
      )
    }
    case 'could-not-save':
      return (
        <Callout kind="danger" live>
          <strong>
            <Trans>The server cannot store changes just now.</Trans>
          </strong>{' '}
          <Trans>
            What was saved is safe. Your latest changes are on this device; keep the page open, it goes on trying.
          </Trans>
        </Callout>
      )
  }
}
