import { useLingui } from '@lingui/react/macro'
import type { ConnectionBellItem } from '../../shared/connections/bell.ts'
import { connectionHref } from '../../shared/connections/connectionHref.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'
import { CONNECTION_ACTION_LABELS } from './connectionLabels.ts'

interface BellConnectionProps {
  readonly news: ConnectionBellItem
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

/** Another centre's last act on a connection, in the bell. */
export function BellConnection({ news, countryOf, onClose }: BellConnectionProps) {
  const { i18n, t } = useLingui()
  const { connection: id, campaign, centre, act, by, title, excerpt, unread } = news
  return (
    <BellEntry
      news={news}
      href={connectionHref({ campaign, id })}
      onClose={onClose}
      where={
        <>
          {by} · <span dir="auto">{title.trim() === '' ? t`Untitled activity` : title}</span>
        </>
      }
    >
      <span>
        <b>{countryOf(centre)}</b> {i18n._(CONNECTION_ACTION_LABELS[act])}
        {unread > 1 && <small> +{unread - 1}</small>}
      </span>
      {excerpt !== '' && (
        <span className="excerpt" dir="auto">
          {excerpt}
        </span>
      )}
    </BellEntry>
  )
}
