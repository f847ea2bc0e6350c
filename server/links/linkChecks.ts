/** The table of link check results. */
import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { LinkHealth, type CheckedLink } from '../../shared/links/linkHealth.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import { firstState, type LinkState } from './linkState.ts'

export interface StoredLink extends LinkState {
  readonly url: string
}

export interface LinkChecks {
  /** Adds new ones. */
  add(urls: readonly string[], now: Date): Promise<void>
  find(url: string): Promise<StoredLink | null>
  /** Due ones, the longest due first. */
  due(now: Date, atMost: number): Promise<readonly StoredLink[]>
  /** The known state of these; unchecked ones are left out. */
  healthOf(urls: readonly string[]): Promise<readonly CheckedLink[]>
  postpone(url: string, until: Date): Promise<void>
  remove(urls: readonly string[]): Promise<void>
}

/** Both engines limit the values in one statement. */
const AT_ONCE = 300

const healthColumn = jsonColumn(LinkHealth)
const idOf = (url: string): string => createHash('sha256').update(url).digest('base64url')

export function createLinkChecks(db: Database): LinkChecks {
  /** Links added since the start: documents are looked at every half minute, and hardly ever have new ones. */
  const added = new Set<string>()
  return {
    async add(urls, now) {
      for (const some of chunksOf(urls.filter((url) => !added.has(url)))) {
        await db
          .insertInto('link_check')
          .values(some.map((url) => rowOf({ url, ...firstState(now) })))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
        for (const url of some) added.add(url)
      }
    },
    async find(url) {
      const row = await db.selectFrom('link_check').selectAll().where('id', '=', idOf(url)).executeTakeFirst()
      return row === undefined ? null : linkOf(row)
    },
    async due(now, atMost) {
      const rows = await db
        .selectFrom('link_check')
        .selectAll()
        .where('next_at', '<=', now.toISOString())
        .orderBy('next_at')
        .orderBy('id')
        .limit(atMost)
        .execute()
      return rows.map(linkOf)
    },
    async healthOf(urls) {
      const found: CheckedLink[] = []
      for (const some of chunksOf(urls)) {
        const rows = await db
          .selectFrom('link_check')
          .select(['url', 'health'])
          .where('id', 'in', some.map(idOf))
          .execute()
        found.push(...rows.map(({ url, health }) => ({ url, health: healthColumn.read(health) })))
      }
      return found.filter(({ health }) => health.kind !== 'unchecked')
    },
    async postpone(url, until) {
      await db.updateTable('link_check').set({ next_at: until.toISOString() }).where('id', '=', idOf(url)).execute()
    },
    async remove(urls) {
      for (const some of chunksOf(urls)) {
        await db.deleteFrom('link_check').where('id', 'in', some.map(idOf)).execute()
        for (const url of some) added.delete(url)
      }
    },
  }
}

export async function writeLink(trx: Transaction<Tables>, link: StoredLink): Promise<void> {
  const { id, ...row } = rowOf(link)
  await trx
    .insertInto('link_check')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

const rowOf = ({ url, health, etag, failures, notified, nextAt }: StoredLink): Tables['link_check'] => ({
  id: idOf(url),
  url,
  health: healthColumn.write(health),
  etag,
  failures,
  notified: notified ? 1 : 0,
  next_at: nextAt.toISOString(),
})

const linkOf = ({ url, health, etag, failures, notified, next_at: nextAt }: Tables['link_check']): StoredLink => ({
  url,
  health: healthColumn.read(health),
  etag,
  failures,
  notified: notified === 1,
  nextAt: new Date(nextAt),
})

const chunksOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
