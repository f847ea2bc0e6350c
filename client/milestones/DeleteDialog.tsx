import { Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId } from '../../shared/ids.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { useDeleteMilestone } from './milestoneQueries.ts'

interface DeleteDialogProps {
  readonly campaign: CampaignId
  readonly milestone: Milestone
  readonly onClose: () => void
}

/** Asks before a milestone is deleted. */
export function DeleteDialog({ campaign, milestone, onClose }: DeleteDialogProps) {
  const { t } = useLingui()
  const remove = useDeleteMilestone(campaign)
  const { title } = milestone
  const run = (): void =>
    remove.mutate(milestone.id, {
      onSuccess() {
        showToast(t`Milestone deleted`)
        onClose()
      },
    })
  return (
    <Dialog title={t`Delete “${title}”?`} isOpen onClose={onClose}>
      <p>
        <Trans>
          It disappears from the list, the calendar and everybody’s notifications. Reminders that went by email stay
          where they are.
        </Trans>
      </p>
      {remove.isError && (
        <Callout kind="danger" live>
          {refusalTitle(remove.error) ?? <Trans>Not deleted: the server cannot be reached. Try again.</Trans>}
        </Callout>
      )}
      <div className="actions">
        <Button kind="danger" working={remove.isPending} onPress={run}>
          <Trans>Delete milestone</Trans>
        </Button>
        <Button autoFocus onPress={onClose}>
          <Trans>Keep milestone</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
