/** `POST /api/translations`, with a service that works and one that does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PersonId } from '../../shared/ids.ts'
import { as, jsonOf } from '../harness/as.ts'
import {
  startLibreTranslate,
  type LibreTranslateServer,
  type TranslatorFault,
} from '../harness/libreTranslateServer.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import {
  MAX_CHARACTERS_A_DAY,
  MAX_CHARACTERS_AT_ONCE,
  MAX_TRANSLATED_CHARACTERS,
  Translation,
} from '../../shared/translations/translation.ts'
import { deleteOldTranslations } from '../../server/translations/translationCache.ts'

const PATH = '/api/translations'
const MINUTE_MS = 60_000
let service: LibreTranslateServer
let server: TestServer
let now = new Date('2027-01-10T10:00:00Z')

beforeAll(async () => {
  service = await startLibreTranslate({ key: 'secret' })
  server = await startTestServer({
    now: () => now,
    translator: { url: service.url, key: 'secret', timeoutMs: 300 },
  })
})
afterAll(async () => {
  await server.close()
  await service.close()
})
beforeEach(() => {
  service.fail('none')
  service.asked.length = 0
  // Another minute: a pause after failures is over.
  now = new Date(now.getTime() + MINUTE_MS)
})

let number = 0
/** A text that nobody asked for before. */
const fresh = (): string => `Πρόταση ${(number += 1)}`
const ask = (who: string, body: object) => as(server, who).post(PATH, { from: 'el', to: 'en', ...body })
const translated = async (texts: readonly string[], more: object = {}) =>
  Translation.parse(await jsonOf(ask('planner.dk', { texts, ...more })))

/** What a person has used of the day. */
const charactersOf = (who: string) =>
  server.stores.db
    .selectFrom('translation_use')
    .select('characters')
    .where('person', '=', PersonId.parse(`demo-${who}`))
    .execute()

describe('Texts are translated', () => {
  test('in their order, with the service and the time', async () => {
    const [a, b] = [fresh(), fresh()]
    const { texts, by, at } = await translated([a, b, a])
    expect(texts).toEqual([`en: ${a}`, `en: ${b}`, `en: ${a}`])
    expect([by, at]).toEqual([new URL(service.url).host, now.toISOString()])
    // A text that stands there twice is sent once, as plain text, with the key.
    expect(service.asked).toEqual([{ q: [a, b], source: 'el', target: 'en', format: 'text', api_key: 'secret' }])
  })

  test('once: the next person has them from the cache, of the time when they were made', async () => {
    const text = fresh()
    const first = await translated([text])
    now = new Date(now.getTime() + MINUTE_MS)
    const next = Translation.parse(await jsonOf(ask('reader', { texts: [text] })))
    expect(next).toEqual(first)
    expect(service.asked).toHaveLength(1)
  })

  test('not where there is nothing to translate', async () => {
    expect((await translated(['', '12:30 – 14:00', '🙂'])).texts).toEqual(['', '12:30 – 14:00', '🙂'])
    expect((await translated(['Γεια'], { to: 'el' })).texts).toEqual(['Γεια'])
    expect(service.asked).toEqual([])
  })

  test('without their names', async () => {
    const text = `Η Ally και η Ημέρα Ασφαλούς Διαδικτύου, ${fresh()}`
    expect((await translated([text])).texts[0]).toMatch(/^en: Η Ally και η Safer Internet Day, /)
    expect(JSON.stringify(service.asked)).not.toContain('Ally')
    service.fail('loses-signs')
    const lost = `Η Ally, ${fresh()}`
    expect((await translated([lost])).texts).toEqual([`en: ${lost}`])
  })

  test('by the service’s own names of languages', async () => {
    await translated([fresh()], { from: 'no', to: 'de' })
    expect(service.asked[0]).toMatchObject({ source: 'nb', target: 'de' })
  })
})

describe('S107 · A service that fails', () => {
  const FAULTS: readonly TranslatorFault[] = [
    'error',
    'slow',
    'half',
    'not-json',
    'endless',
    'quota',
    'wrong-key',
    'redirect',
  ]
  test.each(FAULTS)('by %s is said in words, and nothing is kept', async (fault) => {
    const text = fresh()
    service.fail(fault)
    const refused = await ask('planner.dk', { texts: [text] })
    expect(refused.status).toBe(502)
    expect(await refused.json()).toMatchObject({
      type: '/problems/translator-failed',
      title: expect.stringContaining('original'),
    })
    service.fail('none')
    expect((await translated([text])).texts).toEqual([`en: ${text}`])
  })

  test('is left alone for half a minute after four failures of several people, and then tried by one', async () => {
    service.fail('error')
    for (const who of ['planner.dk', 'reader', 'planner.dk', 'reader', 'planner.dk', 'planner.fi'])
      expect((await ask(who, { texts: [fresh()] })).status).toBe(502)
    expect(service.asked).toHaveLength(4)
    service.fail('none')
    expect((await ask('planner.dk', { texts: [fresh()] })).status).toBe(502)
    now = new Date(now.getTime() + MINUTE_MS)
    expect((await ask('planner.dk', { texts: [fresh()] })).status).toBe(200)
  })

  test('that lacks a language is no fault', async () => {
    expect((await ask('planner.dk', { texts: [fresh()], to: 'xx' })).status).toBe(422)
    expect(service.asked).toEqual([])
  })
})

