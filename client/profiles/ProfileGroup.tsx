import { Trans, useLingui } from '@lingui/react/macro'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import type { Campaign } from '../../shared/campaign.ts'
import type { PlanRow } from '../../shared/plans/api.ts'
import { Flag } from '../ui/Flag.tsx'

interface ProfileGroupProps {
  readonly campaign: Campaign
  readonly plans: readonly PlanRow[]
}

/** The profile pages of all centres, in the search. */
export function ProfileGroup({ campaign, plans }: ProfileGroupProps) {
  const { t } = useLingui()
  return (
    <MenuSection id="profiles">
      <Header>
        <Trans>Profile pages</Trans>
      </Header>
      {plans.map(({ centre, country, countryName, name }) => (
        <MenuItem
          key={centre}
          id={`/profiles/${campaign.id}/${centre}`}
          textValue={t`Profile page ${countryName} ${name}`}
        >
          <Flag country={country} />
          <span>
            {countryName}
            <small>
              <Trans>Profile page</Trans>
            </small>
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
