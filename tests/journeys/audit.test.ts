/** The audit log: its entries, read and exported by coordinators, and verified from the command line. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, utcDayOf } from '../../shared/days.ts'
import { AUDITED } from '../../server/accounts/audit/auditedActions.ts'
import { AuditPage } from '../../shared/accounts/audit.ts'
import type { HelplineFields } from '../../shared/helplines/helpline.ts'
import type { Action } from '../../shared/permissions.ts'
import { FIRST_FORM } from '../../shared/reports/form.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { writeInquiry } from '../harness/inquiries.ts'
import { startThread } from '../harness/threadsOverHttp.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const SECRET = 'a secret of tests that is long enough'
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const read = async (query = '') => AuditPage.parse(await jsonOf(as(server, 'coordinator').get(`/api/audit${query}`)))
const newest = async () => (await read()).entries[0]
const requestsOf = async (who: string) =>
  (await jsonOf(
    as(server, who).post('/api/join-requests', { role: 'planner', centre: 'no', reason: 'We share.' }),
  )) as {
    id: string
  }

const freeze = async () =>
  (await jsonOf(as(server, 'reader').post('/api/campaigns/sid-2027/briefings', { query: 'theme=ai' }))) as {
    id: string
  }

const PAGE = '/api/campaigns/sid-2027/profiles/dk'
const submit = async () => (await jsonOf(as(server, 'planner.dk').post(`${PAGE}/submission`, {}))) as { id: string }

const HELPLINE: HelplineFields = {
  name: 'Helpline',
  number: '000 111',
  chat: null,
  hours: '',
  languages: ['en'],
  hotline: null,
  emergency: '112',
  inside: '',
}

/** For each audited action: something that it allows, and what the log then says. */
const DOINGS: Readonly<Partial<Record<Action, { readonly run: () => Promise<unknown>; readonly writes: string }>>> = {
  'join.ask': { run: () => requestsOf('planner2.dk'), writes: 'join.ask' },
  'join.approve': {
    async run() {
      const { id } = await requestsOf('planner2.se')
      return jsonOf(as(server, 'planner.no').post(`/api/join-requests/${id}/decision`, { decision: 'approve' }))
    },
    writes: 'join.approve',
  },
  'account.change': {
    run: () => jsonOf(as(server, 'coordinator').patch('/api/people/demo-planner2.fi', { ended: true })),
    writes: 'account.end',
  },
  'strand.choose': {
    run: () =>
      jsonOf(as(server, 'planner.dk').put('/api/centres/dk/people/demo-planner.dk/strands', { strands: ['helpline'] })),
    writes: 'account.strands',
  },
  'help-access.grant': {
    run: () =>
      jsonOf(
        as(server, 'planner.dk').put('/api/campaigns/sid-2027/plans/dk/help-access', {
          until: addDays(utcDayOf(new Date()), 1),
        }),
      ),
    writes: 'help-access.grant',
  },
  'milestone.edit': {
    run: () =>
      jsonOf(as(server, 'coordinator').post('/api/campaigns/sid-2027/milestones', { milestone: NETWORK_LIST.call })),
    writes: 'milestone.create',
  },
  'thread.hide': {
    async run() {
      const { id } = await startThread(server, 'planner.se', 'plan/sid-2027/dk', {})
      return jsonOf(as(server, 'coordinator').post(`/api/thread/${id}/hidden`, { isHidden: true }))
    },
    writes: 'thread.hide',
  },
  'inquiry.mark': {
    run: async () =>
      as(server, 'planner.dk').put(`/api/campaigns/sid-2027/inquiries/${await writeInquiry(server, 'dk')}/disclosure`, {
        isMarked: true,
      }),
    writes: 'inquiry.mark',
  },
  'inquiry.delete': {
    run: async () =>
      as(server, 'helpdesk').delete(`/api/campaigns/sid-2027/inquiries/${await writeInquiry(server, 'dk')}`),
    writes: 'inquiry.delete',
  },
  'wording.correct': {
    run: () => jsonOf(as(server, 'planner.dk').put('/api/wording/da', { version: 0, texts: {}, isChecked: true })),
    writes: 'wording.correct',
  },
  'wording.publish': {
    async run() {
      await as(server, 'planner.fi').put('/api/wording/fi', { version: 0, texts: {}, isChecked: true })
      await jsonOf(as(server, 'coordinator').post('/api/wording/fi/help', { version: 1, decision: 'publish' }))
    },
    writes: 'wording.publish',
  },
  'wording.restore': {
    async run() {
      await as(server, 'planner.se').put('/api/wording/sv', { version: 0, texts: {}, isChecked: true })
      await jsonOf(as(server, 'coordinator').post('/api/wording/sv/restore', { version: 1, to: 0 }))
    },
    writes: 'wording.restore',
  },
  'wording.official': {
    run: () => jsonOf(as(server, 'coordinator').put('/api/wording/pl/official', { version: 0, texts: {} })),
    writes: 'wording.official',
  },
  'helpline.edit': {
    run: () => as(server, 'planner.ch').put('/api/helplines/ch', { version: 0, fields: HELPLINE }),
    writes: 'helpline.change',
  },
  'helpline.confirm': {
    async run() {
      await as(server, 'coordinator').put('/api/helplines/am', { version: 0, fields: HELPLINE })
      return as(server, 'coordinator').post('/api/helplines/am/confirmation', { version: 1 })
    },
    writes: 'helpline.confirm',
  },
  'feed.own': {
    run: () =>
      jsonOf(
        as(server, 'reader').post('/api/campaigns/sid-2027/feeds', { name: 'Dates', content: { what: 'milestones' } }),
      ),
    writes: 'feed.create',
  },
  'briefing.create': { run: () => freeze(), writes: 'briefing.create' },
  'briefing.delete': {
    async run() {
      const { id } = await freeze()
      return as(server, 'coordinator').delete(`/api/campaigns/sid-2027/briefings/${id}`)
    },
    writes: 'briefing.delete',
  },
  'report.submit': {
    async run() {
      const path = '/api/campaigns/sid-2026/reports/al'
      await as(server, 'coordinator').put(`${path}/reopening`, { until: '2099-01-01' })
      return jsonOf(as(server, 'planner.al').post(`${path}/submission`, {}))
    },
    writes: 'report.submit',
  },
  'report.decide': {
    run: () =>
      jsonOf(as(server, 'coordinator').post('/api/campaigns/sid-2026/reports/ba/decision', { decision: 'accept' })),
    writes: 'report.accept',
  },
  'report.reopen': {
    run: () => as(server, 'coordinator').put('/api/campaigns/sid-2026/reports/is/reopening', { until: '2099-01-01' }),
    writes: 'report.reopen',
  },
  'report.set-form': {
    run: () => as(server, 'coordinator').put('/api/campaigns/sid-2027/report/form', FIRST_FORM),
    writes: 'report.form',
  },
  'report.freeze': {
    run: () => jsonOf(as(server, 'coordinator').post('/api/campaigns/sid-2027/report/frozen')),
    writes: 'report.freeze',
  },
  'report.publish': {
    async run() {
      const frozen = '/api/campaigns/sid-2027/report/frozen'
      const { id } = (await jsonOf(as(server, 'coordinator').post(frozen))) as { id: string }
      return jsonOf(as(server, 'coordinator').put(`${frozen}/${id}/publication`, {}))
    },
    writes: 'report.publish',
  },
  'profile.submit': { run: () => submit(), writes: 'profile.submit' },
  'profile.moderate': {
    async run() {
      const { id: submission } = await submit()
      return jsonOf(as(server, 'coordinator').post(`${PAGE}/decision`, { decision: 'publish', submission }))
    },
    writes: 'profile.publish',
  },
  'profile.unpublish': {
    run: () => jsonOf(as(server, 'planner.dk').delete(`${PAGE}/publication`)),
    writes: 'profile.unpublish',
  },
  'update.edit': {
    run: () => jsonOf(as(server, 'coordinator').post('/api/updates', {})),
    writes: 'update.create',
  },
  'campaign.run': {
    run: () => jsonOf(as(server, 'coordinator').patch('/api/campaigns/sid-2027', { closed: false })),
    writes: 'campaign.change',
  },
}

