import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Briefing } from '../../../shared/exports/briefings.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { briefingsQuery, useDeleteBriefing } from '../briefingQueries.ts'
import { FrozenMenu } from '../FrozenMenu.tsx'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { dayOfMoment, momentInBrussels } from '../../ui/formats/when.ts'
import { Main } from '../../ui/Main.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'

/** The frozen selections of a campaign. The default export, because it is loaded on demand. */
export default function BriefingsPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`Briefings, ${campaign.shortName} – SID workspace`)
  const list = useQuery(briefingsQuery(campaign.id))
  return (
    <Main>
      <PageHead
        title={<Trans>Briefings</Trans>}
        lead={<Trans>Selections of activities as they were on a day. Each has an address that can be cited.</Trans>}
      />
      <OfflineCallout query={list} />
      <WhenLoaded query={list} lines={6}>
        {({ briefings }) =>
          briefings.length === 0 ? (
            <EmptyState
              title={<Trans>No briefings yet</Trans>}
              lead={
                <Trans>Filter the activities in the overview, then choose “Save a dated copy” under Briefing.</Trans>
              }
            >
              <Link className="btn" to={`/overview/${campaign.id}`}>
                <Trans>Open overview</Trans>
              </Link>
            </EmptyState>
          ) : (
            <BriefingTable campaign={campaign} briefings={briefings} person={person} />
          )
        }
      </WhenLoaded>
    </Main>
  )
}

interface BriefingTableProps {
  readonly campaign: Campaign
  readonly briefings: readonly Briefing[]
  readonly person: Person
}

function BriefingTable({ campaign, briefings, person }: BriefingTableProps) {
  const { t } = useLingui()
  const [asked, ask] = useState<Briefing | null>(null)
  const remove = useDeleteBriefing(campaign.id)
  function removeNow(briefing: Briefing): void {
    ask(null)
    remove.mutate(briefing.id, {
      onSuccess: () => showToast(t`Briefing deleted`),
      onError: (error) => showToast(t`Not deleted: ${refusalTitle(error) ?? t`The server cannot be reached`}.`),
    })
  }
  return (
    <div className="paper">
      <table className="briefings" aria-label={t`Briefings`}>
        <ColumnHeads columns={[t`Briefing`, t`As of`, t`Readable until`, t`Activities`, t`Actions`]} />
        <tbody>
          {briefings.map((briefing) => (
            <tr key={briefing.id}>
              <th scope="row">
                <Link to={`/briefings/${campaign.id}/${briefing.id}`}>{briefing.name}</Link>
              </th>
              <td>{momentInBrussels(briefing.createdAt)}</td>
              <td>{dayOfMoment(briefing.expiresAt)}</td>
              <td>
                <Plural value={briefing.activities} one="# activity" other="# activities" />
              </td>
              <td>
                <span className="row">
                  <FrozenMenu campaign={campaign.id} briefing={briefing} />
                  {can(person, 'briefing.delete', briefing) && (
                    <IconButton icon="trash" label={t`Delete ${briefing.name}`} onPress={() => ask(briefing)} />
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog title={t`Delete this briefing?`} isOpen={asked !== null} onClose={() => ask(null)}>
        <p>
          <Trans>Its address will lead nowhere, also where it has been cited. This cannot be undone.</Trans>
        </p>
        <div className="actions">
          <Button onPress={() => ask(null)}>
            <Trans>Keep briefing</Trans>
          </Button>
          <Button kind="danger" onPress={() => asked !== null && removeNow(asked)}>
            <Trans>Delete briefing</Trans>
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
