/** Waits until another node has brought the rows of plans up to the last commit. */
import { documentName } from '../../shared/documents/kinds.ts'
import type { Clock } from '../../shared/clock.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { PlanKey, Plans } from './plans.ts'
import type { UpdateLog } from '../store/updateLog.ts'

interface RowsWaitDeps {
  readonly clock: Clock
  readonly log: Pick<UpdateLog, 'sequences'>
  readonly plans: Pick<Plans, 'list'>
  readonly campaigns: () => readonly CampaignId[]
}

/** After this long, answer with what there is: the other node may have just ended. */
const LIMIT_MS = 2000
const LOOK_EVERY_MS = 50

export function createRowsWait({ clock, log, plans, campaigns }: RowsWaitDeps) {
  async function areBehind(wanted: ReadonlyMap<string, number>, concerned: readonly CampaignId[]): Promise<boolean> {
    for (const campaign of concerned) {
      for (const { centre, version } of await plans.list(campaign)) {
        const name = documentName({ kind: 'plan', campaign, centre })
        if (version < (wanted.get(name) ?? -1)) return true
      }
    }
    return false
  }

  return async (concerns: (key: PlanKey) => boolean): Promise<void> => {
    const until = clock.now() + LIMIT_MS
    const names = []
    const concerned = new Set<CampaignId>()
    for (const campaign of campaigns()) {
      for (const { centre } of await plans.list(campaign)) {
        if (!concerns({ campaign, centre })) continue
        concerned.add(campaign)
        names.push(documentName({ kind: 'plan', campaign, centre }))
      }
    }
    if (names.length === 0) return
    const wanted = await log.sequences(names)
    while ((await areBehind(wanted, [...concerned])) && clock.now() < until) {
      await new Promise<void>((resolve) => void clock.after(LOOK_EVERY_MS, resolve))
    }
  }
}
