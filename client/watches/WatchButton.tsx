import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { LONGEST_WATCH_NAME, type Watched } from '../../shared/watches/watch.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { announce, showToast } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import { findWatch, useWatching, watchesQuery } from './watchQueries.ts'

interface WatchButtonProps {
  readonly campaign: CampaignId
  readonly watched: Watched
  /** Its name in the bell and in mails. */
  readonly name: string
  /** Whether the person edits it too: then they are notified of others' changes. */
  readonly isOwn?: boolean
}

/** Starts or stops watching. The button appears once the current state is known. */
export function WatchButton({ campaign, watched, name, isOwn = false }: WatchButtonProps) {
  const { t } = useLingui()
  const list = useQuery(watchesQuery(campaign))
  const { add, remove } = useWatching(campaign)
  if (list.data === undefined) return null
  const watch = findWatch(list.data, watched)
  const fail = (error: unknown): void => showToast(refusalTitle(error) ?? t`The server does not answer. Try again.`)
  function change(): void {
    if (watch !== undefined) remove.mutate(watch.id, { onError: fail, onSuccess: () => announce(t`No longer watched`) })
    else {
      const short = name.slice(0, LONGEST_WATCH_NAME)
      add.mutate(
        { name: short, watched },
        {
          onError: fail,
          onSuccess: () =>
            showToast(
              isOwn
                ? t`Watched: you are notified in the bell and by email when somebody else changes it.`
                : t`Watched: you are notified in the bell and by email when it changes.`,
            ),
        },
      )
    }
  }
  return (
    <button type="button" className={watch === undefined ? 'btn' : 'btn on'} onClick={change}>
      <Icon name="bell" />
      <span>{watch === undefined ? <Trans>Watch</Trans> : <Trans>Watched</Trans>}</span>
    </button>
  )
}
