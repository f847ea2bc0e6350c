import { expect, test } from 'vitest'
import { readRefusal, RequestFailed } from '../../client/http/failure.ts'
import { refusalTitle } from '../../client/http/refusalTitle.ts'
import { problem } from '../../shared/failures.ts'

const titleOf = async (response: Response) => refusalTitle(new RequestFailed(await readRefusal(response)))

test('a 413 of a proxy is shown as its own, and one of the server as the server’s', async () => {
  const page = new Response('<html><h1>413 Request Entity Too Large</h1></html>', { status: 413 })
  expect(await titleOf(page)).toBe('This is too large for the proxy in front of the server: ask the people who run it')
  const ours = new Response(JSON.stringify(problem('too-large')), { status: 413 })
  expect(await titleOf(ours)).toBe('This is too large')
})

test('a reason that the server does not give has no title', async () => {
  expect(await titleOf(new Response('Bad gateway', { status: 502 }))).toBeNull()
})
