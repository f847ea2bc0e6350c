import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { longDay } from '../ui/formats/when.ts'
import { helpAccessQuery, useSetHelpAccess } from './helpAccessQueries.ts'

interface HelpAccessProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  /** Whether this person may end it. */
  readonly mayGrant: boolean
}

/** Says while coordinators may edit this plan, and lets its lead planner end that. */
export function HelpAccess({ campaign, centre, mayGrant }: HelpAccessProps) {
  const { data } = useQuery(helpAccessQuery(campaign, centre))
  const end = useSetHelpAccess(campaign, centre)
  const { t } = useLingui()
  const lasting = data?.helpAccess ?? null
  if (lasting === null) return null
  const [day, by] = [longDay(lasting.until), lasting.grantedBy]
  return (
    <Callout>
      <Trans>
        Coordinators may edit this plan until {day}, granted by {by}. What they edit is noted.
      </Trans>
      {mayGrant && (
        <div className="actions">
          <Button
            working={end.isPending}
            onPress={() =>
              end.mutate(null, { onSuccess: () => showToast(t`Coordinators can no longer edit this plan.`) })
            }
          >
            <Trans>End it now</Trans>
          </Button>
        </div>
      )}
    </Callout>
  )
}
