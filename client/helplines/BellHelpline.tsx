import { Trans } from '@lingui/react/macro'
import { HELPLINES_HREF, type HelplineBellItem } from '../../shared/helplines/bell.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellHelplineProps {
  readonly news: HelplineBellItem
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

/** Announces in the bell that an entry of the register of helplines has to be confirmed. */
export function BellHelpline({ news, countryOf, onClose }: BellHelplineProps) {
  const { why, by } = news
  const countryName = countryOf(news.centre)
  return (
    <BellEntry news={news} href={HELPLINES_HREF} onClose={onClose} where={<Trans>Helpline: {countryName}</Trans>}>
      {why === 'due' ? (
        <span>
          <b>
            <Trans>Confirm again: a year has passed</Trans>
          </b>
        </span>
      ) : (
        <span>
          <Trans>
            <b>{by}</b> changed a helpline. It waits for a confirmation.
          </Trans>
        </span>
      )}
    </BellEntry>
  )
}
