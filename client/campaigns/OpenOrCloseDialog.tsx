import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { currentCampaign, type Campaign } from '../../shared/campaign.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { today } from '../ui/formats/when.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { openingQuery, useOpenOrClose } from './campaignQueries.ts'
import { OpeningReach } from './OpeningReach.tsx'
import { useCampaigns } from './useCurrentCampaign.ts'

/** Which campaign people see first afterwards, and what the public address shows. */
function WhereToStart({ campaign }: { readonly campaign: Campaign }) {
  const campaigns = useCampaigns()
  const before = currentCampaign(campaigns, today())
  const changed = campaigns.map((one): Campaign => {
    const { prepared: _, ...rest } = one
    return one.id === campaign.id ? { ...rest, closed: !campaign.closed } : one
  })
  const after = currentCampaign(changed, today())
  if (before === null || after === null) return null
  const [was, is] = [before.shortName, after.shortName]
  return (
    <>
      <p>
        {before.id === after.id ? (
          <Trans>Everybody goes on starting in {is}. The counts in the menu are of all open campaigns.</Trans>
        ) : (
          <Trans>
            Everybody will start in {is} instead of {was}: planners, readers, helpdesk and coordinators.
          </Trans>
        )}
      </p>
      {campaign.kind === 'sid' && (
        <p>
          <Trans>The public address without a year leads to the newest year that has a published page.</Trans>
        </p>
      )}
    </>
  )
}

/** A closed campaign can be opened again for one centre. */
const MissingReports = ({ count }: { readonly count: number }) => (
  <p>
    <Plural
      value={count}
      one="# centre with a plan has not submitted its report. You can open the campaign again for it alone, on its report’s page."
      other="# centres with a plan have not submitted their reports. You can open the campaign again for one of them alone, on its report’s page."
    />
  </p>
)

interface OpenOrCloseDialogProps {
  readonly campaign: Campaign
  /** How many centres with a plan have not submitted their report. */
  readonly missingReports: number
  readonly onClose: () => void
}

/** Explains the consequences, and opens or closes the campaign. */
export function OpenOrCloseDialog({ campaign, missingReports, onClose }: OpenOrCloseDialogProps) {
  const { t } = useLingui()
  const change = useOpenOrClose()
  const { id, shortName, closed, prepared } = campaign
  const isFirstOpening = prepared === true
  const reach = useQuery({ ...openingQuery(id), enabled: isFirstOpening })
  const title = !closed ? t`Close ${shortName}?` : isFirstOpening ? t`Open ${shortName}?` : t`Reopen ${shortName}?`
  const run = (): void =>
    change.mutate(
      { id, closed: !closed },
      {
        onSuccess() {
          showToast(closed ? t`${shortName} is open` : t`${shortName} is closed`)
          onClose()
        },
      },
    )
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>
        {!closed ? (
          <Trans>
            Plans, pages and Ally files become view only for everyone. People who are writing now see it at once, and
            everything that was sent is saved. No reminders go out. You can reopen it.
          </Trans>
        ) : isFirstOpening ? (
          <Trans>
            Everyone sees the campaign and its centres can start their plans. Milestones that are still to be checked
            stay hidden.
          </Trans>
        ) : (
          <Trans>Everyone who could write in this campaign before can write again.</Trans>
        )}
      </p>
      {missingReports > 0 && <MissingReports count={missingReports} />}
      <WhereToStart campaign={campaign} />
      {isFirstOpening && reach.isPending && <Skeleton lines={2} />}
      {isFirstOpening && reach.isError && (
        <Callout kind="warning">
          <Trans>Whom the opening notifies could not be loaded. You can open the campaign all the same.</Trans>
        </Callout>
      )}
      {reach.data !== undefined && <OpeningReach reach={reach.data} />}
      {change.isError && (
        <Callout kind="danger" live>
          {refusalTitle(change.error) ?? <Trans>Nothing was changed: the server cannot be reached. Try again.</Trans>}
        </Callout>
      )}
      <div className="actions">
        <Button kind={closed ? 'primary' : 'danger'} working={change.isPending} onPress={run}>
          {!closed ? (
            <Trans>Close campaign</Trans>
          ) : isFirstOpening ? (
            <Trans>Open campaign</Trans>
          ) : (
            <Trans>Reopen campaign</Trans>
          )}
        </Button>
        <Button autoFocus onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
