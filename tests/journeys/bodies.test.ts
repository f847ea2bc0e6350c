/** How much of a request is read, and from which sender. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBodyRoom } from '../../server/http/body/bodyRoom.ts'
import { PersonId } from '../../shared/ids.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const MIB = 1024 * 1024
const IMPORTS = '/api/campaigns/sid-2027/plans/dk/imports'
const CHUNK = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')])

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Sends the head of a request and chunks of a body that never ends. @returns the answer, and how much was sent by then */
async function sendForEver(head: readonly string[]): Promise<{ status: number; head: string; sentBytes: number }> {
  const socket = connect(server.port, '127.0.0.1')
  let answer = ''
  socket.on('data', (data) => (answer += String(data)))
  socket.on('error', () => {})
  const lines = ['host: 127.0.0.1', 'transfer-encoding: chunked', 'content-type: application/octet-stream']
  socket.write(`${[...head, ...lines].join('\r\n')}\r\n\r\n`)
  let sentBytes = 0
  while (!socket.destroyed && sentBytes < 200 * MIB) {
    if (!socket.write(CHUNK)) await new Promise((resolve) => setTimeout(resolve, 1))
    else await new Promise((resolve) => setImmediate(resolve))
    sentBytes += 0x10000
  }
  socket.destroy()
  return { status: Number(answer.split(' ')[1]), head: answer.toLowerCase(), sentBytes }
}

const cookieLine = async (who: string) => `cookie: ${await server.cookieOf(`${who}@demo.example`)}`

describe('S47 · a large body', () => {
  test('S47 · is not read without a session, and the connection ends', async () => {
    const { status, head, sentBytes } = await sendForEver([`POST ${IMPORTS} HTTP/1.1`])
    expect([status, head.includes('connection: close'), sentBytes < 100 * MIB]).toEqual([401, true, true])
  })

  test('S47 · is not read of somebody without the right to send it', async () => {
    const foreign = await sendForEver([`POST ${IMPORTS} HTTP/1.1`, await cookieLine('planner.se')])
    expect([foreign.status, foreign.head.includes('connection: close')]).toEqual([403, true])
    const nowhere = IMPORTS.replace('/dk/', '/xx/')
    const none = await sendForEver([`POST ${nowhere} HTTP/1.1`, await cookieLine('planner.dk')])
    expect([none.status, none.head.includes('connection: close')]).toEqual([404, true])
  })

  test('S47 · is not read of a page of another site', async () => {
    const lines = [`POST ${IMPORTS} HTTP/1.1`, await cookieLine('planner.dk'), 'origin: https://evil.example']
    expect((await sendForEver(lines)).status).toBe(403)
  })

  test('S47 · that stays within bounds is read of its planner', async () => {
    const answer = await fetch(`${server.http}${IMPORTS}`, {
      method: 'POST',
      headers: {
        cookie: await server.cookieOf('planner.dk@demo.example'),
        'content-type': 'application/octet-stream',
      },
      body: Buffer.from(`title\n${'A quiz for parents\n'.repeat(20)}`),
    })
    expect(answer.status).toBe(200)
    await answer.arrayBuffer()
  })
})

describe('S47 · the room for bodies', () => {
  const [anna, ben, cara] = ['a', 'b', 'c'].map((id) => PersonId.parse(id)) as [PersonId, PersonId, PersonId]

  test('S47 · is 24 MiB for one person, and comes back at the end of each request', () => {
    const room = createBodyRoom()
    const [one, two, three] = [room.placeFor(anna), room.placeFor(anna), room.placeFor(anna)]
    expect([one.take(10 * MIB), two.take(10 * MIB), three.take(10 * MIB)]).toEqual([true, true, false])
    expect(room.placeFor(ben).take(10 * MIB)).toBe(true)
    one.giveBack()
    expect(three.take(10 * MIB)).toBe(true)
  })

  test('S47 · is 64 MiB in all, and nobody’s small requests need any of it', () => {
    const room = createBodyRoom()
    for (const person of [anna, ben]) for (const bytes of [12, 12]) room.placeFor(person).take(bytes * MIB)
    for (const bytes of [8, 8]) expect(room.placeFor(cara).take(bytes * MIB)).toBe(true)
    const other = PersonId.parse('d')
    expect(room.placeFor(other).take(MIB)).toBe(false)
    const small = room.placeFor('stranger 192.0.2.1')
    expect([small.take(8 * 1024), small.take(8 * 1024), small.take(MIB)]).toEqual([true, true, false])
  })
})
