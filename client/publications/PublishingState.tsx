import { Trans } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { centralDay } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { PublicationView } from '../../shared/publications/api.ts'
import { wholeMomentOf } from '../ui/formats/when.ts'

interface PublishingStateProps {
  readonly view: PublicationView
  readonly campaign: Campaign
  readonly centre: CentreId
}

export const publicHref = (campaign: Campaign, centre: string): string =>
  `/en/sid/${centralDay(campaign).slice(0, 4)}/${centre}`

/** The state of a page, in one sentence, with a link to the public page if there is one. */
export function PublishingState({ view, campaign, centre }: PublishingStateProps) {
  const isPublic = view.versions.some((version) => version.isPublic)
  return (
    <p>
      <Sentence view={view} isPublic={isPublic} />{' '}
      {isPublic && (
        <a href={publicHref(campaign, centre)} target="_blank" rel="noreferrer">
          <Trans>See the public page</Trans>
        </a>
      )}
    </p>
  )
}

function Sentence({ view, isPublic }: { readonly view: PublicationView; readonly isPublic: boolean }) {
  const { submission, versions, unpublishedAt } = view
  const momentOf = (at: string | null | undefined): string => (at === null || at === undefined ? '' : wholeMomentOf(at))
  const [who, when] = [submission?.by ?? '', momentOf(submission?.at)]
  switch (view.state) {
    case 'draft':
      return (
        <Trans>This page is a draft: the network reads it, the public does not. Submit it to have it published.</Trans>
      )
    case 'submitted':
      return isPublic ? (
        <Trans>
          Submitted by {who}, {when}. It waits for the coordinators; the old version stays public meanwhile.
        </Trans>
      ) : (
        <Trans>
          Submitted by {who}, {when}. It waits for the coordinators.
        </Trans>
      )
    case 'returned': {
      const decided = momentOf(submission?.decidedAt)
      return (
        <Trans>
          Changes requested, {decided}. See the comments next to each text. Submit it again when it is ready.
        </Trans>
      )
    }
    case 'published': {
      const published = momentOf(versions[0]?.at)
      return <Trans>Published, {published}. Everybody can read it.</Trans>
    }
    case 'unpublished': {
      const taken = momentOf(unpublishedAt)
      return <Trans>Unpublished on {taken}. The public does not see it any more.</Trans>
    }
  }
}
