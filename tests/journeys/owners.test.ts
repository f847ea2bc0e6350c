/** People who become the owner of an activity are notified, in the bell and by mail, once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { ActivityId, PersonId } from '../../shared/ids.ts'
import { activityMap, addActivity, setChoice } from '../../shared/plans/layout.ts'
import { MINUTE_MS, openAnswersByMail, type AnswersByMail } from '../harness/answersByMail.ts'
import { as } from '../harness/as.ts'
import { bellItems } from '../harness/bellOf.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { waitFor } from '../harness/waitFor.ts'

const PLAN = 'plan/sid-2027/dk'
const OWNER = 'planner2.dk'

let mails: AnswersByMail
let id: ActivityId
beforeAll(async () => {
  mails = await openAnswersByMail('2026-11-30T09:00:00Z')
  for (const who of [OWNER, 'planner.dk']) await mails.choose(who, 'at-once')
  await edit('planner.dk', (doc) => {
    id = addActivity(doc, { title: 'Evening about games' })
  })
})
afterAll(() => mails.close())

const edit = (who: string, change: (doc: Y.Doc) => void) => editDocument(mails.server, who, PLAN, change)
/** Gives the activity to a person, and waits until that is on record. */
async function giveTo(owner: string): Promise<void> {
  await edit('planner.dk', (doc) => {
    const map = activityMap(doc, id)
    if (map !== null) setChoice<'owner'>(map, 'owner', `demo-${owner}` as PersonId)
  })
  await onRecord(`"owner":{"value":"demo-${owner}"}`)
}
const onRecord = (text: string) =>
  waitFor(async () => {
    const { db } = mails.server.stores
    const row = await db.selectFrom('activity_change').select('note').where('activity', '=', id).executeTakeFirst()
    return row?.note?.includes(text) === true
  }, `the record of ${text}`)
const bell = async (who: string) => bellItems(mails.server, who, 'owner')
const unreadOf = async (who: string) => (await bell(who))[0]?.unread ?? 0

test('S96 · a person who becomes the owner is told who did it, and a mail follows', async () => {
  await giveTo(OWNER)
  expect(await bell(OWNER)).toMatchObject([
    { centre: 'dk', activity: id, title: 'Evening about games', by: 'Planner, Denmark', unread: 1 },
  ])
  mails.later(30 * MINUTE_MS)
  await mails.deliver()
  const [mail] = mails.mailbox.to(`${OWNER}@demo.example`)
  expect(mail?.subject).toBe('Yours to look after: Evening about games')
  expect(mail?.text).toContain('Planner, Denmark made you the owner of this activity.')
  expect(mail?.text).toContain(`/plans/sid-2027/dk?activity=${id}`)
})

test('S96 · opening the activity reads it; another edit of it is no news', async () => {
  const path = `/api/campaigns/sid-2027/plans/dk/activities/${id}/read`
  expect((await as(mails.server, OWNER).post(path, {})).status).toBe(204)
  expect(await unreadOf(OWNER)).toBe(0)
  await edit('planner.dk', (doc) => activityMap(doc, id)?.set('status', 'confirmed'))
  await onRecord('"status":{"value":"confirmed"}')
  expect(await unreadOf(OWNER)).toBe(0)
})

test('S96 · nobody is told of what they did themselves, nor a person who does not plan here', async () => {
  await giveTo('planner.dk')
  expect(await bell('planner.dk')).toEqual([])
  await giveTo('planner.se')
  expect(await bell('planner.se')).toEqual([])
})

test('S96 · the news goes when the activity is given to somebody else, and comes again with it', async () => {
  expect(await bell(OWNER)).toEqual([])
  await giveTo(OWNER)
  expect(await unreadOf(OWNER)).toBe(1)
})

test('S96 · activities that were given together are one item of the bell, which is read as one', async () => {
  await as(mails.server, OWNER).post(`/api/campaigns/sid-2027/plans/dk/activities/${id}/read`, {})
  await edit('planner.dk', (doc) => {
    for (const title of ['Quiz', 'Film', 'Talk'])
      activityMap(doc, addActivity(doc, { title }))?.set('owner', `demo-${OWNER}`)
  })
  await waitFor(async () => (await unreadOf(OWNER)) === 3, 'three unread')
  const items = await bell(OWNER)
  expect(items).toHaveLength(1)
  expect(items).toMatchObject([{ others: 3, unread: 3 }])
  const path = `/api/campaigns/sid-2027/plans/dk/activities/${items[0]?.activity}/read`
  expect((await as(mails.server, OWNER).post(path, {})).status).toBe(204)
  expect(await unreadOf(OWNER)).toBe(0)
})
