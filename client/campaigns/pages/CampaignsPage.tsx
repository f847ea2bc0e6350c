import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { centralDay, currentCampaign, type Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { campaignFiguresQuery } from '../campaignQueries.ts'
import { CampaignRow } from '../CampaignRow.tsx'
import { NewCampaignForm } from '../NewCampaignForm.tsx'
import { useMissingReports } from './useMissingReports.ts'
import { OpenOrCloseDialog } from '../OpenOrCloseDialog.tsx'
import { useCampaigns } from '../useCurrentCampaign.ts'
import { milestonesQuery } from '../../milestones/milestoneQueries.ts'
import { MovedMilestones } from '../../milestones/MovedMilestones.tsx'
import { Button } from '../../ui/Button.tsx'
import { today } from '../../ui/formats/when.ts'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'

/** All campaigns, for coordinators. The default export, because it is loaded on demand. */
export default function CampaignsPage({ person }: { readonly person: Person }) {
  return can(person, 'campaign.run', {}) ? <Campaigns /> : <NotFoundPage />
}

function Campaigns() {
  const { t } = useLingui()
  usePageTitle(t`Campaigns – SID workspace`)
  const campaigns = useCampaigns()
  const current = currentCampaign(campaigns, today())
  const figures = useQuery(campaignFiguresQuery)
  const [asked, setAsked] = useState<Campaign | null>(null)
  const missingReports = useMissingReports(asked)
  const [isAdding, setAdding] = useState(false)
  // A new campaign follows the last Safer Internet Day.
  const model = campaigns.find(({ kind }) => kind === 'sid') ?? campaigns[0]
  return (
    <Main>
      <PageHead
        title={<Trans>Campaigns</Trans>}
        lead={
          <Trans>
            People start in the current campaign: the open one whose day comes next, until four weeks after it. Closed
            campaigns can be read by everyone who could read them before.
          </Trans>
        }
      >
        {model !== undefined && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            <Trans>New campaign</Trans>
          </Button>
        )}
      </PageHead>
      <OfflineCallout query={figures} />
      <ul className="paper campaigns">
        {campaigns.map((campaign) => (
          <CampaignRow
            key={campaign.id}
            campaign={campaign}
            isCurrent={campaign.id === current?.id}
            figures={figures.data?.figures.find((one) => one.campaign === campaign.id)}
            onAsk={() => setAsked(campaign)}
          />
        ))}
      </ul>
      {asked !== null && (
        <OpenOrCloseDialog campaign={asked} missingReports={missingReports} onClose={() => setAsked(null)} />
      )}
      {isAdding && model !== undefined && (
        <NewCampaignForm
          model={model}
          renderMilestones={(day) => <Moved model={model} day={day} />}
          onClose={() => setAdding(false)}
        />
      )}
    </Main>
  )
}

function Moved({ model, day }: { readonly model: Campaign; readonly day: string }) {
  const list = useQuery(milestonesQuery(model.id))
  return <MovedMilestones milestones={list.data?.milestones ?? []} from={centralDay(model)} to={day} />
}