describe('every audited action writes an entry', () => {
  const audited = Object.entries(AUDITED).flatMap(([action, says]) => (says === 'audited' ? [action as Action] : []))
  test.each(audited)('%s', async (action) => {
    const doing = DOINGS[action]
    if (doing === undefined) throw new Error(`nothing here does ${action}`)
    await read()
    const before = (await newest())?.number ?? 0
    await doing.run()
    const written = (await read()).entries.filter(({ number }) => (number ?? 0) > before)
    expect(written.map((entry) => entry.action)).toContain(doing.writes)
  })

  test('and no action declared without a route has one', () => {
    const waiting = Object.entries(AUDITED).filter(
      ([, says]) => says !== 'audited' && says.not.startsWith('Nothing does it yet'),
    )
    const required = new Set(server.app.routes.map(({ requires }) => requires))
    expect(waiting.map(([action]) => action).filter((action) => required.has(action as Action))).toEqual([])
  })
})

test('sign-ins are in it, and a limited number of failed ones; the last says that more followed', async () => {
  const entries = (await read('?action=session.start')).entries
  expect(entries.map(({ by }) => by)).toContain('demo-coordinator')
  for (let at = 0; at < 12; at += 1) {
    for (let of = 0; of < 10; of += 1)
      await asNobody(server).post('/api/session', { email: `nobody${at}@x.example`, password: 'no' })
  }
  const failed = (await read('?action=session.fail')).entries
  expect(failed).toHaveLength(100)
  expect(JSON.parse(failed[0]?.detail ?? '')).toEqual({ way: 'demo', moreFollowed: true })
  expect(JSON.stringify(failed)).not.toContain('x.example')
  await asNobody(server).post('/api/session', { email: 'reader@demo.example', password: 'no' })
  expect((await newest())?.concerns, 'a flood hides no known person').toBe('demo-reader')
})

