/** Requirements for the app database on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPeople } from '../../server/accounts/accounts.ts'
import { createLocalBus } from '../../server/bus/bus.ts'
import type { BusMessage } from '../../server/bus/busMessage.ts'
import { createCampaigns } from '../../server/campaigns/campaigns.ts'
import { createPlans } from '../../server/plans/plans.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { type Database } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { openDatabaseWriteBehind } from '../../server/store/writeBehind/databaseWriteBehind.ts'
import { saferInternetDayCampaign, type Campaign } from '../../shared/campaign.ts'
import { LocalDate } from '../../shared/days.ts'
import { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { NETWORK } from '../../shared/network.ts'
import type { Person } from '../../shared/permissions.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, plan } from '../language/plan.ts'
import { DK, NO_TRACES, PLANNER } from './planner.ts'

const SID = CampaignId.parse('sid-2027')

export function describeDatabase(name: string, open: () => Promise<Database>): void {
  describe(`the app database in ${name}`, () => {
    let db: Database
    const bus = createLocalBus()
    beforeEach(async () => {
      db = await open()
      const campaigns = await createCampaigns(db, bus)
      await campaigns.addCentres(NETWORK)
      await campaigns.add(saferInternetDayCampaign(2027), [DK, CentreId.parse('se')])
    })
    afterEach(() => db.destroy())

    test('migrates once, and again without effect', async () => {
      await migrate(db)
      expect(await db.selectFrom('centre').select('id').execute()).toHaveLength(NETWORK.length)
    })

    test('rolls a failed transaction back whole, and goes on', async () => {
      const failing = db.transaction().execute(async (trx) => {
        await trx.insertInto('done_once').values({ name: 'half', at: 'now' }).execute()
        throw new Error('planted')
      })
      await expect(failing).rejects.toThrow('planted')
      expect(await db.selectFrom('done_once').selectAll().execute()).toEqual([])
    })

    test('does not mix transactions that run at the same time', async () => {
      const work = (fails: boolean, at: string) =>
        db
          .transaction()
          .execute(async (trx) => {
            await trx.insertInto('done_once').values({ name: at, at }).execute()
            if (fails) throw new Error('planted')
          })
          .catch(() => {})
      await Promise.all(Array.from({ length: 20 }, (_, at) => work(at % 2 === 0, String(at))))
      expect(await db.selectFrom('done_once').selectAll().execute()).toHaveLength(10)
    })

    test('keeps campaigns and centres as they were given', async () => {
      const campaigns = await createCampaigns(db, bus)
      expect(campaigns.list()).toEqual([saferInternetDayCampaign(2027)])
      expect(campaigns.findCentre(SID, 'dk')).toEqual(NETWORK.find(({ id }) => id === 'dk'))
      expect(campaigns.findCentre(SID, 'pt')).toBeNull()
      expect((await campaigns.change(SID, { closed: true }))?.closed).toBe(true)
    })

    test('keeps a campaign that runs from a start to an end', async () => {
      const campaigns = await createCampaigns(db, bus)
      const period: Campaign = {
        kind: 'period',
        id: CampaignId.parse('media-smart-online'),
        name: 'Media Smart Online 2027',
        shortName: 'Media Smart',
        slogan: '',
        hashtags: ['MediaSmartOnline'],
        previous: null,
        startsOn: LocalDate.parse('2027-10-04'),
        endsOn: LocalDate.parse('2027-11-07'),
        closed: false,
      }
      await campaigns.add(period, [DK])
      expect((await createCampaigns(db, bus)).find('media-smart-online')).toEqual(period)
      expect(campaigns.centresOf(period.id).map(({ id }) => id)).toEqual(['dk'])
    })

    test('keeps people, and says who changed', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      await people.add([PLANNER], true)
      await people.add([{ ...PLANNER, name: 'somebody else' }], true)
      expect(await people.find(PLANNER.id)).toEqual(PLANNER)
      expect(await people.findDemo('PLANNER.dk@demo.example')).toEqual(PLANNER)
      const heard: BusMessage[] = []
      const end = bus.subscribe((message) => heard.push(message))
      expect(await people.change(PLANNER.id, { memberships: [] }, PLANNER.id)).toEqual({
        ...PLANNER,
        memberships: [],
        standing: 'new',
      })
      expect(await people.change(PersonId.parse('nobody'), { role: 'reader' }, PLANNER.id)).toBe('no-such-person')
      end()
      expect(heard).toEqual([{ kind: 'person-changed', person: PLANNER.id }])
      expect(await db.selectFrom('audit_entry').select(['person', 'action']).execute()).toEqual([
        { person: 'p1', action: 'account.change' },
      ])
    })

    test('always has a coordinator, also when all give up the role at once', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      const coordinators = ['c1', 'c2', 'c3', 'c4'].map((id): Person => ({
        id: PersonId.parse(id),
        name: id,
        email: `${id}@demo.example`,
        role: 'coordinator',
        memberships: [],
        standing: 'approved',
      }))
      await people.add(coordinators, true)
      const outcomes = await Promise.all(
        coordinators.map(({ id }, at) => people.change(id, { role: at % 2 === 0 ? 'reader' : 'planner' }, id)),
      )
      expect(outcomes.filter((outcome) => outcome === 'last-coordinator')).toHaveLength(1)
      const [left, ...others] = (await people.list()).filter(({ role }) => role === 'coordinator')
      expect(others).toEqual([])
      const id = left?.id ?? PLANNER.id
      expect(await people.change(id, { role: 'coordinator', memberships: [] }, id)).toMatchObject({ id })
      expect(await people.change(id, { role: 'helpdesk' }, id)).toBe('last-coordinator')
      expect((await people.find(id))?.role).toBe('coordinator')
    })

    test('registers a plan once, and keeps the newest summary', async () => {
      const plans = createPlans(db)
      const key = { campaign: SID, centre: DK }
      const content = (title: string): PlanContent =>
        viewPlan(
          plan(
            activity(title, { on: '2027-02-09', themes: ['deepfakes', 'sexting'] }),
            activity('another', { themes: ['sexting'] }),
          ),
        )
      const first = await plans.register(key, 'key-one-1', PLANNER.id, new Date())
      expect(first.idempotency_key).toBe('key-one-1')
      expect((await plans.register(key, 'key-two-2', PLANNER.id, new Date())).idempotency_key).toBe('key-one-1')
      const rows = openDatabaseWriteBehind(() => db, systemClock)
      await rows.write([plans.summary(key, 2, content('two'), new Date())], 'now')
      await rows.write([plans.summary(key, 1, viewPlan(plan()), new Date())], 'now')
      expect(await plans.list(SID)).toMatchObject([
        {
          version: 2,
          activities: 2,
          themes: '["sexting","deepfakes"]',
          starts_on: '2027-02-09',
          ends_on: '2027-02-09',
          state: 'draft',
        },
      ])
    })
  })
}
