/** Which connections are one event of two centres, and of each metric the centre that counts it. */
import { z } from 'zod'
import type { Connection } from '../../shared/connections/connection.ts'
import { JointWord, type CountJoint, type Joint, type SayJoint } from '../../shared/connections/joint.ts'
import { CentreId, type CampaignId, type ConnectionId, type PersonId } from '../../shared/ids.ts'
import { tookPlaceOf } from '../../shared/plans/tookPlace.ts'
import type { JointActivity } from '../../shared/reports/figures.ts'
import { ReachMetricId } from '../../shared/taxonomy.ts'
import type { Core } from '../core.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

const saysColumn = jsonColumn(z.record(CentreId, JointWord))
const countedColumn = jsonColumn(z.partialRecord(ReachMetricId, CentreId))

type Said = Pick<Tables['joint_activity'], 'says' | 'counted'>
const NOTHING_SAID: Said = { says: '{}', counted: '{}' }

interface Doing {
  readonly by: PersonId
  readonly at: Date
}

export interface JointActivities {
  /** With what the plans of both say now. */
  of(connection: Connection): Promise<Joint>
  say(connection: Connection, said: SayJoint, doing: Doing): Promise<void>
  /** @returns false unless both call it one event */
  count(connection: Connection, counted: CountJoint, doing: Doing): Promise<boolean>
  /** Those on which both centres agree, of connections that last. */
  agreed(campaign: CampaignId): Promise<readonly JointActivity[]>
}

type JointDeps = Pick<Core, 'db' | 'bus' | 'connections' | 'projections'>

export function createJointActivities({ db, bus, connections, projections }: JointDeps): JointActivities {
  async function find(connection: ConnectionId): Promise<Said> {
    const row = await db
      .selectFrom('joint_activity')
      .select(['says', 'counted'])
      .where('connection', '=', connection)
      .executeTakeFirst()
    return row ?? NOTHING_SAID
  }
  /** Two who say something at once are both heard: the row is read and written in one transaction. */
  const change = async (
    { id, campaign }: Connection,
    { by, at }: Doing,
    next: (said: Said) => Said | null,
  ): Promise<boolean> => {
    const done = await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('joint_activity')
        .values({ connection: id, ...NOTHING_SAID, changed_at: at.toISOString(), changed_by: by })
        .onConflict((conflict) => conflict.column('connection').doNothing())
        .execute()
      // On Postgres this waits for another change, and reads what it wrote.
      const said = await trx
        .updateTable('joint_activity')
        .set({ changed_at: at.toISOString(), changed_by: by })
        .where('connection', '=', id)
        .returning(['says', 'counted'])
        .executeTakeFirstOrThrow()
      const changed = next(said)
      if (changed === null) return false
      await trx.updateTable('joint_activity').set(changed).where('connection', '=', id).execute()
      return true
    })
    if (done) bus.publish({ kind: 'connection-changed', campaign, connection: id })
    return done
  }

  return {
    async of(connection) {
      const { says, counted } = await find(connection.id)
      const words = saysColumn.read(says)
      const sides = connection.sides.map(async ({ centre, activity }) => {
        const found = await projections.activity(connection.campaign, { centre, activity })
        const figures = found?.actualReach.filter(({ value }) => value !== null) ?? []
        return {
          centre,
          says: words[centre] ?? null,
          tookPlace: found === null ? null : tookPlaceOf(found),
          metrics: [...new Set(figures.flatMap(({ metric }) => metric ?? []))],
        }
      })
      return { sides: await Promise.all(sides), counted: countedColumn.read(counted) }
    },
    async say(connection, { centre, says }, doing) {
      await change(connection, doing, (said) => {
        const { [centre]: _, ...others } = saysColumn.read(said.says)
        return { ...said, says: saysColumn.write(says === null ? others : { ...others, [centre]: says }) }
      })
    },
    count: (connection, { metric, centre }, doing) =>
      change(connection, doing, (said) => {
        if (!isAgreed(connection, said)) return null
        const { [metric]: _, ...others } = countedColumn.read(said.counted)
        return { ...said, counted: countedColumn.write(centre === null ? others : { ...others, [metric]: centre }) }
      }),
    async agreed(campaign) {
      const lasting = new Map(
        connections
          .list(campaign)
          .filter(({ status }) => status === 'agreed' || status === 'done')
          .map((connection) => [connection.id, connection]),
      )
      if (lasting.size === 0) return []
      const rows = await db
        .selectFrom('joint_activity')
        .selectAll()
        .where('connection', 'in', [...lasting.keys()])
        .execute()
      return rows.flatMap((row): readonly JointActivity[] => {
        const connection = lasting.get(row.connection)
        if (connection === undefined || !isAgreed(connection, row)) return []
        const [one, other] = connection.sides
        return [{ sides: [one, other], counted: countedColumn.read(row.counted) }]
      })
    },
  }
}

function isAgreed({ sides }: Connection, { says }: Pick<Said, 'says'>): boolean {
  const words = saysColumn.read(says)
  return sides.every(({ centre }) => words[centre] === 'one')
}
