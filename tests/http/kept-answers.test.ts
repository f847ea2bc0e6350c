/** Answers that are kept: how often they are made, how long they stay, and how they are sent. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createKeptAnswers, type AnswerKey } from '../../server/http/kept/keptAnswers.ts'
import { keptRoute } from '../../server/http/kept/keptRoute.ts'
import { PackedBody } from '../../server/http/kept/packedBody.ts'
import { isRefusal, refuse, type Success } from '../../server/http/result.ts'

const keyOf = (version: number): AnswerKey => ({ rights: 'all-allowed', campaign: 'sid-2027', version })
const always = async () => true
const headers = (given: Readonly<Record<string, string>> = {}) => new Headers(given)

/** Asks for a version of a body of `size` bytes. */
function asker(maxBytes: number, size = 10) {
  const kept = createKeptAnswers(maxBytes)
  const made: number[] = []
  return {
    kept,
    made,
    ask: async (version: number, isCurrent = always): Promise<PackedBody> => {
      const make = async () => {
        made.push(version)
        await new Promise((resolve) => setImmediate(resolve))
        return Buffer.from(String(version).padEnd(size, '.'))
      }
      const found = await kept.find('/list', keyOf(version), make, isCurrent)
      if (!(found instanceof PackedBody)) throw new Error('it is no body')
      return found
    },
  }
}

describe('a kept answer', () => {
  test('is made once, however many ask at the same time and later', async () => {
    const { ask, made } = asker(1000)
    const bodies = [...(await Promise.all([ask(1), ask(1), ask(1)])), await ask(1)]
    expect([new Set(bodies).size, made]).toEqual([1, [1]])
    await ask(2)
    expect(made).toEqual([1, 2])
  })

  test('S53 · is another for each key, also for keys that look alike', async () => {
    const kept = createKeptAnswers(1000)
    const alike = [
      ['', null],
      [null, ''],
      ['a\0b', 'c'],
      ['a', 'b\0c'],
      [1, true],
      ['1', 'true'],
    ] as const
    const bodies = await Promise.all(
      alike.map(async ([a, b]) => {
        const key: AnswerKey = { rights: 'all-allowed', a, b }
        return await kept.find('/list', key, async () => Buffer.from('{}'), always)
      }),
    )
    expect(new Set(bodies).size).toBe(alike.length)
  })

  test('S53 · is given, but not kept, when its key changed while it was made', async () => {
    const { ask, made, kept } = asker(1000)
    await ask(1, async () => false)
    expect(kept.bytes).toBe(0)
    await ask(1)
    expect(made).toEqual([1, 1])
  })

  test('goes when room is needed, the one first that was not asked for longest; packed variants count', async () => {
    const { ask, made, kept } = asker(7000, 3000)
    await ask(1)
    await ask(2)
    await ask(1)
    await ask(3)
    expect(kept.bytes).toBeLessThanOrEqual(7000)
    await ask(1)
    expect(made).toEqual([1, 2, 3])
    await ask(2)
    expect(made).toEqual([1, 2, 3, 2])
    const before = kept.bytes
    await (await ask(2)).respond(headers({ 'accept-encoding': 'br' }))
    expect(kept.bytes).toBeGreaterThan(before)
  })

  test('is made again for everybody if nothing is kept', async () => {
    const { ask, made } = asker(0)
    await Promise.all([ask(1), ask(1)])
    expect(made).toEqual([1, 1])
  })

  test('is not kept if it is a refusal', async () => {
    const kept = createKeptAnswers(1000)
    const ask = () => kept.find('/list', keyOf(1), async () => refuse('no-plan'), always)
    expect([await ask(), kept.bytes]).toEqual([{ refused: 'no-plan' }, 0])
  })

  test('S53 · has another key for null than for the word', async () => {
    const kept = createKeptAnswers(1000)
    const ask = async (centre: string | null) =>
      kept.find('/list', { rights: 'all-allowed', centre }, async () => Buffer.from(String(centre === null)), always)
    expect(await ask(null)).not.toBe(await ask('null'))
  })
})

describe('a packed body', () => {
  const text = 'Safer Internet Day. '.repeat(200)
  const body = () => new PackedBody(Buffer.from(text), { 'content-type': 'text/plain' }, () => {})
  const respond = async (one: PackedBody, given: Readonly<Record<string, string>>): Promise<Success> =>
    one.respond(headers(given))

  test.each([
    ['gzip, deflate, br', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['br;q=0, gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['BR', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['deflate, gzip;q=0.0', undefined, (bytes: Buffer) => bytes],
    ['', undefined, (bytes: Buffer) => bytes],
  ])('is sent to a client that takes "%s" as %s', async (accepted, encoding, unpack) => {
    const { status, headers: sent, bytes } = await respond(body(), { 'accept-encoding': accepted })
    expect([status, sent?.['content-encoding'], sent?.vary]).toEqual([200, encoding, 'accept-encoding'])
    expect(unpack(bytes ?? Buffer.alloc(0)).toString()).toBe(text)
  })

  test('has another entity tag for each encoding, and answers 304 to its own alone', async () => {
    const one = body()
    const tagOf = async (accepted: string) => (await respond(one, { 'accept-encoding': accepted })).headers?.etag ?? ''
    const tags = [await tagOf('br'), await tagOf('gzip'), await tagOf('')]
    expect(new Set(tags).size).toBe(3)
    for (const [at, accepted] of ['br', 'gzip', ''].entries()) {
      const statuses = await Promise.all(
        tags.map(
          async (tag) => (await respond(one, { 'accept-encoding': accepted, 'if-none-match': `"x", ${tag}` })).status,
        ),
      )
      expect(statuses).toEqual(tags.map((_, other) => (other === at ? 304 : 200)))
    }
  })

  test('is the same object for the same variant, so that its head is made once', async () => {
    const one = body()
    const asked = { 'accept-encoding': 'br' }
    await respond(one, asked)
    expect(await respond(one, asked)).toBe(await respond(one, asked))
  })
})

test('a kept route cannot be written without the class of rights, nor make an answer of anything outside its key', () => {
  const kept = createKeptAnswers(0)
  const spec = {
    path: '/api/x',
    bounds: 'small',
    requires: 'campaign.read',
    find: async () => ({ subject: {}, found: 'x' }),
  } as const
  // @ts-expect-error A key names its class of rights.
  keptRoute(kept, { ...spec, keyOf: async () => ({ version: 1 }), make: async () => ({ json: {} }) })
  // @ts-expect-error A route has a key.
  keptRoute(kept, { ...spec, make: async () => ({ json: {} }) })
  keptRoute(kept, {
    ...spec,
    keyOf: async () => ({ rights: 'all-allowed' as const, version: 1 }),
    // @ts-expect-error Only the key is there.
    make: async ({ person }) => ({ json: { person } }),
  })
  expect(isRefusal(refuse('no-plan'))).toBe(true)
})
