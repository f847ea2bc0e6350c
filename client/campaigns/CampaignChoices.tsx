import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { translatorQuery } from '../translations/translationQueries.ts'
import { useDeleteCampaign, useMakeCurrent, useSwitchTranslations } from './campaignQueries.ts'

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
      <TranslationsButton campaign={campaign} />
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

/** Where a translator is set up, its use is switched off and on for a campaign. */
function TranslationsButton({
  campaign: { id, shortName: name, untranslated },
}: Pick<CampaignChoicesProps, 'campaign'>) {
  const { t } = useLingui()
  const translator = useQuery(translatorQuery).data ?? null
  const change = useSwitchTranslations()
  if (translator === null) return null
  const set = (isOff: boolean): void =>
    change.mutate(
      { id, untranslated: isOff },
      {
        onSuccess: () =>
          showToast(
            isOff
              ? t`Nothing of ${name} is translated any more`
              : t`People can have texts of ${name} translated by ${translator.by}`,
            { label: t`Undo`, run: () => set(!isOff) },
          ),
        onError: (error) =>
          showToast(refusalTitle(error) ?? t`Nothing was changed: the server cannot be reached. Try again.`),
      },
    )
  return (
    <Button kind="quiet" working={change.isPending} onPress={() => set(untranslated !== true)}>
      {untranslated === true ? <Trans>Allow translations</Trans> : <Trans>Switch off translations</Trans>}
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
