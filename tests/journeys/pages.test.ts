/** The built client, as the server hands it out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
let server: TestServer
beforeAll(async () => {
  writeFileSync(join(build, 'index.html'), '<title>The page</title>')
  writeFileSync(join(build, 'icon.svg'), '<svg/>')
  writeFileSync(join(build, 'built-from'), 'a hash of the sources')
  server = await startTestServer({ network: demoNetwork('dk'), client: build })
})
afterAll(async () => {
  await server.close()
  rmSync(build, { recursive: true, force: true })
})

test.each(['/built-from', '/%62uilt-from', '/built-from/', '/./built-from', '/assets/../built-from'])(
  'the mark of the build is not served: %s',
  async (path) => {
    expect(await (await asNobody(server).get(path)).text()).not.toContain('a hash')
    expect((await asNobody(server).get(path, { accept: 'application/json' })).status).toBe(404)
  },
)

test('files are served, and the page at every other address', async () => {
  expect(await (await asNobody(server).get('/icon.svg')).text()).toBe('<svg/>')
  expect(await (await asNobody(server).get('/plans/sid-2027/dk')).text()).toContain('The page')
})
