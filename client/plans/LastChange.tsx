import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { listWithAnd } from '../ui/formats/lists.ts'
import { Button } from '../ui/Button.tsx'
import { planChangesQuery } from './planQueries.ts'
import { latePart } from '../ui/latePart.tsx'

/** Readers of a plan do not load it before they ask for it. */
const ActivityHistory = latePart(() => import('./ActivityHistory.tsx'))

interface LastChangeProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: string
}

/** The time and author of an activity's last change, and its history. Renders nothing until they are loaded. */
export function LastChange({ campaign, centre, activity }: LastChangeProps) {
  const [isOpen, setOpen] = useState(false)
  const changes = useQuery(planChangesQuery(campaign, centre))
  const last = changes.data?.changes.find((change) => change.activity === activity)
  if (last === undefined) return null
  const people = listWithAnd(last.people)
  return (
    <div className="last-change">
      <p>
        {people === '' ? (
          <Trans>
            Last changed <Ago at={last.at} />
          </Trans>
        ) : (
          <Trans>
            Last changed <Ago at={last.at} /> by {people}
          </Trans>
        )}
      </p>
      <Button kind="quiet" icon="history" onPress={() => setOpen(true)}>
        <Trans>History</Trans>
      </Button>
      {isOpen && (
        <ActivityHistory campaign={campaign} centre={centre} activity={activity} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}
