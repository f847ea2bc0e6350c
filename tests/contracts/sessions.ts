/** Requirements for sessions on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPeople } from '../../server/accounts/accounts.ts'
import { createHelpAccess } from '../../server/accounts/helpAccess.ts'
import { keepAnySession } from '../../server/accounts/mayKeepSession.ts'
import { createSessions } from '../../server/accounts/sessions.ts'
import { createLocalBus } from '../../server/bus/bus.ts'
import type { BusMessage } from '../../server/bus/busMessage.ts'
import { createCampaigns } from '../../server/campaigns/campaigns.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { workAlone } from '../../server/store/leases/leasedWork.ts'
import type { Database } from '../../server/store/database.ts'
import { recheckRights } from '../../server/wiring/nodes/recheckRights.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { DAY_MS, LocalDate } from '../../shared/days.ts'
import { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { NETWORK } from '../../shared/network.ts'
import { waitFor } from '../harness/waitFor.ts'
import { DK, NO_TRACES, PLANNER } from './planner.ts'

const SID = CampaignId.parse('sid-2027')
const SE = CentreId.parse('se')

const DEPS = { ...NO_TRACES, mayKeep: keepAnySession }
const START = { person: PLANNER.id, agent: '', identity: null }

export function describeSessions(name: string, open: () => Promise<Database>): void {
  describe(`sessions in ${name}`, () => {
    let db: Database
    const bus = createLocalBus()
    beforeEach(async () => {
      db = await open()
      const campaigns = await createCampaigns(db, bus)
      await campaigns.addCentres(NETWORK)
      await campaigns.add(saferInternetDayCampaign(2027), [DK])
    })
    afterEach(() => db.destroy())

    test('over https has a cookie for this host alone, and knows the sessions from before', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      await people.add([PLANNER], true)
      const deps = { db, bus, findPerson: async (id: PersonId) => people.find(id), ...DEPS }
      const [plain, sessions] = [createSessions({ ...deps, secure: false }), createSessions({ ...deps, secure: true })]
      const [before, token] = [await plain.start(START), await sessions.start(START)]
      expect(sessions.cookie(token)).toMatch(new RegExp(`^__Host-sid_session=${token}; .*Path=/; .*; Secure$`))
      expect(sessions.clearedCookie).toMatch(/^__Host-sid_session=; Max-Age=0; .*; Secure$/)
      expect(plain.cookie(before)).toMatch(/^sid_session=/)
      expect((await plain.find(`sid_session=${before}`))?.person).toEqual(PLANNER)
      // A neighbour under the same domain can plant the plain name.
      for (const header of [`sid_session=${before}`, `__Host-sid_session=forged; sid_session=${before}`]) {
        expect(await sessions.find(header)).toBeNull()
      }
      const both = `sid_session=${before}; __Host-sid_session=${token}`
      const byNew = await sessions.find(`__Host-sid_session=${token}`)
      expect((await sessions.find(both))?.tokenHash).toBe(byNew?.tokenHash)
      await sessions.endAll(both)
      expect(await sessions.find(both)).toBeNull()
      plain.close()
      sessions.close()
    })

    test('knows a session by its cookie until it is ended, and stores no token', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      await people.add([PLANNER], true)
      const sessions = createSessions({ db, bus, findPerson: (id) => people.find(id), ...DEPS, secure: true })
      const token = await sessions.start(START)
      expect(sessions.cookie(token)).toMatch(/HttpOnly; SameSite=Lax; Secure$/)
      const found = await sessions.find(`other=1; __Host-sid_session=${token}`)
      expect(found?.person).toEqual(PLANNER)
      expect(JSON.stringify(await db.selectFrom('session').selectAll().execute())).not.toContain(token)
      await sessions.endAll(`__Host-sid_session=${token}`)
      expect(await sessions.find(`__Host-sid_session=${token}`)).toBeNull()
      expect(await sessions.find('__Host-sid_session=forged')).toBeNull()
      sessions.close()
    })

    test('a session is over after 14 days without use, and after 90 in any case', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      await people.add([PLANNER], true)
      let day = 0
      const now = () => Date.UTC(2026, 10, 26) + day * DAY_MS
      const findPerson = async (id: PersonId) => people.find(id)
      const sessions = createSessions({ db, bus, findPerson, ...DEPS, secure: false, now })
      const isOpen = async (token: string) => (await sessions.find(`sid_session=${token}`)) !== null
      const [used, unused] = [await sessions.start(START), await sessions.start(START)]
      for (; day < 90; day += 13) expect([day, await isOpen(used)]).toEqual([day, true])
      day = 14
      expect(await isOpen(unused)).toBe(false)
      day = 90
      expect(await isOpen(used)).toBe(false)
      sessions.close()
    })

    test('does not hold a session that was read while its person changed', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      await people.add([PLANNER], true)
      const reading = Promise.withResolvers<void>()
      const changed = Promise.withResolvers<void>()
      let reads = 0
      const sessions = createSessions({
        db,
        bus,
        async findPerson(id) {
          const person = await people.find(id)
          reads += 1
          if (reads > 1) return person
          reading.resolve()
          await changed.promise
          return person
        },
        ...DEPS,
        secure: false,
      })
      const cookie = `sid_session=${await sessions.start(START)}`
      const slow = sessions.find(cookie)
      await reading.promise
      await people.change(PLANNER.id, { role: 'reader' }, PLANNER.id)
      changed.resolve()
      await slow
      expect((await sessions.find(cookie))?.person.role).toBe('reader')
      sessions.close()
    })

    test('a session that another node saw used is not over', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      await people.add([PLANNER], true)
      let day = 0
      const now = () => Date.UTC(2026, 10, 26) + day * DAY_MS
      const deps = { db, bus, findPerson: async (id: PersonId) => people.find(id), ...DEPS, secure: false, now }
      const [here, elsewhere] = [createSessions(deps), createSessions(deps)]
      const cookie = `sid_session=${await here.start(START)}`
      expect(await here.find(cookie)).not.toBeNull()
      day = 10
      expect(await elsewhere.find(cookie)).not.toBeNull()
      day = 20
      await waitFor(async () => (await here.find(cookie)) !== null, 'the other node to have noted the use')
      here.close()
      elsewhere.close()
    })

    test('does not find a session that ended while it was read', async () => {
      const people = createPeople({ db, bus, ...NO_TRACES })
      await people.add([PLANNER], true)
      let whileRead = async (): Promise<void> => {}
      const sessions = createSessions({
        db,
        bus,
        // The row of the session was read before.
        async findPerson(id) {
          await whileRead()
          return people.find(id)
        },
        ...DEPS,
        secure: false,
      })
      const cookie = `sid_session=${await sessions.start(START)}`
      whileRead = () => sessions.endAll(cookie)
      expect(await sessions.find(cookie)).toBeNull()
      sessions.close()
    })

    /** A node's knowledge of rights, and its messages. */
    async function openNode() {
      const own = createLocalBus()
      const said: BusMessage[] = []
      own.subscribe((message) => void said.push(message))
      const people = createPeople({ db, bus: own, ...NO_TRACES })
      const sessions = createSessions({
        db,
        bus: own,
        findPerson: (id) => people.find(id),
        ...DEPS,
        secure: false,
      })
      const campaigns = await createCampaigns(db, own)
      const work = workAlone(db)
      const helpAccess = await createHelpAccess({
        db,
        work,
        bus: own,
        writeAudit: NO_TRACES.writeAudit,
        clock: systemClock,
        onFailure: () => {},
      })
      const recheck = recheckRights({
        bus: own,
        people,
        sessions,
        campaigns,
        helpAccess,
        live: { listeners: () => [] },
        rooms: { rooms: new Map(), recheckAccess: () => {} },
        access: { accessOf: () => ({ access: 'write', reason: null }) },
      })
      return {
        people,
        sessions,
        campaigns,
        helpAccess,
        async recheck() {
          said.length = 0
          await recheck()
          return said
        },
        close() {
          helpAccess.close()
          sessions.close()
        },
      }
    }

    test('S70 · a change that a killed node could not announce is found by the others, and announced once', async () => {
      const [killed, other] = [await openNode(), await openNode()]
      // Two centres, not in the order in which they are read.
      const memberships = [SE, DK].map((centre) => ({ centre, lead: centre === DK }))
      await killed.people.add([{ ...PLANNER, memberships }], true)
      const token = await killed.sessions.start(START)
      const cookies = [`sid_session=${token}`, `sid_session=${await killed.sessions.start(START)}`] as const
      for (const cookie of cookies) expect(await other.sessions.find(cookie)).not.toBeNull()
      expect(await other.recheck()).toEqual([])

      const plan = { campaign: SID, centre: DK }
      await killed.campaigns.change(SID, { closed: true })
      await killed.helpAccess.grant(plan, LocalDate.parse('2999-01-01'), PLANNER.id)
      await killed.sessions.endAll(cookies[0])
      await killed.people.change(PLANNER.id, { role: 'reader' }, PLANNER.id)
      expect(other.campaigns.find(SID)?.closed).toBe(false)

      const { tokenHash } = (await other.sessions.find(cookies[0])) ?? {}
      expect(await other.recheck()).toEqual([
        { kind: 'campaign-changed', campaign: SID },
        { kind: 'help-access-changed', ...plan },
        { kind: 'session-ended', tokenHash },
        { kind: 'person-changed', person: PLANNER.id },
      ])
      expect(other.campaigns.find(SID)?.closed).toBe(true)
      expect(other.helpAccess.lasts(plan)).toBe(true)
      expect(await other.sessions.find(cookies[0])).toBeNull()
      expect((await other.sessions.find(cookies[1]))?.person.role).toBe('reader')
      expect(await other.recheck()).toEqual([])

      await killed.helpAccess.end(plan, PLANNER.id)
      expect(await other.recheck()).toEqual([{ kind: 'help-access-changed', ...plan }])
      expect(other.helpAccess.lasts(plan)).toBe(false)
      killed.close()
      other.close()
    })
  })
}
