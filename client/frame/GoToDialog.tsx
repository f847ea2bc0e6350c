import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useNavigate } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import type { PlanRow } from '../../shared/plans/api.ts'
import { OWN, OwnPlans, PlanGroup } from '../plans/PlanGroup.tsx'
import { planListQuery } from '../plans/planQueries.ts'
import { ProfileGroup } from '../profiles/ProfileGroup.tsx'
import { FOUND, FoundItem } from '../search/FoundItem.tsx'
import { searchQuery } from '../search/searchQuery.ts'
import { Icon } from '../ui/Icon.tsx'
import { applyTheme } from '../ui/theme.ts'
import { useCampaigns } from '../campaigns/useCurrentCampaign.ts'
import { useLagging } from '../search/useLagging.ts'
import type { MenuEntry } from './feature.ts'

interface GoToProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly menu: readonly MenuEntry[]
  readonly onClose: () => void
  readonly onHelp: () => void
}

/**
 * Ctrl+K: searches all texts, and opens any page after a few letters of its name. The default export, because it is
 * loaded on demand.
 */
export default function GoToDialog({ person, campaign, menu, onClose, onHelp }: GoToProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { contains } = useFilter({ sensitivity: 'base' })
  const plans = useQuery(planListQuery(campaign.id)).data?.plans ?? []
  const [typed, type] = useState('')
  const searched = useLagging(typed, SEARCH_AFTER_MS)
  const found = useQuery(searchQuery(campaign.id, searched))
  const placeOf = (centre: string | null): string | undefined => plans.find((one) => one.centre === centre)?.countryName
  function go(key: string): void {
    onClose()
    if (key.startsWith('/')) void navigate(key)
    else if (key.startsWith(FOUND)) void navigate(key.slice(FOUND.length))
    else if (key.startsWith(OWN)) void navigate(key.slice(OWN.length))
    else if (key === 'keys') onHelp()
    else applyTheme(key === 'dark' ? 'dark' : key === 'light' ? 'light' : 'system')
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="react-aria-Modal goto">
        <Dialog aria-label={t`Search`}>
          <Autocomplete
            inputValue={typed}
            onInputChange={type}
            filter={(text, words, { key }) =>
              // The server's results may match by other words than those typed.
              String(key).startsWith(FOUND) || words.split(/\s+/).every((word) => contains(text, word))
            }
          >
            <SearchField className="pop-search" aria-label={t`Search`} autoFocus>
              <Icon name="search" />
              <Input className="input" placeholder={t`Search plans, activities, questions and pages`} />
            </SearchField>
            <p className="vh" role="status">
              {found.isFetching ? <Trans>Searching…</Trans> : null}
            </p>
            {/* Reached by Tab, the list scrolls; typing and arrow keys stay in the search. */}
            <div className="goto-list" role="region" aria-label={t`Pages and centres`} tabIndex={0}>
              <Menu
                aria-label={t`Pages and centres`}
                onAction={(key) => go(String(key))}
                renderEmptyState={() => (
                  <p className="nothing">
                    {found.isFetching || searched !== typed ? (
                      <Trans>Searching…</Trans>
                    ) : found.isError ? (
                      <Trans>Only pages and centres were searched: the server does not answer.</Trans>
                    ) : (
                      <Trans>No results</Trans>
                    )}
                  </p>
                )}
              >
                <PageSection menu={menu} person={person} campaign={campaign} plans={plans} />
                <PlanGroup campaign={campaign} plans={plans} />
                <ProfileGroup campaign={campaign} plans={plans} />
                <DisplaySection />
                {typed.trim() !== '' && (found.data?.results.length ?? 0) > 0 && (
                  <MenuSection id="found">
                    <Header>
                      {found.data?.complete === false ? (
                        <Trans>Found so far. The plans are still being read: search again in a moment.</Trans>
                      ) : (
                        <Trans>Found in plans, pages and questions</Trans>
                      )}
                    </Header>
                    {found.data?.results.map((result) => (
                      <FoundItem
                        key={result.href}

                        result={result}
                        where={placeOf(result.centre) ?? result.where}
                      />
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Searching at each letter would request results that nobody wants. */
const SEARCH_AFTER_MS = 150

interface SectionProps {
  readonly campaign: Campaign
  readonly plans: readonly PlanRow[]
}

function PageSection({ menu, person, campaign, plans }: SectionProps & Pick<GoToProps, 'menu' | 'person'>) {
  const { t, i18n } = useLingui()
  const others = useCampaigns().filter(({ id }) => id !== campaign.id)
  return (
    <MenuSection id="pages">
      <Header>
        <Trans>Pages</Trans>
      </Header>
      <OwnPlans person={person} campaign={campaign} plans={plans} />
      {menu.map(({ label, icon, pathOf }) => (
        <MenuItem key={label.id} id={pathOf(campaign, person)} textValue={i18n._(label)}>
          <Icon name={icon} />
          {i18n._(label)}
        </MenuItem>
      ))}
      {others.map(({ id, shortName: name }) => {
        return (
          <MenuItem key={id} id={`/plans/${id}`} textValue={t`All plans of ${name}`}>
            <Icon name="network" />
            {t`All plans of ${name}`}
          </MenuItem>
        )
      })}
    </MenuSection>
  )
}

function DisplaySection() {
  const { t } = useLingui()
  return (
    <MenuSection id="other">
      <Header>
        <Trans>Display and keyboard</Trans>
      </Header>
      <MenuItem id="keys" textValue={t`Show keyboard shortcuts`}>
        <Icon name="info" />
        <Trans>Show keyboard shortcuts</Trans>
      </MenuItem>
      <MenuItem id="light" textValue={t`Light colours`}>
        <Icon name="theme" />
        <Trans>Light colours</Trans>
      </MenuItem>
      <MenuItem id="dark" textValue={t`Dark colours`}>
        <Icon name="theme" />
        <Trans>Dark colours</Trans>
      </MenuItem>
      <MenuItem id="system" textValue={t`System colours`}>
        <Icon name="theme" />
        <Trans>System colours</Trans>
      </MenuItem>
    </MenuSection>
  )
}
