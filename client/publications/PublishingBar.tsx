import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { PublicationView } from '../../shared/publications/api.ts'
import { blockingFailureOf } from '../http/queryState.ts'
import { failureReason } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { PageDifferenceView } from './PageDifferenceView.tsx'
import type { PageLabels } from './pageLabels.ts'
import { publicationQuery, usePublishing } from './publicationQueries.ts'
import { PublishingState } from './PublishingState.tsx'
import './publications.css'

interface PublishingBarProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
  /** How many things the page still lacks. */
  readonly missing: number
  readonly labels: PageLabels
}

/** The state of a centre's page, and the next step, above the draft. */
export function PublishingBar({ person, campaign, centre, missing, labels }: PublishingBarProps) {
  const standing = useQuery(publicationQuery(campaign.id, centre))
  const view = standing.data
  if (view === undefined || blockingFailureOf(standing) !== null) return null
  const maySubmit = can(person, 'profile.submit', { centre, closed: campaign.closed })
  return (
    <section className="paper pad publishing">
      <div className="state">
        <PublishingState view={view} campaign={campaign} centre={centre} />
        <Actions person={person} campaign={campaign} centre={centre} view={view} missing={missing} />
      </div>
      {view.submission?.state === 'returned' && view.state === 'returned' && view.submission.words !== '' && (
        <blockquote dir="auto">{view.submission.words}</blockquote>
      )}
      {view.helpDiffers && maySubmit && <CorrectHelp campaign={campaign} centre={centre} />}
      {view.notSubmitted !== null && (
        <details>
          <summary>
            <Trans>
              The page was changed after it was submitted, and the coordinators do not see that. Submit it again to
              include it. See the difference
            </Trans>
          </summary>
          <PageDifferenceView difference={view.notSubmitted} labels={labels} />
        </details>
      )}
      {view.behind !== null && view.state !== 'submitted' && (
        <details>
          <summary>
            <Trans>The public page is behind the draft and the plan. See the difference</Trans>
          </summary>
          <PageDifferenceView difference={view.behind} labels={labels} />
        </details>
      )}
    </section>
  )
}

interface ActionsProps extends Omit<PublishingBarProps, 'labels'> {
  readonly view: PublicationView
}

function Actions({ person, campaign, centre, view, missing }: ActionsProps) {
  const { t } = useLingui()
  const [asked, ask] = useState<'submit' | 'unpublish' | null>(null)
  const { submit, withdraw, unpublish } = usePublishing(campaign.id, centre)
  const failed = (error: Error) => showToast(failureReason(error))
  const isPublic = view.versions.some((version) => version.isPublic)
  const maySubmit = can(person, 'profile.submit', { centre, closed: campaign.closed })
  const mayUnpublish = can(person, 'profile.unpublish', { centre })
  const hasNews = {
    submitted: view.notSubmitted !== null,
    published: view.behind !== null,
    draft: true,
    returned: true,
    unpublished: true,
  }[view.state]
  function submitNow(): void {
    ask(null)
    submit.mutate(undefined, {
      onSuccess: () => showToast(t`Submitted. The coordinators are notified.`),
      onError: failed,
    })
  }
  function unpublishNow(): void {
    ask(null)
    unpublish.mutate(undefined, { onSuccess: () => showToast(t`The page is no longer public`), onError: failed })
  }
  return (
    <div className="row">
      {maySubmit && view.state === 'submitted' && (
        <Button
          working={withdraw.isPending}
          onPress={() => withdraw.mutate(undefined, { onSuccess: () => showToast(t`Withdrawn`), onError: failed })}
        >
          <Trans>Withdraw</Trans>
        </Button>
      )}
      {mayUnpublish && isPublic && (
        <Button kind="danger" working={unpublish.isPending} onPress={() => ask('unpublish')}>
          <Trans>Unpublish now</Trans>
        </Button>
      )}
      {maySubmit && hasNews && (
        <Button kind="primary" working={submit.isPending} onPress={() => (missing === 0 ? submitNow() : ask('submit'))}>
          {view.state === 'submitted' ? <Trans>Submit again</Trans> : <Trans>Submit page</Trans>}
        </Button>
      )}
      <IncompleteDialog isOpen={asked === 'submit'} onClose={() => ask(null)} onSubmit={submitNow} />
      <UnpublishDialog isOpen={asked === 'unpublish'} onClose={() => ask(null)} onUnpublish={unpublishNow} />
    </div>
  )
}

interface QuestionProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks before a page is submitted that still lacks something. */
function IncompleteDialog({ isOpen, onClose, onSubmit }: QuestionProps & { readonly onSubmit: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Submit although something is missing?`} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>The list below says what the page still lacks. The coordinators may return it for that.</Trans>
      </p>
      <div className="row end">
        <Button onPress={onClose}>
          <Trans>Fill it first</Trans>
        </Button>
        <Button kind="primary" onPress={onSubmit}>
          <Trans>Submit anyway</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function UnpublishDialog({ isOpen, onClose, onUnpublish }: QuestionProps & { readonly onUnpublish: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Take the page back?`} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>
          It is gone from all public pages, files and calendars within ten seconds. The draft and the plan stay. To
          publish it again, submit it again.
        </Trans>
      </p>
      <div className="row end">
        <Button onPress={onClose}>
          <Trans>Keep it public</Trans>
        </Button>
        <Button kind="danger" onPress={onUnpublish}>
          <Trans>Unpublish now</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function CorrectHelp({ campaign, centre }: Pick<PublishingBarProps, 'campaign' | 'centre'>) {
  const { t } = useLingui()
  const { correctHelp } = usePublishing(campaign.id, centre)
  async function correct(): Promise<void> {
    try {
      // Awaited: this callout goes as soon as the helpline is right, and callbacks of a mutation go with it.
      await correctHelp.mutateAsync()
      showToast(t`The helpline is corrected`)
    } catch (error) {
      showToast(failureReason(error))
    }
  }
  return (
    <Callout kind="warning">
      <p>
        <Trans>
          The public page shows another helpline than the draft. A wrong number helps nobody: it can be corrected at
          once, and the coordinators are notified.
        </Trans>
      </p>
      <Button working={correctHelp.isPending} onPress={() => void correct()}>
        <Trans>Correct helpline</Trans>
      </Button>
    </Callout>
  )
}
