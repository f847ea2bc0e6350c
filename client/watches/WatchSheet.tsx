import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CampaignId } from '../../shared/ids.ts'
import { type Watch } from '../../shared/watches/watch.ts'
import { watchHref } from '../../shared/watches/bell.ts'
import { showToast } from '../ui/announce.ts'
import { IconButton } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWatching, watchesQuery } from './watchQueries.ts'

interface WatchSheetProps {
  readonly campaign: CampaignId
  /** From when on changes are shown. */
  readonly since: string
  readonly onClose: () => void
}

/** All that a person watches. */
export function WatchSheet({ campaign, since, onClose }: WatchSheetProps) {
  const { t } = useLingui()
  const list = useQuery(watchesQuery(campaign))
  const { add, remove } = useWatching(campaign)
  function take(watch: Watch): void {
    remove.mutate(watch.id)
    showToast(t`No longer watched`, {
      label: t`Undo`,
      run: () => add.mutate({ name: watch.name, watched: watch.watched }),
    })
  }
  return (
    <Sheet title={t`What you watch`} isOpen onClose={onClose}>
      <div className="stack">
        {list.isPending && <Skeleton lines={3} />}
        {list.isError && (
          <Callout kind="warning">
            <Trans>What you watch could not be loaded.</Trans>
          </Callout>
        )}
        {list.data?.watches.length === 0 && (
          <p className="meta">
            <Trans>Nothing yet. Filter the activities, or open a plan or an activity, and press “Watch”.</Trans>
          </p>
        )}
        <ul className="beside-list">
          {list.data?.watches.map((watch) => (
            <li key={watch.id} className="between">
              <Link to={watchHref({ campaign, watched: watch.watched, since })} onClick={onClose}>
                {watch.name}
              </Link>
              <IconButton icon="trash" label={t`Remove ${watch.name}`} onPress={() => take(watch)} />
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  )
}
