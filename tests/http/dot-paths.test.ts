import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDotPaths } from '../../server/http/dotPaths.ts'
import { asNobody } from '../harness/as.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const NOW = new Date('2026-12-01T00:00:00Z')
const deps = { publicUrl: 'https://sid.example', now: () => NOW }

test('security.txt names the contact, for less than a year', () => {
  const answer = createDotPaths({ ...deps, securityContact: 'mailto:security@sid.example' })
  expect(answer('/.well-known/security.txt')).toEqual({
    kind: 'text',
    text:
      'Contact: mailto:security@sid.example\nExpires: 2027-05-30T00:00:00.000Z\nPreferred-Languages: en\n' +
      'Canonical: https://sid.example/.well-known/security.txt\n',
  })
  expect(createDotPaths({ ...deps, securityContact: null })('/.well-known/security.txt')).toEqual({ kind: 'missing' })
})

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ network: demoNetwork('dk'), securityContact: 'mailto:security@sid.example' })
})
afterAll(() => server.close())

test('security.txt is served', async () => {
  const response = await asNobody(server).get('/.well-known/security.txt')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
})

test.each(['/.env', '/.git/config', '/.well-known/other', '/%2eenv', '/a/.b/c'])('nothing is at %s', async (path) => {
  expect((await asNobody(server).get(path, { accept: 'text/html' })).status).toBe(404)
})
