import { Trans } from '@lingui/react/macro'
import type { SaveState } from '../sync/saveState.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { momentOf, timeOf } from '../ui/formats/when.ts'

interface SaveCalloutProps {
  readonly save: SaveState
  /** Whether this browser stores a copy of unsent work. */
  readonly isSavedHere: boolean
  /** When the first change was made that was not sent; null if there is none, or it is not known. */
  readonly unsentSince: number | null
  readonly onRetry: () => void
}

/** Explains the save state when two words are not enough: which data is safe, and the next step. */
export function SaveCallout({ save, isSavedHere, unsentSince, onRetry }: SaveCalloutProps) {
  switch (save.kind) {
    case 'opening':
    case 'saving':
    case 'saved':
    case 'reconnecting':
      return null
    case 'offline': {
      const since = timeOf(save.since)
      return (
        <Callout kind="warning" live>
          <strong>
            <Trans>Offline since {since}.</Trans>
          </strong>{' '}
          {isSavedHere ? (
            <Trans>
              You can continue. Your changes are saved on this device and sent when you are online again. On a shared
              computer, stay until they are sent.
            </Trans>
          ) : (
            <Trans>This browser cannot save a copy. Keep this page open until you are online again.</Trans>
          )}
          <UnsentSince since={unsentSince} />
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
            <Trans>The server cannot save changes at the moment.</Trans>
          </strong>{' '}
          <Trans>
            Saved changes are safe. Your latest changes are on this device. Keep this page open: saving is retried
            automatically.
          </Trans>
          <UnsentSince since={unsentSince} />
        </Callout>
      )
  }
}

function UnsentSince({ since }: { readonly since: number | null }) {
  if (since === null) return null
  const when = momentOf(since)
  return (
    <>
      {' '}
      <Trans>The oldest change that was not sent is from {when}.</Trans>
    </>
  )
}
