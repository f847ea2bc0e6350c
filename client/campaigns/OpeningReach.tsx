import { Plural, Trans } from '@lingui/react/macro'
import type { OpeningReach as Reach } from '../../shared/campaigns/api.ts'

/** How many people the opening of a campaign notifies. */
export function OpeningReach({ reach: { people, byMail, centres, without } }: { readonly reach: Reach }) {
  const missing = without.length
  return (
    <div className="reach">
      <b>
        {people === 0 ? (
          <Trans>Nobody will be notified: no centre of this campaign has a planner</Trans>
        ) : (
          <Trans>
            The opening notifies <Plural value={people} one="# planner" other="# planners" />, in{' '}
            <Plural value={centres} one="# centre" other="# centres" />
          </Trans>
        )}
      </b>
      {people > 0 && (
        <span>
          <Trans>
            By bell {people} · by email {byMail}
          </Trans>
        </span>
      )}
      {people > 0 && missing > 0 && (
        <span>
          <Plural value={missing} one="# centre has no planner yet" other="# centres have no planner yet" />
        </span>
      )}
    </div>
  )
}
