import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can } from '../../../shared/permissions.ts'
import { GrantHelpAccess } from '../../accounts/GrantHelpAccess.tsx'
import { helpAccessQuery } from '../../accounts/helpAccessQueries.ts'
import { mentionableQuery } from '../../comments/threadQueries.ts'
import { longDay } from '../../ui/formats/when.ts'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import type { PlanPageProps } from './planPageProps.ts'

export type PlanAccessProps = Pick<PlanPageProps, 'person' | 'campaign' | 'row'>

/** Who can edit and who can see a plan. The default export, because it is loaded on demand. */
export default function PlanAccessSheet(props: PlanAccessProps & { readonly onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Sheet title={t`Who can see and edit this plan`} isOpen onClose={props.onClose}>
      <h3 className="label">
        <Trans>Can edit</Trans>
      </h3>
      <Editors {...props} />
      <h3 className="label">
        <Trans>Can see</Trans>
      </h3>
      <ul className="access">
        <li>
          <Trans>
            Everybody in the workspace: planners of all centres, the European Commission, helpdesk, coordinators
          </Trans>
        </li>
        <li>
          <Trans>The public: activities that are visible to the public, when the profile page is published</Trans>
        </li>
        <li>
          <Trans>Comments for the centre only: the planners of {props.row.countryName}, and nobody else</Trans>
        </li>
      </ul>
    </Sheet>
  )
}

function Editors({ person, campaign, row: { centre, countryName } }: PlanAccessProps) {
  const { data: people } = useQuery({ ...mentionableQuery, enabled: can(person, 'person.mention', {}) })
  const { data } = useQuery(helpAccessQuery(campaign.id, centre))
  const planners = (people ?? []).filter(({ role, centres }) => role === 'planner' && centres.includes(centre))
  const mayGrant = can(person, 'help-access.grant', { centre, closed: campaign.closed })
  const lasting = data?.helpAccess ?? null
  const until = lasting === null ? null : longDay(lasting.until)
  if (campaign.closed) {
    return (
      <p>
        <Trans>Nobody: the campaign is closed.</Trans>
      </p>
    )
  }
  return (
    <>
      <ul className="access">
        {planners.length === 0 && (
          <li>
            <Trans>The planners of {countryName}</Trans>
          </li>
        )}
        {planners.map(({ id, name }) => (
          <li key={id}>{id === person.id ? <Trans>{name} (you)</Trans> : name}</li>
        ))}
        {until !== null && (
          <li>
            <Trans>Coordinators, until {until}</Trans>
          </li>
        )}
      </ul>
      {until === null && mayGrant && <GrantHelpAccess campaign={campaign.id} centre={centre} />}
    </>
  )
}
