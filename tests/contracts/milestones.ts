/** What milestones and their reminders must do on every engine. */
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAudit } from '../../server/accounts/audit.ts'
import { readAudit } from '../../server/accounts/audit/entries.ts'
import { auditKeyOf } from '../../server/accounts/audit/seal.ts'
import { verifyAudit } from '../../server/accounts/audit/verify.ts'
import { createLocalBus } from '../../server/bus/bus.ts'
import { createCampaigns } from '../../server/campaigns/campaigns.ts'
import { createReceivedReminders } from '../../server/milestones/receivedReminders.ts'
import { createNotify } from '../../server/notifications/notify.ts'
import { createStrands } from '../../server/accounts/strands/strands.ts'
import { readNotified } from '../../server/milestones/notified.ts'
import { createMilestones, type Milestones } from '../../server/milestones/milestones.ts'
import { startMilestoneReminders } from '../../server/milestones/reminders.ts'
import { workAlone } from '../../server/store/leases/leasedWork.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import type { Database } from '../../server/store/database.ts'
import { reminderMessageMigration } from '../../server/store/migrations/notifications/reminderMessageMigration.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { MilestoneId } from '../../shared/milestones/milestone.ts'
import { NETWORK } from '../../shared/network.ts'
import type { Person } from '../../shared/permissions.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'

const CAMPAIGN = saferInternetDayCampaign(2025)
const DK = CentreId.parse('dk')
const WRITTEN = { by: null, at: new Date('2024-10-01T08:00:00Z') }
const NOW = new Date('2024-11-12T09:00:00Z')
const PEOPLE = ['p1', 'p2', 'p3'].map((id): Person => ({
  id: PersonId.parse(id),
  name: id,
  email: `${id}@centre.example`,
  role: 'planner',
  memberships: [{ centre: DK, lead: false }],
  standing: 'approved',
}))

const WRITER = PersonId.parse('writer')
const SECRET = 'a secret of tests that is long enough'

/** Makes of the tables what they were before messages had one: words in each row. */
async function undoMessages(db: Database, milestone: MilestoneId, words: string): Promise<void> {
  await sql`alter table milestone_notification add column words text`.execute(db)
  await sql`update milestone_notification set words = ${words} where milestone = ${milestone}`.execute(db)
  await db.schema.alterTable('milestone_notification').dropColumn('message').execute()
  await db.schema.dropTable('reminder_message').execute()
}

