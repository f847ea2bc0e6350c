/**
 * Pairs of activities were named by the ids of the activities alone, which planners of another centre can write into their own
 * plan. They are named by centre and id. What a person has seen has no centres beside it: these are taken from the record of
 * changes, and a pair whose centres are not certain is forgotten, so that it counts as new once more.
 */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { z } from 'zod'

interface Before {
  connection: {
    id: string
    pair: string
    asker: string
    asker_activity: string
    asked: string
    asked_activity: string
  }
  suggestion_answer: {
    campaign: string
    centre: string
    pair: string
    a: string
    b: string
    a_centre: string
    b_centre: string
  }
  suggestion_visit: { person: string; campaign: string; centre: string; pairs: string; before: string | null }
  activity_change: { campaign: string; centre: string; activity: string }
}

const nameOf = (centre: string, activity: string): string => `${centre}/${activity}`
const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

export const pairMigration: Migration = {
  async up(db: Kysely<Before>) {
    await renameConnections(db)
    await renameFeedback(db)
    await renameVisits(db)
  },
}

async function renameConnections(db: Kysely<Before>): Promise<void> {
  const columns = ['id', 'asker', 'asker_activity', 'asked', 'asked_activity'] as const
  for (const row of await db.selectFrom('connection').select(columns).execute()) {
    const pair = pairOf(nameOf(row.asker, row.asker_activity), nameOf(row.asked, row.asked_activity))
    await db.updateTable('connection').set({ pair }).where('id', '=', row.id).execute()
  }
}

async function renameFeedback(db: Kysely<Before>): Promise<void> {
  const columns = ['campaign', 'centre', 'pair', 'a', 'b', 'a_centre', 'b_centre'] as const
  for (const row of await db.selectFrom('suggestion_answer').select(columns).execute()) {
    await db
      .updateTable('suggestion_answer')
      .set({ pair: pairOf(nameOf(row.a_centre, row.a), nameOf(row.b_centre, row.b)) })
      .where('campaign', '=', row.campaign)
      .where('centre', '=', row.centre)
      .where('pair', '=', row.pair)
      .execute()
  }
}

const Pairs = z.array(z.string())

async function renameVisits(db: Kysely<Before>): Promise<void> {
  const centresOf = new Map<string, Set<string>>()
  const known = await db.selectFrom('activity_change').select(['campaign', 'centre', 'activity']).execute()
  for (const { campaign, centre, activity } of known) {
    const key = `${campaign} ${activity}`
    centresOf.set(key, (centresOf.get(key) ?? new Set()).add(centre))
  }
  const rename = (campaign: string, pairs: string): string => {
    const sides = (pair: string) =>
      pair.split(' ').flatMap((activity) => {
        const [centre, another] = centresOf.get(`${campaign} ${activity}`) ?? []
        return centre === undefined || another !== undefined ? [] : [nameOf(centre, activity)]
      })
    const renamed = Pairs.parse(JSON.parse(pairs)).flatMap((pair) => {
      const [one, other] = sides(pair)
      return one === undefined || other === undefined ? [] : [pairOf(one, other)]
    })
    return JSON.stringify(renamed)
  }
  for (const row of await db.selectFrom('suggestion_visit').selectAll().execute()) {
    const { person, campaign, centre, pairs, before } = row
    await db
      .updateTable('suggestion_visit')
      .set({ pairs: rename(campaign, pairs), before: before === null ? null : rename(campaign, before) })
      .where('person', '=', person)
      .where('campaign', '=', campaign)
      .where('centre', '=', centre)
      .execute()
  }
}
