/** The public page of a centre, made and published as its people would: over HTTP and through real sockets. */
import { Submission } from '../../shared/submissions/submission.ts'
import { profileContact, profileTitle } from '../../shared/profiles/layout.ts'
import { activity } from '../language/plan.ts'
import { as, jsonOf, type ReachableServer } from './as.ts'
import { openRawSocket, type RawSocket } from './rawSocket.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
/** Far below the largest update that a server takes. */
const IN_UPDATE = 100

interface Published {
  readonly title: string
  readonly helpline: string
  readonly activities: number
}

/** @param centre one that has no plan yet, on a demo server */
export async function publishCentre(server: ReachableServer, centre: string, what: Published): Promise<void> {
  const planner = as(server, `planner.${centre}`)
  await jsonOf(planner.post(`${CAMPAIGN}/plans/${centre}`, { from: 'blank' }))
  const [plan, profile] = await Promise.all([openOf(server, 'plan', centre), openOf(server, 'profile', centre)])
  for (let from = 0; from < what.activities; from += IN_UPDATE) {
    plan.edit((doc) => {
      for (let at = from; at < Math.min(from + IN_UPDATE, what.activities); at++) publicActivity(at)(doc)
    })
    await plan.ack()
  }
  profile.edit((doc) => {
    profileTitle(doc, 'en').insert(0, what.title)
    profileContact(doc).set('helplineNumber', what.helpline)
  })
  await profile.ack()
  await Promise.all([plan.close(), profile.close()])
  const page = `${CAMPAIGN}/profiles/${centre}`
  const { id } = Submission.parse(await jsonOf(planner.post(`${page}/submission`, {})))
  await jsonOf(as(server, 'coordinator').post(`${page}/decision`, { decision: 'publish', submission: id }))
}

async function openOf(server: ReachableServer, kind: 'plan' | 'profile', centre: string): Promise<RawSocket> {
  const cookie = await server.cookieOf(`planner.${centre}@demo.example`)
  const socket = await openRawSocket(`${server.http.replace('http', 'ws')}/sync/${kind}/sid-2027/${centre}`, { cookie })
  await socket.sync()
  return socket
}

const publicActivity = (at: number) =>
  activity(`Open lesson ${at + 1} for families and schools`, {
    on: `2027-02-${String((at % 28) + 1).padStart(2, '0')}`,
    from: '10:00',
    visibility: 'public',
    status: at % 9 === 0 ? 'cancelled' : 'confirmed',
    format: 'onsite',
    themes: ['ai', 'gaming'],
    audiences: ['parents', 'educators'],
    languages: ['el', 'en'],
    places: ['Nicosia'],
    description: 'We look at what children meet online, and at what helps them.',
  })
