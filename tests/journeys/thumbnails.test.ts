/** Pictures of Ally files over HTTP: uploaded by the owner, seen by members, and by the public where the file is public. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { AssetsList } from '../../shared/assets/api.ts'
import { MyData } from '../../shared/accounts/myData.ts'
import { AssetUses } from '../../shared/assets/uses.ts'
import { activityMap, addActivity } from '../../shared/plans/layout.ts'
import { addAsset, assetMap } from '../../shared/assets/layout.ts'
import { MAX_THUMBNAIL_BYTES, Thumbnail } from '../../shared/assets/thumbnail.ts'
import { AssetId } from '../../shared/ids.ts'
import { Submission } from '../../shared/submissions/submission.ts'
import { as, asNobody, emailOf, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { listen } from '../harness/listenLive.ts'
import { greyPng, PICTURES } from '../harness/pictures.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function send(who: string, file: string, body: Buffer, type = 'application/octet-stream'): Promise<Response> {
  const cookie = await server.cookieOf(emailOf(who))
  return fetch(`${server.http}${CAMPAIGN}/assets/${file}/thumbnail`, {
    method: 'PUT',
    headers: { cookie, 'content-type': type },
    body: new Uint8Array(body),
  })
}
const problemOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  ((await answer.json()) as { type: string }).type.replace('/problems/', ''),
]
const upload = async (who: string, file: string, body: Buffer): Promise<Thumbnail> =>
  Thumbnail.parse(await jsonOf(send(who, file, body)))
const srcOf = (file: string, { hash }: { readonly hash: string }): string => `/thumbnails/sid-2027/${file}?v=${hash}`

async function listed(owner: string): Promise<Readonly<Record<string, Thumbnail>>> {
  const list = AssetsList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/assets`)))
  return list.owners.find((one) => one.owner === owner)?.thumbnails ?? {}
}

async function firstFileOf(owner: string): Promise<string> {
  const list = AssetsList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/assets`)))
  const found = list.owners.find((one) => one.owner === owner)?.assets[0]
  if (found === undefined) throw new Error(`${owner} has no file`)
  return `${owner}/${found.id}`
}

const change = (who: string, owner: string, edit: (doc: Y.Doc) => void): Promise<unknown> =>
  editDocument(server, who, `assets/sid-2027/${owner}`, edit)

test('the owner uploads a picture, members see it with headers that let nothing run, and the list names it', async () => {
  const file = await firstFileOf('dk')
  const live = await listen(server, await server.cookieOf(emailOf('reader')))
  const thumbnail = await upload('planner.dk', file, PICTURES.webp)
  expect(thumbnail).toMatchObject({ width: 24, height: 16 })
  await waitFor(() => live.received.some((one) => one.topic === 'assets' && one.owner === 'dk'), 'a notice')
  live.close()
  expect(await listed('dk')).toMatchObject({ [file.slice(3)]: thumbnail })
  const answer = await as(server, 'reader').get(srcOf(file, thumbnail))
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline; filename="thumbnail.webp"',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${thumbnail.hash}"`,
  })
  // Without the metadata that it came with.
  expect(Buffer.from(await answer.arrayBuffer()).includes('ICC')).toBe(false)
  const again = await as(server, 'reader').get(srcOf(file, thumbnail), { 'if-none-match': `"${thumbnail.hash}"` })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('another picture takes its place, and a removed one is gone', async () => {
  const file = await firstFileOf('at')
  const first = await upload('planner.at', file, PICTURES.jpeg)
  const second = await upload('planner.at', file, PICTURES.png)
  expect(second.hash).not.toBe(first.hash)
  expect(Object.values(await listed('at'))).toEqual([second])
  await jsonOf(as(server, 'planner.at').delete(`${CAMPAIGN}/assets/${file}/thumbnail`))
  expect(await listed('at')).toEqual({})
  expect((await as(server, 'reader').get(srcOf(file, second))).status).toBe(404)
})

test('a file that is not a picture, cut, too large or more than a picture is refused by name, and nothing is stored', async () => {
  const file = await firstFileOf('ee')
  const refusals: readonly [Buffer, number, string][] = [
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'picture-unknown'],
    [Buffer.alloc(0), 422, 'picture-unknown'],
    [PICTURES.png.subarray(0, 200), 422, 'picture-cut'],
    [Buffer.concat([PICTURES.jpeg, Buffer.from('<script>1</script>')]), 422, 'picture-has-more'],
    [greyPng(1025, 10), 422, 'picture-too-wide'],
    [Buffer.alloc(MAX_THUMBNAIL_BYTES + 1), 413, 'too-large'],
  ]
  for (const [bytes, status, name] of refusals)
    expect(await problemOf(await send('planner.ee', file, bytes))).toEqual([status, name])
  expect(await problemOf(await send('planner.ee', file, PICTURES.png, 'image/png'))).toEqual([400, 'bad-request'])
  expect(await problemOf(await send('planner.ee', 'ee/no-such-file', PICTURES.png))).toEqual([404, 'no-such-asset'])
  expect(await listed('ee')).toEqual({})
})

test('nobody but the owner uploads or removes', async () => {
  const file = await firstFileOf('network')
  for (const who of ['planner.dk', 'helpdesk', 'reader'])
    expect((await send(who, file, PICTURES.png)).status, who).toBe(403)
  expect((await send('coordinator', file, PICTURES.png)).status).toBe(200)
  expect((await send('coordinator', await firstFileOf('dk'), PICTURES.png)).status).toBe(403)
  expect((await as(server, 'planner.dk').delete(`${CAMPAIGN}/assets/${file}/thumbnail`)).status).toBe(403)
})

test('S64 · the public sees the picture of a public file while its page is public with it, and of no other', async () => {
  let id = AssetId.parse('x')
  await change('planner.cy', 'cy', (doc) => {
    id = addAsset(doc, {
      title: 'Αφίσα',
      state: 'final',
      url: 'https://materials.example/cy.pdf',
      visibility: 'public',
    })
  })
  const file = `cy/${id}`
  const thumbnail = await upload('planner.cy', file, PICTURES.webp)
  const src = srcOf(file, thumbnail)
  const asked = async () => (await asNobody(server).get(src)).status
  expect(await asked()).toBe(401)
  const page = `${CAMPAIGN}/profiles/cy`
  await editDocument(server, 'planner.cy', 'profile/sid-2027/cy', (doc) => doc.getText('title/en').insert(0, 'Us'))
  await jsonOf(as(server, 'planner.cy').post(`${CAMPAIGN}/plans/cy`, {}))
  const submit = async () => Submission.parse(await jsonOf(as(server, 'planner.cy').post(`${page}/submission`, {}))).id
  const publish = async () =>
    jsonOf(as(server, 'coordinator').post(`${page}/decision`, { decision: 'publish', submission: await submit() }))
  await publish()
  const shown = await asNobody(server).get('/en/sid/2027/cy')
  expect(await shown.text()).toContain(`src="${src}"`)
  const answer = await asNobody(server).get(src)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=5, must-revalidate'])
  // A picture that nobody approved is not shown, and the old one is gone.
  const other = await upload('planner.cy', file, PICTURES.png)
  expect([await asked(), (await asNobody(server).get(srcOf(file, other))).status]).toEqual([401, 401])
  expect(await (await asNobody(server).get('/en/sid/2027/cy')).text()).not.toContain('/thumbnails/')
  await publish()
  expect(await asked()).toBe(200)
  await change('planner.cy', 'cy', (doc) => void assetMap(doc, id)?.set('visibility', 'network'))
  await waitFor(async () => (await asked()) === 401, 'the picture to be gone')
  expect(await (await asNobody(server).get('/en/sid/2027/cy')).text()).not.toContain('Αφίσα')
})

test('an official file that is made public is on the first page at once, and gone with the choice', async () => {
  const file = await firstFileOf('network')
  const thumbnail = Object.values(await listed('network'))[0]
  if (thumbnail === undefined) throw new Error('no picture')
  const set = (visibility: string) =>
    change(
      'coordinator',
      'network',
      (doc) => void assetMap(doc, file.slice('network/'.length))?.set('visibility', visibility),
    )
  const seen = async () => (await (await asNobody(server).get('/en/sid/2027')).text()).includes(srcOf(file, thumbnail))
  expect([await seen(), (await asNobody(server).get(srcOf(file, thumbnail))).status]).toEqual([false, 401])
  await set('public')
  await waitFor(seen, 'the file to be shown')
  expect((await asNobody(server).get(srcOf(file, thumbnail))).status).toBe(200)
  await set('network')
  await waitFor(async () => !(await seen()), 'the file to be gone')
  expect((await asNobody(server).get(srcOf(file, thumbnail))).status).toBe(401)
})

test('a picture stays when its uploader is erased, and is in their data before that without its bytes', async () => {
  const file = await firstFileOf('hr')
  const thumbnail = await upload('planner2.hr', file, PICTURES.alphaPng)
  const { tables } = MyData.parse(await jsonOf(as(server, 'planner2.hr').get('/api/my-data')))
  expect(tables.thumbnail).toMatchObject([{ owner: 'hr', hash: thumbnail.hash }])
  expect(tables.thumbnail?.[0]).not.toHaveProperty('content')
  const id = 'demo-planner2.hr'
  await jsonOf(as(server, 'coordinator').post(`/api/people/${id}/erasure`, { confirm: id }))
  expect(await listed('hr')).toEqual({ [file.slice(3)]: thumbnail })
  expect((await as(server, 'reader').get(srcOf(file, thumbnail))).status).toBe(200)
})

test('the pictures of a campaign that is being prepared are hidden with it, and a closed one takes none', async () => {
  const closed = await fetch(`${server.http}/api/campaigns/sid-2026/assets/dk/any/thumbnail`, {
    method: 'PUT',
    headers: { cookie: await server.cookieOf(emailOf('planner.dk')), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(PICTURES.png),
  })
  expect(closed.status).toBe(403)
  await jsonOf(
    as(server, 'coordinator').post('/api/campaigns', {
      kind: 'sid',
      name: 'Safer Internet Day 2028',
      day: '2028-02-08',
      from: 'sid-2027',
      taken: { profiles: false, assets: true, milestones: false },
    }),
  )
  const file = await firstFileOf('dk')
  const thumbnail = (await listed('dk'))[file.slice(3)]
  const src = srcOf(file, thumbnail ?? { hash: '' }).replace('sid-2027', 'sid-2028')
  const statusFor = async (who: string) => (await as(server, who).get(src)).status
  expect([await statusFor('coordinator'), await statusFor('planner.dk')]).toEqual([200, 404])
  expect((await asNobody(server).get(src)).status).toBe(401)
})

test('activities that have a link to a file are its uses, until they no longer have it', async () => {
  const usesOf = async (ref: string) =>
    AssetUses.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/asset-uses`))).uses[ref] ?? []
  expect(await usesOf('dk/samtalekort')).toMatchObject([{ centre: 'dk', title: 'Samtalekort om AI-venner' }])
  const home = server.app.home
  let id = ''
  await editDocument(server, 'planner.se', 'plan/sid-2027/se', (doc) => {
    id = addActivity(doc, {
      title: 'Affisch i skolan',
      order: 'z9',
      resources: [{ title: 'Poster', url: `${home}/assets/sid-2027/network?asset=poster-together`, languages: [] }],
    })
  })
  await waitFor(async () => (await usesOf('network/poster-together')).length === 1, 'the use to be found')
  expect(await usesOf('network/poster-together')).toEqual([{ centre: 'se', activity: id, title: 'Affisch i skolan' }])
  await editDocument(server, 'planner.se', 'plan/sid-2027/se', (doc) => {
    activityMap(doc, id as never)?.set('trashedAt', '2026-11-20T10:00:00.000Z')
  })
  await waitFor(async () => (await usesOf('network/poster-together')).length === 0, 'the use to be gone')
})
