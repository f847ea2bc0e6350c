/** Requirements for milestones and their reminders on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
        doneBy: async () => new Set(),
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

    test('never remind in part: a round that fails in the middle is sent as a whole later', async () => {
      await milestones.add(CAMPAIGN.id, undefined, NETWORK_LIST.call, WRITTEN)
      await expect(openReminders([], true).look()).rejects.toThrow('planted')
      expect(await db.selectFrom('notification').selectAll().execute()).toEqual([])
      const mails: PersonId[] = []
      await openReminders(mails).look()
      expect(mails).toHaveLength(PEOPLE.length)
    })
  })
}
