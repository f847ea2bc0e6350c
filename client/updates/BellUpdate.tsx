import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import type { UpdateBellItem } from '../../shared/updates/bell.ts'
import { shortDay } from '../ui/formats/when.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'
import { composeHref } from './updateHref.ts'

interface BellUpdateProps {
  readonly news: UpdateBellItem
  readonly onClose: () => void
}

/** Announces in the bell that a letter waits for its release, or was decided on. */
export function BellUpdate({ news, onClose }: BellUpdateProps) {
  const { day, by } = news
  const said: Readonly<Record<UpdateBellItem['what'], ReactNode>> = {
    'update-asked': (
      <Trans>
        <b>{by}</b> asked for the release of this letter.
      </Trans>
    ),
    'update-returned': (
      <Trans>
        <b>{by}</b> returned this letter.
      </Trans>
    ),
    'update-released': (
      <Trans>
        <b>{by}</b> released this letter.
      </Trans>
    ),
  }
  const on = day === null ? '' : shortDay(day)
  return (
    <BellEntry
      news={news}
      href={composeHref(news.update)}
      onClose={onClose}
      where={day === null ? <Trans>Weekly Update</Trans> : <Trans>Weekly Update of {on}</Trans>}
    >
      <span>{said[news.what]}</span>
    </BellEntry>
  )
}
