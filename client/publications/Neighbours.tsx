import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import { moderationHref } from '../../shared/publications/publicationHref.ts'
import type { PublicationList } from '../../shared/publications/publicationList.ts'
import { IconButton } from '../ui/Button.tsx'

interface NeighboursProps {
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly list: PublicationList | undefined
}

/** The place of a page among those that wait, and the ways to the ones before and after it. */
export function Neighbours({ campaign, centre, list }: NeighboursProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const waiting = (list?.publications ?? []).filter(({ state }) => state === 'submitted')
  const at = waiting.findIndex((one) => one.centre === centre)
  if (at === -1 || waiting.length < 2) return null
  const [position, count] = [at + 1, waiting.length]
  const goTo = (other: CentreId) => void navigate(moderationHref({ campaign: campaign.id, centre: other }))
  const [before, after] = [waiting[at - 1], waiting[at + 1]]
  return (
    <div className="row">
      <span className="meta">
        <Trans>
          {position} of {count}, oldest first
        </Trans>
      </span>
      {before !== undefined && (
        <IconButton icon="left" label={t`Before: ${before.countryName}`} onPress={() => goTo(before.centre)} />
      )}
      {after !== undefined && (
        <IconButton icon="right" label={t`After: ${after.countryName}`} onPress={() => goTo(after.centre)} />
      )}
    </div>
  )
}
