import { Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Link } from 'react-router'
import type { PublicationAct, PublicationBellItem } from '../../shared/publications/bell.ts'
import { publicationHref } from '../../shared/publications/publicationHref.ts'
import { Ago } from '../ui/formats/Ago.tsx'

interface BellPublicationProps {
  readonly news: PublicationBellItem
  readonly countryName: string
  readonly onClose: () => void
}

/** What somebody did, after their name. */
const ACT_LABELS: Readonly<Record<PublicationAct, MessageDescriptor>> = {
  submitted: msg`submitted a page`,
  withdrawn: msg`withdrew a page`,
  published: msg`published your page`,
  returned: msg`returned your page`,
  unpublished: msg`took a page back`,
  help: msg`corrected a helpline`,
}

/** What happened to a profile page, in the bell. */
export function BellPublication({ news, countryName, onClose }: BellPublicationProps) {
  const { i18n } = useLingui()
  const { act, by, words, at, unread } = news
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={publicationHref(news, act)} onClick={onClose}>
        <span>
          <b>{by}</b> {i18n._(ACT_LABELS[act])}
        </span>
        {words !== '' && (
          <span className="excerpt" dir="auto">
            {words}
          </span>
        )}
        <small>
          <Trans>Profile: {countryName}</Trans> · <Ago at={at} />
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
