import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { useDeleteCampaign, useMakeCurrent } from './campaignQueries.ts'

interface CampaignChoicesProps {
  readonly campaign: Campaign
  readonly isCurrent: boolean
  /** How many plans it has; null until it is loaded. */
  readonly plans: number | null
}

/** Makes a campaign the current one, or deletes one in which nobody has written. */
export function CampaignChoices({ campaign, isCurrent, plans }: CampaignChoicesProps) {
  const { id, closed } = campaign
  const chosen = campaign.current === true
  return (
    <>
      {!closed && (chosen || !isCurrent) && <CurrentButton id={id} isChosen={chosen} name={campaign.shortName} />}
      {closed && plans === 0 && <DeleteButton id={id} name={campaign.name} />}
    </>
  )
}

interface CurrentButtonProps extends Pick<Campaign, 'id'> {
  readonly isChosen: boolean
  readonly name: string
}

function CurrentButton({ id, isChosen, name }: CurrentButtonProps) {
  const { t } = useLingui()
  const change = useMakeCurrent()
  const set = (current: boolean): void =>
    change.mutate(
      { id, current },
      {
        onSuccess: () =>
          showToast(current ? t`${name} is the current campaign` : t`The days decide which campaign is current`, {
            label: t`Undo`,
            run: () => set(!current),
          }),
        onError: (error) =>
          showToast(refusalTitle(error) ?? t`Nothing was changed: the server cannot be reached. Try again.`),
      },
    )
  return (
    <Button kind="quiet" working={change.isPending} onPress={() => set(!isChosen)}>
      {isChosen ? <Trans>Let the days decide</Trans> : <Trans>Make current</Trans>}
    </Button>
  )
}

function DeleteButton({ id, name }: Pick<Campaign, 'id' | 'name'>) {
  const { t } = useLingui()
  const [asks, setAsks] = useState(false)
  const remove = useDeleteCampaign()
  const run = (): void =>
    remove.mutate(id, {
      onSuccess: () => showToast(t`Campaign deleted`),
      onError(error) {
        setAsks(false)
        showToast(refusalTitle(error) ?? t`Nothing was changed: the server cannot be reached. Try again.`)
      },
    })
  return (
    <>
      <Button kind="quiet" icon="trash" onPress={() => setAsks(true)}>
        <Trans>Delete</Trans>
      </Button>
      <Dialog title={t`Delete ${name}?`} isOpen={asks} onClose={() => setAsks(false)}>
        <p>
          <Trans>
            Nobody has written in it. Its milestones, and what people saved or watch in it, are deleted with it. This
            cannot be undone.
          </Trans>
        </p>
        <div className="actions">
          <Button kind="danger" working={remove.isPending} onPress={run}>
            <Trans>Delete campaign</Trans>
          </Button>
          <Button autoFocus onPress={() => setAsks(false)}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
