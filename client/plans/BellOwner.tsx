import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ownedHref, type OwnerBellItem } from '../../shared/plans/ownerBell.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellOwnerProps {
  readonly news: OwnerBellItem
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

/** Announces in the bell that the person looks after an activity now. */
export function BellOwner({ news, countryOf, onClose }: BellOwnerProps) {
  const { t } = useLingui()
  const { by } = news
  const title = news.title.trim() === '' ? t`Untitled activity` : news.title
  return (
    <BellEntry news={news} href={ownedHref(news)} onClose={onClose} where={countryOf(news.centre)}>
      <span>
        {by === '' ? (
          <Trans>
            You are the owner of “<bdi>{title}</bdi>” now
          </Trans>
        ) : (
          <Trans>
            <b>{by}</b> made you the owner of “<bdi>{title}</bdi>”
          </Trans>
        )}
        {news.others > 0 && (
          <>
            {' '}
            <Plural value={news.others} one="and of # more activity" other="and of # more activities" />
          </>
        )}
      </span>
    </BellEntry>
  )
}
