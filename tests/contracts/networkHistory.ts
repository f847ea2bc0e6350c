/** The cost of a page of changes of the network on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import { createNetworkHistory } from '../../server/plans/history/networkHistory.ts'
import type { Database } from '../../server/store/database.ts'
import type { Tables } from '../../server/store/tables.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { ActivityId, CentreId } from '../../shared/ids.ts'

const CAMPAIGN = saferInternetDayCampaign(2027).id
const CENTRE = CentreId.parse('dk')
const ACTIVITIES = 8000
const INSERTED_AT_ONCE = 500

const NEW = JSON.stringify({ presence: 'active', fields: { title: { text: 'Quiz' } }, bursts: {} })
const START = new Date('2026-11-01T08:00:00Z').getTime()

/** All are new, and a hundred of them at each moment, as plans that are imported are. */
async function addActivities(db: Kysely<Tables>): Promise<void> {
  const all = Array.from({ length: ACTIVITIES }, (_, at) => ({
    campaign: CAMPAIGN,
    centre: CENTRE,
    activity: ActivityId.parse(`activity-${String(at).padStart(13, '0')}`),
    at: new Date(START + Math.floor(at / 100) * 60_000).toISOString(),
  }))
  for (let from = 0; from < all.length; from += INSERTED_AT_ONCE) {
    const some = all.slice(from, from + INSERTED_AT_ONCE)
    await db
      .insertInto('activity_change')
      .values(some.map(({ at, ...key }) => ({ ...key, digest: '', changed_at: at, people: '[]', note: NEW })))
      .execute()
    const told = { field: 'presence', old: 'null', new: '{"value":"active"}', people: '[]' }
    await db
      .insertInto('activity_history')
      .values(some.map(({ at, ...key }) => ({ ...key, ...told, from: at, until: at })))
      .execute()
  }
}

export function describeNetworkHistory(engine: string, open: () => Promise<Database>): void {
  describe(`changes of the network in ${engine}`, () => {
    let db: Database
    beforeEach(async () => {
      db = await open()
      await addActivities(db)
    })
    afterEach(() => db.destroy())

    test('pages are read one after another, the newest changes first, each activity in them', async () => {
      const history = createNetworkHistory(db)
      const asked = { since: new Date(START - 1), centre: null, limit: 450 }
      const read = (after: Parameters<typeof history>[1]['after']) => history(CAMPAIGN, { ...asked, after })
      const seen = new Set<string>()
      let last = '9'
      for (let page = await read(null); ; page = await read(page.next)) {
        for (const { activity, at } of page.changes) {
          expect(at <= last).toBe(true)
          last = at
          seen.add(activity)
        }
        if (page.next === null) break
      }
      expect(seen.size).toBe(ACTIVITIES)
    })
  })
}
