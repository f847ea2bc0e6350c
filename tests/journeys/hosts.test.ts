/** Under which names the server answers. */
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

interface Answer {
  readonly status: number
  readonly type: string | null
}

/** Asks under a name that is not the address. */
function ask(server: TestServer, host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path, headers: { host } }, (response) => {
      let text = ''
      response.on('data', (data) => (text += String(data)))
      response.on('end', () => {
        const isProblem = response.headers['content-type'] === 'application/problem+json'
        resolve({
          status: response.statusCode ?? 0,
          type: isProblem ? (JSON.parse(text) as { type: string }).type : null,
        })
      })
    })
      .on('error', reject)
      .end()
  })
}

/** @returns the status of the refused upgrade; 101 if it was taken */
function upgrade(server: TestServer, host: string, path: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.ws}${path}`, { headers: { host } })
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => {})
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
  })
}

/** @returns all that comes back until the connection ends */
function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let answer = ''
    socket.on('data', (data) => {
      answer += String(data)
      if (answer.includes('}')) socket.end()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

const FOREIGN = [
  'evil.example',
  'evil.example:3000',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '192.168.1.5',
  '[::2]',
  'localhost:x',
]
const SOCKETS = ['/live', '/sync/plan/sid-2027/dk', '/elsewhere']

describe('without a public address', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ network: demoNetwork('dk') })
  })
  afterAll(() => server.close())

  test.each(FOREIGN)('%s is refused in words, at pages, data and sockets', async (host) => {
    for (const path of ['/', '/api/sign-in', '/api/nothing', '/metrics']) {
      expect([path, await ask(server, host, path)]).toEqual([path, { status: 421, type: '/problems/foreign-host' }])
    }
    for (const path of SOCKETS) expect([path, await upgrade(server, host, path)]).toEqual([path, 421])
  })

  test.each(['localhost', 'LOCALHOST:5173', '127.0.0.1:80', '[::1]', '[::1]:3000'])(
    '%s is this machine',
    async (host) => {
      expect((await ask(server, host, '/api/sign-in')).status).toBe(200)
      expect((await ask(server, host, '/metrics')).status).toBe(200)
      expect(await upgrade(server, host, '/live')).toBe(101)
    },
  )

  test.each([
    ['of HTTP/1.0', 'GET /api/sign-in HTTP/1.0\r\nhost: 127.0.0.1', 'HTTP/1.0'],
    ['without a host', 'GET /api/sign-in HTTP/1.0', 'HTTP/1.0'],
    ...['x-forwarded-for: 203.0.113.7', 'x-real-ip: 203.0.113.7', 'forwarded: for=203.0.113.7', 'via: 1.1 proxy'].map(
      (header) => [`with ${header}`, `GET /metrics HTTP/1.1\r\nhost: 127.0.0.1\r\n${header}`, 'no proxy'] as const,
    ),
    [
      'of an upgrade through a proxy',
      'GET /live HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: 203.0.113.7\r\nconnection: upgrade\r\nupgrade: websocket',
      'no proxy',
    ],
  ] as const)('a demonstration refuses a request %s, and says why', async (_, head, why) => {
    const answer = await sendRaw(server.port, `${head}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1.1 421 /)
    expect(answer).toContain(why)
  })

  test('a probe may use any name', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await ask(server, 'pod.example', path)).status).toBe(200)
  })
})

test('over https every answer keeps browsers to https, also one that needs no app or refuses a socket', async () => {
  const server = await startTestServer({ network: demoNetwork('dk'), publicUrl: 'https://sid.example' })
  const policy = 'max-age=31536000; includeSubDomains'
  for (const path of ['/healthz', '/readyz', '/api/sign-in', '/api/nothing', '/nothing', '//']) {
    const { headers } = await fetch(`${server.http}${path}`)
    expect([path, headers.get('strict-transport-security')]).toEqual([path, policy])
  }
  const refused = new WebSocket(`${server.ws}/elsewhere`)
  const [, response] = (await once(refused, 'unexpected-response')) as [unknown, IncomingMessage]
  expect(response.headers).toMatchObject({
    'strict-transport-security': policy,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  response.destroy()
  await server.close()
})

test('behind a public address a proxy may send on any name', async () => {
  const server = await startTestServer({ network: demoNetwork('dk'), publicUrl: 'https://sid.example' })
  for (const host of ['sid.example', 'upstream:3000', 'localhost']) {
    expect((await ask(server, host, '/api/sign-in')).status).toBe(200)
    expect(await upgrade(server, host, '/live')).toBe(101)
  }
  await server.close()
})
