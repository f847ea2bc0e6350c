/** The questions that are selected in the list, and the actions on all of them. */
import { useState } from 'react'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { useBulkActions } from './useBulkActions.ts'
import type { useQueue } from './useQueue.ts'

export function useSelection(queue: ReturnType<typeof useQueue>, person: Person, campaign: CampaignId) {
  const [ids, setIds] = useState<ReadonlySet<ThreadId>>(new Set())
  const bulk = useBulkActions({ person, campaign, onLeave: queue.leave })
  // Rows that have left the list are no longer selected.
  const threads = queue.threads.filter(({ id }) => ids.has(id))
  const clear = (): void => setIds(new Set())
  const all = (work: (selected: readonly Thread[]) => Promise<void>) => (): void => {
    clear()
    void work(threads)
  }
  return {
    ids,
    threads,
    clear,
    toggle: (id: ThreadId): void =>
      setIds((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      ),
    take: all((selected) => bulk.take(selected)),
    resolve: all((selected) => bulk.resolve(selected)),
    snooze: (until: Date): void => all((selected) => bulk.snooze(selected, until))(),
  }
}
