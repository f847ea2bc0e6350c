import { Trans, useLingui } from '@lingui/react/macro'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import type { PlanRow } from '../../shared/plans/api.ts'
import { Flag } from '../ui/Flag.tsx'
import { Icon } from '../ui/Icon.tsx'

interface PlanGroupProps {
  readonly campaign: Campaign
  readonly plans: readonly PlanRow[]
}

/** The key of one's own plan, which is in the list of all plans as well. */
export const OWN = 'own:'

const planPath = (campaign: Campaign, centre: string) => `/plans/${campaign.id}/${centre}`

/** All plans, in the search. */
export function PlanGroup({ campaign, plans }: PlanGroupProps) {
  return (
    <MenuSection id="centres">
      <Header>
        <Trans>Plans</Trans>
      </Header>
      {plans.map(({ centre, country, countryName, name }) => (
        <MenuItem key={centre} id={planPath(campaign, centre)} textValue={`${countryName} ${name} ${centre}`}>
          <Flag country={country} />
          <span>
            {countryName}
            {name !== countryName && <small>{name}</small>}
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}

/** The plans of a person's own centres, in the search. */
export function OwnPlans({ person, campaign, plans }: PlanGroupProps & { readonly person: Person }) {
  const { t } = useLingui()
  const own = new Set<string>(person.memberships.map(({ centre }) => centre))
  return (
    <>
      {plans
        .filter(({ centre }) => own.has(centre))
        .map(({ centre, countryName }) => (
          <MenuItem key={centre} id={`${OWN}${planPath(campaign, centre)}`} textValue={t`Our plan, ${countryName}`}>
            <Icon name="plan" />
            {t`Our plan, ${countryName}`}
          </MenuItem>
        ))}
    </>
  )
}
