import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { documentHref } from '../../shared/documents/kinds.ts'
import type { LinkBellItem } from '../../shared/links/bell.ts'
import { BROKEN_LABELS } from './linkLabels.ts'
import { Ago } from '../ui/formats/Ago.tsx'

interface BellLinkProps {
  readonly news: LinkBellItem
  readonly where: string
  readonly onClose: () => void
}

/** That links of a document do not work, in the bell. */
export function BellLink({ news, where, onClose }: BellLinkProps) {
  const { i18n } = useLingui()
  const { document, campaign, broken, why, at, unread } = news
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={documentHref(document, campaign)} onClick={onClose}>
        <span>
          <b>
            <Plural value={Math.max(1, unread)} one="A link does not work" other="# links do not work" />
          </b>
        </span>
        <span className="excerpt">
          {broken} · {i18n._(BROKEN_LABELS[why])}
        </span>
        <small>
          {where} · <Ago at={at} />
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
