/** Help access: which plans coordinators may edit, until which day. In memory, since every access decision needs it. */
import { isDeepStrictEqual } from 'node:util'
import type { LocalDate } from '../../shared/days.ts'
import type { Clock } from '../../shared/clock.ts'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import type { WriteAudit } from './audit.ts'
import type { Tables } from '../store/tables.ts'

export interface PlanOfCentre {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

export interface HelpAccess {
  /** Whether coordinators may edit this plan now. */
  lasts(plan: PlanOfCentre): boolean
  /** @returns null while there is none */
  find(plan: PlanOfCentre): Tables['help_access'] | null
  grant(plan: PlanOfCentre, until: LocalDate, by: PersonId): Promise<void>
  end(plan: PlanOfCentre, by: PersonId): Promise<void>
  /** A coordinator has edited a plan under help access: one entry of the audit log for each burst of editing. */
  edited(plan: PlanOfCentre, by: PersonId): void
  /** Ends expired access. */
  look(): Promise<void>
  /** Reads again after another node's change. */
  reload(plan: PlanOfCentre): Promise<void>
  /** Reads all of it again. @returns the plans whose access in memory was wrong */
  reloadAll(): Promise<readonly PlanOfCentre[]>
  close(): void
}

interface HelpAccessDeps {
  readonly db: Database
  /** Ends expired access. */
  readonly work: LeasedWork
  readonly bus: Bus
  readonly writeAudit: WriteAudit
  readonly clock: Clock
  readonly now?: () => Date
  readonly onFailure: (error: unknown) => void
}

const LOOK_EVERY_MS = 60_000
/** Edits of one person in one plan within this time make one entry. */
const BURST_MS = 10 * 60_000

const keyOf = ({ campaign, centre }: PlanOfCentre): string => `${campaign}/${centre}`

export async function createHelpAccess({
  db,
  work,
  bus,
  writeAudit,
  clock,
  now = () => new Date(),
  onFailure,
}: HelpAccessDeps): Promise<HelpAccess> {
  const rows = await db.selectFrom('help_access').selectAll().execute()
  const granted = new Map(rows.map((row) => [keyOf(row), row]))
  const lastEdits = new Map<string, number>()

  const changed = ({ campaign, centre }: PlanOfCentre): void =>
    bus.publish({ kind: 'help-access-changed', campaign, centre })

  async function end(plan: PlanOfCentre, by: PersonId): Promise<void> {
    await db.transaction().execute(async (trx) => {
      await trx
        .deleteFrom('help_access')
        .where('campaign', '=', plan.campaign)
        .where('centre', '=', plan.centre)
        .execute()
      await writeAudit(trx, now(), by, 'help-access.end', { ...plan })
    })
    granted.delete(keyOf(plan))
    changed(plan)
  }

  /** Ends those of all nodes: this node's memory may be older than the table. */
  async function endOver(leased: Database): Promise<void> {
    const ended = await leased.transaction().execute(async (trx) => {
      const over = await trx
        .deleteFrom('help_access')
        .where('until', '<', brusselsClock(now()).day)
        .returning(['campaign', 'centre'])
        .execute()
      for (const plan of over) await writeAudit(trx, now(), null, 'help-access.end', { ...plan })
      return over
    })
    for (const plan of ended) {
      granted.delete(keyOf(plan))
      changed(plan)
    }
  }
  const job = startLeasedJob({
    job: 'end-access',
    work,
    clock,
    firstAfterMs: LOOK_EVERY_MS,
    everyMs: LOOK_EVERY_MS,
    run: endOver,
    onFailure,
  })

  return {
    lasts(plan) {
      const row = granted.get(keyOf(plan))
      return row !== undefined && row.until >= brusselsClock(now()).day
    },
    find: (plan) => granted.get(keyOf(plan)) ?? null,
    async grant(plan, until, by) {
      const { campaign, centre } = plan
      const row = { campaign, centre, until, granted_by: by, granted_at: now().toISOString() }
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('help_access')
          .values(row)
          .onConflict((conflict) => conflict.columns(['campaign', 'centre']).doUpdateSet(row))
          .execute()
        await writeAudit(trx, now(), by, 'help-access.grant', { campaign, centre, until })
      })
      granted.set(keyOf(plan), row)
      changed(plan)
    },
    end,
    edited(plan, by) {
      const key = `${keyOf(plan)} ${by}`
      const at = clock.now()
      if (at - (lastEdits.get(key) ?? -Infinity) < BURST_MS) return
      lastEdits.set(key, at)
      db.transaction()
        .execute(async (trx) => writeAudit(trx, now(), by, 'help-access.edit', { ...plan }))
        .catch((error: unknown) => {
          lastEdits.delete(key)
          onFailure(error)
        })
    },
    async reload({ campaign, centre }) {
      const row = await db
        .selectFrom('help_access')
        .selectAll()
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .executeTakeFirst()
      if (row === undefined) granted.delete(keyOf({ campaign, centre }))
      else granted.set(keyOf(row), row)
    },
    async reloadAll() {
      const before = new Map(granted)
      const read = new Map((await db.selectFrom('help_access').selectAll().execute()).map((row) => [keyOf(row), row]))
      // Changes made here meanwhile are newer than the rows read.
      if (!isDeepStrictEqual(before, granted)) return []
      const plans = [...new Map([...before, ...read]).values()]
      const changed = plans.filter((plan) => !isDeepStrictEqual(before.get(keyOf(plan)), read.get(keyOf(plan))))
      granted.clear()
      for (const [key, row] of read) granted.set(key, row)
      return changed.map(({ campaign, centre }) => ({ campaign, centre }))
    },
    look: () => job.look(),
    close: () => job.close(),
  }
}
