import { Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { PublicationAct, PublicationBellItem } from '../../shared/publications/bell.ts'
import { publicationHref } from '../../shared/publications/publicationHref.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellPublicationProps {
  readonly news: PublicationBellItem
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

/** The act in words, after the person's name. */
const ACT_LABELS: Readonly<Record<PublicationAct, MessageDescriptor>> = {
  submitted: msg`submitted a page`,
  withdrawn: msg`withdrew a page`,
  published: msg`published your page`,
  returned: msg`returned your page`,
  unpublished: msg`took a page back`,
  help: msg`corrected a helpline`,
}

/** News about a profile page, in the bell. */
export function BellPublication({ news, countryOf, onClose }: BellPublicationProps) {
  const { i18n } = useLingui()
  const { act, by, words } = news
  const countryName = countryOf(news.centre)
  return (
    <BellEntry
      news={news}
      href={publicationHref(news, act)}
      onClose={onClose}
      where={<Trans>Profile: {countryName}</Trans>}
    >
      <span>
        <b>{by}</b> {i18n._(ACT_LABELS[act])}
      </span>
      {words !== '' && (
        <span className="excerpt" dir="auto">
          {words}
        </span>
      )}
    </BellEntry>
  )
}
