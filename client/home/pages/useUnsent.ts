import { useEffect, useState } from 'react'
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import { draftsOf } from '../../offline/drafts.ts'
import { documentsWithUnsentWork } from '../../sync/clearCopies.ts'
import { listUnsentWork } from '../../sync/unsentWork.ts'
import { unsentItems, type UnsentItem } from './unsent.ts'

/** All work of this person that is on this device and not on the server. */
export function useUnsent(person: PersonId, campaign: CampaignId): readonly UnsentItem[] {
  const [items, setItems] = useState<readonly UnsentItem[]>([])
  useEffect(() => {
    let stale = false
    void Promise.all([listUnsentWork(person), documentsWithUnsentWork(person)]).then(
      ([refused, waiting]) =>
        stale ||
        setItems(
          unsentItems(
            { refused: refused.map(({ document }) => document), waiting, drafts: draftsOf(person) },
            campaign,
          ),
        ),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [person, campaign])
  return items
}
