import { Plural, Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { watchHref, type WatchBellItem } from '../../shared/watches/watch.ts'
import { Ago } from '../ui/formats/Ago.tsx'

interface BellWatchProps {
  readonly news: WatchBellItem
  readonly onClose: () => void
}

/** What changed in something that the person watches, in the bell. */
export function BellWatch({ news, onClose }: BellWatchProps) {
  const { name, changes, at, unread } = news
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={watchHref(news)} onClick={onClose}>
        <span>
          <b>{name}</b>
        </span>
        <small>
          <Plural value={changes} one="# change" other="# changes" /> · <Ago at={at} />
          {unread > 0 && (
            <strong>
              {' · '}
              <Trans>new</Trans>
            </strong>
          )}
        </small>
      </Link>
    </li>
  )
}