export function describeMilestones(name: string, open: () => Promise<Database>): void {
  describe(`milestones in ${name}`, () => {
    const bus = createLocalBus()
    let db: Database
    let milestones: Milestones
    beforeEach(async () => {
      db = await open()
      const campaigns = await createCampaigns(db, bus)
      await campaigns.addCentres(NETWORK)
      await campaigns.add(CAMPAIGN, [DK])
      milestones = createMilestones(db, bus)
    })
    afterEach(() => db.destroy())

    /** A server's reminders; its mails are counted. */
    function openReminders(mails: PersonId[], fails = false) {
      const reminders = startMilestoneReminders({
        db,
        work: workAlone(db),
        bus,
        clock: systemClock,
        now: () => NOW,
        milestones,
        received: createReceivedReminders(db),
        campaigns: () => [CAMPAIGN],
        centresOf: () => NETWORK.filter(({ id }) => id === DK),
        listPeople: async () => PEOPLE,
        strandsOfAll: () => createStrands(db).all(),
        notifiedIn: readNotified(db),
        notify: createNotify(async (_, person) => {
          if (fails && person === PEOPLE[1]?.id) throw new Error('planted')
          mails.push(person)
        }),
        onFailure: (error) => {
          throw error
        },
      })
      reminders.close()
      return reminders
    }

    test('are kept as they were written, by day, and changed only in their newest version', async () => {
      for (const fields of Object.values(NETWORK_LIST)) await milestones.add(CAMPAIGN.id, undefined, fields, WRITTEN)
      const all = await milestones.list(CAMPAIGN.id)
      expect(all).toHaveLength(Object.keys(NETWORK_LIST).length)
      const [call] = all
      if (call === undefined) throw new Error('no milestone')
      expect(call).toMatchObject({ ...NETWORK_LIST.call, version: 1, updatedAt: null })
      const changes = ['One', 'Two'].map((title) =>
        milestones.change(call, 1, { ...NETWORK_LIST.call, title }, { by: null, at: NOW }),
      )
      expect((await Promise.all(changes)).filter((one) => one === 'overtaken')).toHaveLength(1)
      await milestones.remove(call, { by: null, at: NOW })
      expect(await milestones.find(CAMPAIGN.id, call.id)).toBeNull()
    })

    test('remind each person once, also when two servers look at the same moment', async () => {
      const id = MilestoneId.parse('A'.repeat(22))
      await milestones.add(CAMPAIGN.id, id, NETWORK_LIST.call, WRITTEN)
      const mails: PersonId[] = []
      const [one, other] = [openReminders(mails), openReminders(mails)]
      await Promise.all([one.look(), other.look()])
      await one.look()
      expect(mails.toSorted()).toEqual(PEOPLE.map((person) => person.id))
      const notifications = createReceivedReminders(db)
      expect((await notifications.sentIn(CAMPAIGN.id)).get(id)).toMatchObject([{ label: 'tomorrow', people: 3 }])
      await milestones.remove({ ...NETWORK_LIST.call, id, campaign: CAMPAIGN.id } as never, WRITTEN)
      expect(await notifications.list(PEOPLE[0]?.id ?? PersonId.parse('x'))).toEqual([])
    })

    test('words of older releases become messages of those who wrote them, and are not shown from the audit log', async () => {
      const call = await milestones.add(CAMPAIGN.id, undefined, NETWORK_LIST.call, WRITTEN)
      const survey = await milestones.add(CAMPAIGN.id, undefined, NETWORK_LIST.survey, WRITTEN)
      if (typeof call === 'string' || typeof survey === 'string') throw new Error('no milestone')
      const reminders = openReminders([])
      await reminders.remindNow(survey, { by: WRITER, centres: null, words: '' }, async () => {})
      await reminders.remindNow(call, { by: WRITER, centres: null, words: 'Join us' }, async () => {})
      await undoMessages(db, call.id, 'Join us')
      const detail = { campaign: CAMPAIGN.id, milestone: call.id, words: 'Join us', people: 3 }
      await db.transaction().execute((trx) => createAudit(SECRET)(trx, NOW, WRITER, 'milestone.remind', detail))

      await reminderMessageMigration.up(db as Kysely<unknown>)

      const [message, ...others] = await db.selectFrom('reminder_message').selectAll().execute()
      expect(others).toEqual([])
      const expected = { milestone: call.id, written_by: WRITER, words: 'Join us', at: NOW.toISOString() }
      expect(message).toMatchObject(expected)
      const bell = await createReceivedReminders(db).list(PEOPLE[0]?.id ?? WRITER)
      expect(bell.map(({ milestone, words }) => [milestone, words])).toEqual(
        expect.arrayContaining([
          [call.id, 'Join us'],
          [survey.id, null],
        ]),
      )
      const { entries, words } = await readAudit(db, {}, 10)
      const { words: _, ...shown } = { ...detail, characters: 7 }
      expect(entries.map((entry) => JSON.parse(entry.detail) as unknown)).toEqual([shown])
      expect(words).toEqual({})
      expect((await verifyAudit(db, auditKeyOf(SECRET))).breaks).toEqual([])
    })

    test('remind nobody in part: what fails in the middle is sent as a whole later', async () => {
      await milestones.add(CAMPAIGN.id, undefined, NETWORK_LIST.call, WRITTEN)
      await expect(openReminders([], true).look()).rejects.toThrow('planted')
      expect(await db.selectFrom('notification').selectAll().execute()).toEqual([])
      const mails: PersonId[] = []
      await openReminders(mails).look()
      expect(mails).toHaveLength(PEOPLE.length)
    })
  })
}
