/** Figures that are read from the disk and the database: mails, the size of the store, and the room that is left. */
import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { isPostgres, type Database } from '../../store/database.ts'
import { readSuccess, type Success } from '../../store/backup/successes.ts'
import { figure, type Figure } from './metrics.ts'

interface StoreFiguresDeps {
  readonly db: Database
  readonly dataDir: string
  readonly now: () => Date
}

/** A mail that waits longer has found no server that takes it. */
const OVERDUE_MS = 5 * 60_000

const WAITING = ['queued', 'sending', 'handed'] as const

/** @returns the figures that can be read: without its database a server has other ones to show */
export async function storeFigures(deps: StoreFiguresDeps): Promise<readonly Figure[]> {
  const all = await Promise.allSettled([mails(deps), size(deps), room(deps)])
  const read = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  return [...read, lastSuccess(deps, 'backup'), lastSuccess(deps, 'restore')]
}

/** Without a value while there was none. */
function lastSuccess({ dataDir }: StoreFiguresDeps, kind: Success): Figure {
  const value = readSuccess(dataDir, kind)
  return {
    name: `sid_${kind}_last_success_timestamp_seconds`,
    help: `When a ${kind} last succeeded, noted in the data folder.`,
    values: value === null ? [] : [{ value }],
  }
}

async function mails({ db, now }: StoreFiguresDeps): Promise<Figure> {
  const overdue = new Date(now().getTime() - OVERDUE_MS).toISOString()
  const rows = await db
    .selectFrom('mail')
    .select((of) => [
      'state',
      of.fn.countAll<number | string>().as('count'),
      of.fn.sum<number | string>(of.case().when('due_at', '<', overdue).then(1).else(0).end()).as('late'),
    ])
    .where('state', 'in', [...WAITING, 'failed', 'unsure'])
    // Letters that somebody holds wait for that person.
    .where((is) =>
      is.or([
        is('issue', 'is', null),
        is('issue', 'not in', is.selectFrom('weekly_update').select('weekly_update.id').where('stopped', '=', 1)),
      ]),
    )
    .groupBy('state')
    .execute()
  const sum = (of: 'count' | 'late', ...states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((total, row) => total + Number(row[of]), 0)
  return {
    name: 'sid_mails',
    help: 'Mails that wait, wait for more than five minutes longer than they should, were refused, or may not have arrived.',
    values: [
      { labels: { state: 'waiting' }, value: sum('count', ...WAITING) },
      { labels: { state: 'overdue' }, value: sum('late', ...WAITING) },
      { labels: { state: 'failed' }, value: sum('count', 'failed') },
      { labels: { state: 'unsure' }, value: sum('count', 'unsure') },
    ],
  }
}

async function size({ db, dataDir }: StoreFiguresDeps): Promise<Figure> {
  return figure(
    'sid_store_bytes',
    'Size of the database, or of the files of the data folder.',
    await sizeOf(db, dataDir),
  )
}

async function sizeOf(db: Database, dataDir: string): Promise<number> {
  if (isPostgres(db)) {
    const { rows } = await sql<{ bytes: string }>`SELECT pg_database_size(current_database()) AS bytes`.execute(db)
    return Number(rows[0]?.bytes)
  }
  const sizes = (await readdir(dataDir)).map(async (name) => (await stat(join(dataDir, name))).size)
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}

async function room({ dataDir }: StoreFiguresDeps): Promise<Figure> {
  const { bavail, bsize } = await statfs(dataDir)
  return figure('sid_disk_free_bytes', 'Room that is left on the disk with the data folder.', bavail * bsize)
}
