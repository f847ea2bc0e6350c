/** The wording of public pages: centres correct that of their languages, and the public reads it at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PersonId } from '../../shared/ids.ts'
import { ImportedTable } from '../../shared/imports/importedTable.ts'
import { MAX_TEXT_CHARACTERS, Wording, WordingList } from '../../shared/wording/wording.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const HELP = 'Har du oplevet noget dårligt på nettet? Få hjælp her'
const OTHER = 'Intet passer til dette valg lige nu'
const build = mkdtempSync(join(tmpdir(), 'sid-build-'))

afterAll(() => rmSync(build, { recursive: true, force: true }))

describeEngine('the wording in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  beforeAll(async () => {
    for (const page of ['index.html', 'sign-in.html']) writeFileSync(join(build, page), '')
    schema = engine === 'Postgres' ? await createSchema() : null
    server = await startTestServer({ databaseUrl: schema?.url ?? null, client: build })
  })
  afterAll(async () => {
    await server.close()
    await schema?.drop()
  })
  const person = (who: string) => as(server, `${who}@demo.example`)
  const wording = async (who = 'reader', language = 'da') =>
    Wording.parse(await jsonOf(person(who).get(`/api/wording/${language}`)))
  const correct = async (who: string, texts: Readonly<Record<string, string>>, isChecked = false, language = 'da') => {
    const { version } = await wording(who, language)
    return person(who).put(`/api/wording/${language}`, { version, texts, isChecked })
  }
  const decide = async (who: string, decision: 'publish' | 'decline', language = 'da') => {
    const { version } = await wording(who, language)
    return person(who).post(`/api/wording/${language}/help`, { version, decision })
  }
  const page = async (path: string) => {
    const response = await asNobody(server).get(path, { accept: 'text/html' })
    return { text: await response.text(), etag: response.headers.get('etag') ?? '' }
  }

  test('every language but English is there, and a planner may correct those that their centre writes', async () => {
    const list = WordingList.parse(await jsonOf(person('planner.no').get('/api/wording')))
    expect(list.languages).toHaveLength(34)
    expect(list.languages.filter((one) => one.mayCorrect).map(({ language }) => language)).toEqual(['no'])
    expect((await person('reader').get('/api/wording/en')).status).toBe(404)
    expect((await person('reader').get('/api/wording/xx')).status).toBe(404)
    const serbian = WordingList.parse(await jsonOf(person('planner.rs').get('/api/wording')))
    const own = serbian.languages.filter((one) => one.mayCorrect).map(({ language }) => language)
    expect(own).toEqual(['sr-latn', 'sr'])
  })

  test('a correction is on every public page of its language at once, and in no other', async () => {
    const before = await page('/da/sid/2027/dk')
    expect(before.text).not.toContain(HELP)
    expect(before.text, 'the note that no speaker has checked it').toContain('class="unchecked"')
    const answer = await correct('planner.dk', { nothingFits: `  ${OTHER} ` })
    expect(answer.status).toBe(200)
    expect((await page('/da/sid/2027/calendar?theme=privacy&country=is')).text).toContain(OTHER)
    expect((await page('/da/sid/2027/dk')).etag).not.toBe(before.etag)
    expect((await page('/no/sid/2027/calendar?theme=privacy&country=is')).text).not.toContain(OTHER)
    expect(await wording()).toMatchObject({
      version: 1,
      isChecked: false,
      texts: { nothingFits: OTHER },
      waiting: null,
    })
  })

  test('help waits for a coordinator or a second centre, and so does the word that a speaker has checked it', async () => {
    const answer = await correct('planner.dk', { helpTitle: `  ${HELP} `, call: 'Ring til os', show: 'Vis nu' }, true)
    expect(answer.status).toBe(200)
    expect((await page('/da/sid/2027/calendar')).text, 'what is no help is public').toContain('Vis nu')
    expect((await page('/da/sid/2027/dk')).text).not.toContain(HELP)
    expect(await wording()).toMatchObject({
      isChecked: false,
      waiting: {
        texts: { helpTitle: HELP, call: 'Ring til os' },
        isChecked: true,
        by: ['Planner, Denmark'],
        mayDecide: false,
      },
    })
    for (const who of ['planner.dk', 'planner2.dk', 'planner.se', 'reader', 'helpdesk']) {
      expect([who, (await decide(who, 'publish')).status]).toEqual([who, 403])
    }
    expect((await wording('coordinator')).waiting?.mayDecide).toBe(true)
    expect((await person('coordinator').post('/api/wording/da/help', { version: 1, decision: 'publish' })).status).toBe(
      409,
    )
    expect((await decide('coordinator', 'publish')).status).toBe(200)
    expect((await decide('coordinator', 'publish')).status, 'nothing waits any more').toBe(409)
    for (const path of ['/da/sid/2027', '/da/sid/2027/dk', '/da/sid/2027/calendar', '/da/sid/2027/se']) {
      const after = await page(path)
      expect(after.text, path).toContain(HELP)
      expect(after.text, 'a speaker has checked it').not.toContain('class="unchecked"')
    }
    expect((await page('/no/sid/2027/dk')).text).not.toContain(HELP)
    expect(await wording()).toMatchObject({ version: 3, isChecked: true, waiting: null, texts: { helpTitle: HELP } })
  })

  test('a second centre that writes the language publishes help; none that had a hand in it does', async () => {
    await correct('planner.at', { helpTitle: 'Hilfe aus Wien' }, false, 'de')
    await correct('planner.de', { helpText: 'Hilfe aus Mainz' }, false, 'de')
    expect((await wording('planner.lu', 'de')).waiting).toMatchObject({
      texts: { helpTitle: 'Hilfe aus Wien', helpText: 'Hilfe aus Mainz' },
      by: ['Planner, Austria', 'Planner, Germany'],
      mayDecide: true,
    })
    for (const who of ['planner.at', 'planner.de']) expect((await decide(who, 'publish', 'de')).status, who).toBe(403)
    expect((await decide('planner.lu', 'publish', 'de')).status).toBe(200)
    expect((await page('/de/sid/2027/dk')).text).toContain('Hilfe aus Wien')
    await correct('planner.lu', { helpTitle: 'Rufen Sie 0900 an' }, false, 'de')
    expect((await decide('planner.at', 'decline', 'de')).status).toBe(200)
    const { texts, waiting, history } = await wording('reader', 'de')
    expect([texts['helpTitle'], waiting]).toEqual(['Hilfe aus Wien', null])
    expect(history.map(({ act }) => act)).toEqual(['decline', 'correct', 'publish', 'correct', 'correct'])
  })

  test('a person corrects five times a day, in all languages; a restore is refused to no coordinator', async () => {
    for (let at = 0; at < 5; at++) {
      expect((await correct('planner.fr', { show: `Montrer ${at}` }, false, 'fr')).status).toBe(200)
    }
    const sixth = await correct('planner.fr', { show: 'Montrer encore' }, false, 'fr')
    expect([sixth.status, (await sixth.json()).type]).toEqual([429, '/problems/too-many-corrections'])
    const colleague = await correct('planner2.fr', { show: 'Montrer encore' }, false, 'fr')
    expect(colleague.status, 'a colleague has a limit of their own').toBe(200)
    for (let at = 0; at < 7; at++) {
      const { version } = await wording('coordinator', 'fr')
      const answer = await person('coordinator').post('/api/wording/fr/restore', { version, to: version - 1 })
      expect(answer.status).toBe(200)
    }
  })

  test('beyond 500 versions of a language the oldest go, and the next one is taken', async () => {
    const { db } = server.stores
    const row = { language: 'pl', texts: '{}', checked: 0, restored: null, waiting: null, act: 'restore' } as const
    const by = PersonId.parse('demo-coordinator')
    const rows = Array.from({ length: 500 }, (_, at) => ({
      ...row,
      number: at + 1,
      at: '2026-11-01T09:00:00.000Z',
      by,
    }))
    await db.insertInto('wording_version').values(rows).execute()
    expect((await correct('planner.pl', { show: 'Pokaż' }, false, 'pl')).status).toBe(200)
    const { version } = await wording('coordinator', 'pl')
    expect((await person('coordinator').post('/api/wording/pl/restore', { version, to: 499 })).status).toBe(200)
    const kept = await db
      .selectFrom('wording_version')
      .select('number')
      .where('language', '=', 'pl')
      .orderBy('number')
      .execute()
    expect([kept.length, kept[0]?.number, kept.at(-1)?.number]).toEqual([500, 3, 502])
  })

  test('who corrected what and when stays in the history; one of two at once is refused', async () => {
    const { history } = await wording()
    expect(history.map(({ number, act, by }) => [number, act, by])).toEqual([
      [3, 'publish', 'Coordinator'],
      [2, 'correct', 'Planner, Denmark'],
      [1, 'correct', 'Planner, Denmark'],
    ])
    expect(history[0]?.changes.map(({ key, after }) => [key, after])).toContainEqual(['helpTitle', HELP])
    const body = { version: 0, texts: { helpTitle: 'Hjælp' }, isChecked: true }
    const late = await person('planner2.dk').put('/api/wording/da', body)
    expect([late.status, (await late.json()).type]).toEqual([409, '/problems/wording-moved-on'])
    const both = await Promise.all(
      ['planner.dk', 'planner2.dk'].map((who) =>
        person(who).put('/api/wording/da', {
          version: 3,
          texts: { helpTitle: HELP, show: 'Vis dem' },
          isChecked: true,
        }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('only plain text with the placeholders of the English is taken', async () => {
    const { version } = await wording()
    for (const texts of [
      { helpTitle: '' },
      { helpTitle: '   ' },
      { helpTitle: 'x'.repeat(MAX_TEXT_CHARACTERS + 1) },
      { helpTitle: '<b>Hjælp</b>' },
      { helpTitle: 'Hjælp\nher' },
      { helpTitle: 'Hj\u202eælp' },
      { helpTitle: 'Se https://other.example' },
      { helpTitle: 'Hjælp {country}' },
      { callIn: 'Ring' },
      { callIn: 'Ring i {land}' },
      { callIn: 'Ring i {country} {country}' },
      { callIn: 'Ring i {country' },
      { noSuchText: 'Hjælp' },
      { __proto__x: 'Hjælp' },
    ]) {
      const answer = await correct('planner.dk', texts as Readonly<Record<string, string>>)
      expect([answer.status, JSON.stringify(texts)]).toEqual([422, JSON.stringify(texts)])
    }
    expect((await correct('planner.dk', { helpTitle: 'x'.repeat(900) })).status).toBe(400)
    expect((await wording()).version).toBe(version)
    expect((await correct('planner2.dk', { callIn: 'Ring i {country} nu' }, true)).status).toBe(200)
    expect((await decide('coordinator', 'publish')).status).toBe(200)
    expect((await page('/da/sid/2027/dk')).text).toContain('Ring i Danmark nu')
  })

  test('others correct nothing; a coordinator puts an earlier wording or that of the software back', async () => {
    for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator']) {
      expect((await correct(who, { call: 'Ring op' })).status, who).toBe(403)
    }
    const { version, mayRestore } = await wording('coordinator')
    expect([mayRestore, (await wording('planner.dk')).mayRestore]).toEqual([true, false])
    const restore = (to: number, seen: number) =>
      person('coordinator').post('/api/wording/da/restore', { version: seen, to })
    expect((await person('planner.dk').post('/api/wording/da/restore', { version, to: 0 })).status).toBe(403)
    expect((await restore(99, version)).status).toBe(404)
    expect((await restore(3, version)).status).toBe(200)
    expect((await page('/da/sid/2027/dk')).text).toContain(HELP)
    expect((await restore(0, version)).status).toBe(409)
    expect((await restore(0, version + 1)).status).toBe(200)
    const last = await page('/da/sid/2027/dk')
    expect(last.text).not.toContain(HELP)
    expect(last.text).toContain('class="unchecked"')
    expect((await wording()).history.slice(0, 2).map(({ restored }) => restored)).toEqual([0, 3])
  })

  test('coordinators set the official wording of the help, which counts as checked; nobody else does, and nothing else is taken', async () => {
    const official = async (who: string, texts: Readonly<Record<string, string>>, language = 'cs') => {
      const { version } = await wording(who, language)
      return person(who).put(`/api/wording/${language}/official`, { version, texts })
    }
    await correct('planner.cz', { helpTitle: 'Pomoc z Prahy', call: 'Volej', show: 'Ukaž' }, false, 'cs')
    expect((await page('/cs/sid/2027/cz')).text).toContain('class="unchecked"')
    const HELP_CS = 'Zneužívání online – vyhledej pomoc, nahlas to'
    for (const who of ['planner.cz', 'helpdesk', 'reader'])
      expect((await official(who, { helpTitle: HELP_CS })).status, who).toBe(403)
    for (const texts of [{ show: 'Ukaž' }, { noSuchText: 'x' }, { helpTitle: '' }, { callIn: 'Volej' }] as const)
      expect((await official('coordinator', texts)).status, JSON.stringify(texts)).toBe(422)
    expect((await official('coordinator', { helpTitle: 'x'.repeat(900) })).status).toBe(400)
    expect((await person('coordinator').put('/api/wording/en/official', { version: 0, texts: {} })).status).toBe(404)
    expect((await official('coordinator', { helpTitle: `  ${HELP_CS} ` })).status).toBe(200)
    expect(await wording('coordinator', 'cs')).toMatchObject({
      isChecked: true,
      texts: { helpTitle: HELP_CS, show: 'Ukaž' },
      waiting: { texts: { call: 'Volej' }, isChecked: false },
      history: [{ act: 'official', by: 'Coordinator' }, { act: 'correct' }],
    })
    const after = (await page('/cs/sid/2027/cz')).text
    expect(after).toContain(HELP_CS)
    expect(after).not.toContain('class="unchecked"')
    const late = await person('coordinator').put('/api/wording/cs/official', { version: 1, texts: {} })
    expect((await late.json()).type).toBe('/problems/wording-moved-on')
  })

  test('a coordinator’s file is read as a table, in any encoding, and changes nothing by itself', async () => {
    const file = Buffer.from('\ufefflanguage;helpTitle\r\nhu;Segítség\r\n', 'utf16le')
    const answer = await fetch(`${server.http}/api/wording-file`, {
      method: 'POST',
      headers: {
        cookie: await server.cookieOf('coordinator@demo.example'),
        'content-type': 'application/octet-stream',
      },
      body: file,
    })
    expect(ImportedTable.parse(await answer.json()).sheets[0]?.rows).toEqual([
      ['language', 'helpTitle'],
      ['hu', 'Segítség'],
    ])
    expect((await wording('reader', 'hu')).version).toBe(0)
  })
})