test('is filtered by person, action and day, and paged to its end', async () => {
  const of = await read('?person=demo-planner2.fi')
  expect(of.entries.map(({ action }) => action)).toEqual(['account.end'])
  expect(of.names['demo-planner2.fi']).toBe('Second planner, Finland')
  expect((await read('?to=2020-01-01')).entries).toEqual([])
  const first = await read()
  const second = await read(`?after=${first.next}`)
  expect([first.entries.length, second.next]).toEqual([100, null])
  expect((second.entries[0]?.number ?? 0) + 1).toBe(first.entries.at(-1)?.number)
  expect((await as(server, 'coordinator').get('/api/audit?nonsense=1')).status).toBe(400)
})

test('a parameter that comes twice counts once, and is checked', async () => {
  const statusOf = async (query: string) => (await as(server, 'coordinator').get(`/api/audit?${query}`)).status
  expect(await statusOf('from=2026-01-01&from=2026-01-02')).toBe(200)
  expect(await statusOf('from=2026-01-01&from=no-day')).toBe(400)
  const twice = await read('?action=session.start&action=session.fail')
  expect(new Set(twice.entries.map(({ action }) => action)).size).toBeLessThanOrEqual(1)
})

test('is exported as CSV and as lines of JSON, and the export is in it', async () => {
  const exported = await as(server, 'coordinator').get('/api/audit.csv?person=demo-planner2.fi')
  expect(exported.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/)
  const csv = await exported.text()
  expect(csv.split('\r\n')[0]).toBe('number,at,by,byName,action,concerns,concernsName,detail')
  expect(csv).toContain('account.end,demo-planner2.fi,"Second planner, Finland"')
  expect(await newest()).toMatchObject({ action: 'audit.export', by: 'demo-coordinator' })
  const lines = (await (await as(server, 'coordinator').get('/api/audit.jsonl?action=account.end')).text()).split('\n')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ action: 'account.end', detail: { ended: true } })
})

test('npm run audit -- verify says that it is whole, and after a change where it is not', async () => {
  const environment = { ...process.env, DATA_DIR: server.folder, SECRET, DATABASE_URL: '' }
  const verify = () => {
    const { status, stdout } = spawnSync(process.execPath, ['server/commands/audit.ts', 'verify'], { env: environment })
    return { status, output: String(stdout) }
  }
  const whole = verify()
  expect(whole.output).toContain('The audit log is whole from entry 1 ')
  expect(whole.status).toBe(0)
  const db = new DatabaseSync(join(server.folder, 'app.sqlite'))
  db.exec(`update audit_entry set action = 'session.start' where action = 'account.end'`)
  db.close()
  const broken = verify()
  expect(broken.output).toMatch(/Entry \d+ was changed, or was written with another secret\./)
  expect(broken.status).toBe(1)
})
