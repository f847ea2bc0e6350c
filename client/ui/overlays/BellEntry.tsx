import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Ago } from '../formats/Ago.tsx'

interface BellEntryProps {
  readonly news: { readonly at: string; readonly unread: number }
  readonly href: string
  readonly onClose: () => void
  /** Stands before the time. */
  readonly where?: ReactNode
  /** The event in words. */
  readonly children: ReactNode
}

/** An entry of the bell: the event, its place and time, and whether it is new. */
export function BellEntry({ news: { at, unread }, href, onClose, where, children }: BellEntryProps) {
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={href} onClick={onClose}>
        {children}
        <small>
          {where !== undefined && <>{where} · </>}
          <Ago at={at} />
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