describe('S107 · One person’s long texts', () => {
  test('keep nobody from theirs, however many there are', async () => {
    service.fail('slow-if-long')
    const long = Array.from({ length: 8 }, () => ask('reader', { texts: [fresh().repeat(1000)] }))
    for (let at = 0; at < 12; at++) expect((await ask('planner.dk', { texts: [fresh()] })).status).toBe(200)
    expect((await Promise.all(long)).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 502))
    expect((await ask('planner.dk', { texts: [fresh()] })).status).toBe(200)
  })

  test('count when the service spent its time on them, and the rest does not', async () => {
    service.fail('slow-if-long')
    await ask('planner.se', { texts: ['β'.repeat(MAX_TRANSLATED_CHARACTERS)] })
    expect(await charactersOf('planner.se')).toEqual([{ characters: MAX_CHARACTERS_AT_ONCE }])
  })

  test('are sent in pieces, and come back whole', async () => {
    const paragraph = `${fresh()}. `.repeat(150).trim()
    const { texts } = await translated([`${paragraph}\n\n${paragraph}`])
    for (const { q } of service.asked) expect(q.join('').length).toBeLessThanOrEqual(MAX_CHARACTERS_AT_ONCE)
    expect(texts[0]?.replaceAll('en: ', '')).toBe(`${paragraph}\n\n${paragraph}`)
  })

  test('go on at the next try where the service stopped', async () => {
    const [short, long] = [`${fresh()}. ${'γ'.repeat(400)}`, `${fresh()}. ${'δ'.repeat(1900)}`]
    service.fail('slow-if-long')
    expect((await ask('planner.dk', { texts: [short, long] })).status).toBe(502)
    service.fail('none')
    service.asked.length = 0
    await translated([short, long])
    expect(service.asked.flatMap(({ q }) => q)).toEqual([long])
  })
})

describe('A request is bounded', () => {
  test.each([
    ['no text', { texts: [] }],
    ['51 texts', { texts: Array.from({ length: 51 }, () => 'α') }],
    ['more than 20,000 characters', { texts: ['α'.repeat(MAX_TRANSLATED_CHARACTERS), 'α'] }],
    ['a language that is none', { texts: ['α'], to: '../etc' }],
    ['a number for a text', { texts: [1] }],
  ])('%s is refused', async (_what, body) => {
    expect((await ask('planner.dk', body)).status).toBe(400)
    expect(service.asked).toEqual([])
  })

  test('S107 · a person has 300,000 characters a day', async () => {
    const text = 'α'.repeat(MAX_TRANSLATED_CHARACTERS)
    const times = MAX_CHARACTERS_A_DAY / MAX_TRANSLATED_CHARACTERS
    for (let at = 0; at < times; at++) expect((await ask('planner.si', { texts: [text] })).status).toBe(200)
    const refused = await ask('planner.si', { texts: ['α'] })
    expect([refused.status, (await refused.json()) as object]).toMatchObject([
      429,
      { type: '/problems/translations-used-up' },
    ])
    expect((await ask('planner2.si', { texts: ['α'] })).status).toBe(200)
    now = new Date(now.getTime() + 24 * 60 * MINUTE_MS)
    expect((await ask('planner.si', { texts: ['α'] })).status).toBe(200)
  })
})

test('S107 · What the service did not translate counts for nobody', async () => {
  service.fail('error')
  const text = 'α'.repeat(MAX_TRANSLATED_CHARACTERS - 10)
  expect((await ask('planner.gr', { texts: [text] })).status).toBe(502)
  expect(await charactersOf('planner.gr')).toEqual([{ characters: 0 }])
})

test('S107 · Coordinators switch it off in a campaign', async () => {
  const coordinator = as(server, 'coordinator')
  await jsonOf(coordinator.patch('/api/campaigns/sid-2027', { untranslated: true }))
  const refused = await ask('planner.dk', { texts: [fresh()], campaign: 'sid-2027' })
  expect([refused.status, service.asked]).toEqual([404, []])
  await jsonOf(coordinator.patch('/api/campaigns/sid-2027', { untranslated: false }))
  expect((await ask('planner.dk', { texts: [fresh()], campaign: 'sid-2027' })).status).toBe(200)
})

test('S107 · A translation is deleted thirty days after its last use, and with each erasure', async () => {
  const count = async () => (await server.stores.db.selectFrom('translation').selectAll().execute()).length
  await translated([fresh()])
  await deleteOldTranslations(server.stores.db, new Date(now.getTime() + 29 * 24 * 60 * MINUTE_MS))
  expect(await count()).toBeGreaterThan(0)
  await deleteOldTranslations(server.stores.db, new Date(now.getTime() + 31 * 24 * 60 * MINUTE_MS))
  expect(await count()).toBe(0)
  await translated([fresh()])
  await jsonOf(as(server, 'coordinator').post('/api/people/demo-planner.it/erasure', { confirm: 'demo-planner.it' }))
  expect(await count()).toBe(0)
})

test('Without a translator there is none', async () => {
  const plain = await startTestServer({})
  for (const answer of [
    as(plain, 'reader').get(PATH),
    as(plain, 'reader').post(PATH, { to: 'en', from: 'el', texts: ['α'] }),
  ]) {
    const { status } = await answer
    expect(status).toBe(404)
  }
  await plain.close()
})
