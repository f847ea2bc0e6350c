/**
 * Deletes pictures that neither the report nor a submitted one has named for thirty days. Until then an undo, or an earlier version of the report,
 * still finds them. A submitted report that nobody replaced names its pictures for good.
 */
import type { Clock } from '../../../shared/clock.ts'
import { DAY_MS } from '../../../shared/days.ts'
import { UNNAMED_PICTURE_DAYS } from '../../../shared/reports/picture.ts'
import type { Core } from '../../core.ts'
import type { Database } from '../../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../../store/leases/leasedJob.ts'
import type { LeasedWork } from '../../store/leases/leasedWork.ts'
import type { Tables } from '../../store/tables.ts'
import { statesNaming } from './pictureNames.ts'

interface UnnamedPicturesDeps {
  readonly work: LeasedWork
  readonly clock: Clock
  readonly now: () => Date
  readonly projections: Pick<Core['projections'], 'reports'>
  readonly onFailure: (error: unknown) => void
}

/** After the start, when others have had their share of the server. */
const FIRST_AFTER_MS = 120_000

export const startUnnamedPictures = (deps: UnnamedPicturesDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'report-pictures',
    firstAfterMs: FIRST_AFTER_MS,
    everyMs: DAY_MS,
    async run(db) {
      const now = deps.now()
      const before = new Date(now.getTime() - UNNAMED_PICTURE_DAYS * DAY_MS).toISOString()
      const rows = await db
        .selectFrom('report_picture')
        .select(['campaign', 'centre', 'id', 'unnamed_since'])
        .orderBy('campaign')
        .orderBy('centre')
        .execute()
      // One at a time: each takes the thread for a moment.
      for (const row of rows) await settle(db, deps, row, { now: now.toISOString(), before })
    },
  })

type Row = Pick<Tables['report_picture'], 'campaign' | 'centre' | 'id' | 'unnamed_since'>

async function settle(
  db: Database,
  { projections }: Pick<UnnamedPicturesDeps, 'projections'>,
  row: Row,
  { now, before }: Readonly<Record<'now' | 'before', string>>,
): Promise<void> {
  const { campaign, centre, id, unnamed_since: since } = row
  const report = await projections.reports.view({ campaign, owner: centre })
  const isInReport = Object.values(report?.content.words ?? {}).some(({ picture }) => picture === id)
  const isNamed = isInReport || (await statesNaming(db, row, id)).length > 0
  if (isNamed ? since === null : since !== null && since >= before) return
  if (isNamed || since === null) {
    await db
      .updateTable('report_picture')
      .set({ unnamed_since: isNamed ? null : now })
      .where((where) => where.and({ campaign, centre, id }))
      .execute()
    return
  }
  await db
    .deleteFrom('report_picture')
    .where((where) => where.and({ campaign, centre, id }))
    // Uploaded again meanwhile, it stays.
    .where('unnamed_since', '<', before)
    .execute()
}
