/** Other actions of people of the demonstration network before a capture, beside plans, connections and threads. */
import { addDays, utcDayOf } from '../../shared/days.ts'
import { AssetsList } from '../../shared/assets/api.ts'
import { randomId } from '../../shared/ids.ts'
import { JoinRequestList } from '../../shared/accounts/joinRequest.ts'
import { InquiryList } from '../../shared/inquiries/inquiry.ts'
import { Submission } from '../../shared/submissions/submission.ts'
import { as, asNobody, emailOf, jsonOf, type ReachableServer } from '../harness/as.ts'
import { PICTURES } from '../harness/pictures.ts'
import { waitFor } from '../harness/waitFor.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const INQUIRIES = `${CAMPAIGN}/inquiries`
/** The public page of Denmark, which the demonstration publishes. */
const PAGE = '/en/sid/2027/dk'
/** The server takes no message that was written within ten seconds, and holds one without a proof of work for a minute. */
const WRITING_MS = 11_000
const HELD_MS = 90_000

/** @returns a visitor's waiting message to Denmark */
export async function fillFeatures(server: ReachableServer): Promise<string> {
  await letOthersIn(server)
  await writeMilestones(server)
  await openNextCampaign(server)
  await publishPages(server)
  await correctWording(server)
  await storeSelections(server)
  await addPicture(server)
  await explainWord(server)
  return writeToCentre(server)
}

async function letOthersIn(server: ReachableServer): Promise<void> {
  const until = addDays(utcDayOf(new Date()), 20)
  await jsonOf(as(server, 'planner.dk').put(`${CAMPAIGN}/plans/dk/help-access`, { until }))
  await jsonOf(
    as(server, 'planner.dk').put('/api/centres/dk/people/demo-planner2.dk/strands', { strands: ['helpline'] }),
  )
  await jsonOf(as(server, 'coordinator').post('/api/invitations', { email: 'guest@centre.example', role: 'reader' }))
  const ask = { role: 'planner', centre: 'dk', reason: 'I plan the evenings at the border.' }
  await jsonOf(as(server, 'planner.fi').post('/api/join-requests', ask))
  const { requests } = JoinRequestList.parse(await jsonOf(as(server, 'planner.dk').get('/api/join-requests')))
  const path = `/api/join-requests/${requests[0]?.id}`
  const question = { decision: 'ask', words: 'Which evenings?' }
  await jsonOf(as(server, 'planner.dk').post(`${path}/decision`, question))
  await jsonOf(as(server, 'planner.fi').post(`${path}/answer`, { words: 'Those of February.' }))
  await jsonOf(as(server, 'planner.dk').get(`/api/join-requests?opened=${requests[0]?.id}`))
}

async function writeMilestones(server: ReachableServer): Promise<void> {
  const path = `${CAMPAIGN}/milestones`
  const milestone = {
    kind: 'deadline',
    title: 'Plans are complete',
    when: { kind: 'day', day: '2027-01-20' },
    whenNote: 'at the latest',
    time: { kind: 'close-of-business' },
    place: null,
    detailsToFollow: false,
    audiences: ['all'],
    purposes: ['action'],
    contact: { kind: 'role', role: 'helpdesk' },
    link: null,
    text: 'If you need longer, tell the helpdesk.',
    reminds: true,
  }
  const id = 'milestone-of-a-capture'
  await jsonOf(as(server, 'coordinator').post(path, { id, milestone }))
  const forSome = { ...milestone, audiences: ['notified'] }
  const notified = { people: ['demo-planner.dk'], centres: ['se'] }
  await jsonOf(as(server, 'coordinator').post(path, { id: 'milestone-for-some-now', milestone: forSome, notified }))
  const words = 'Please look at your dates once more.'
  await jsonOf(as(server, 'coordinator').post(`${path}/${id}/reminders`, { centres: ['dk', 'se'], words }))
}

async function openNextCampaign(server: ReachableServer): Promise<void> {
  const taken = { profiles: true, assets: true, milestones: true }
  const next = { kind: 'sid', name: 'Safer Internet Day 2028', day: '2028-02-08', from: 'sid-2027', taken }
  await jsonOf(as(server, 'coordinator').post('/api/campaigns', next))
  await jsonOf(as(server, 'coordinator').patch('/api/campaigns/sid-2028', { closed: false }))
}

/** Denmark has a page that is public and one that was replaced; Iceland is asked to write on. */
async function publishPages(server: ReachableServer): Promise<void> {
  const submit = async (centre: string) =>
    Submission.parse(
      await jsonOf(as(server, `planner.${centre}`).post(`${CAMPAIGN}/profiles/${centre}/submission`, {})),
    ).id
  const decide = async (centre: string, decision: object) =>
    jsonOf(as(server, 'coordinator').post(`${CAMPAIGN}/profiles/${centre}/decision`, decision))
  await decide('dk', { decision: 'publish', submission: await submit('dk') })
  await decide('ie', { decision: 'return', submission: await submit('ie'), words: 'Please add your helpline.' })
}

/** A heading is public at once; a text of the help waits for somebody else. */
async function correctWording(server: ReachableServer): Promise<void> {
  const texts = { nothingFits: 'Intet passer til dette valg', helpTitle: 'Få hjælp her' }
  await jsonOf(as(server, 'planner.dk').put('/api/wording/da', { version: 0, texts, isChecked: false }))
}

async function storeSelections(server: ReachableServer): Promise<void> {
  const query = 'theme=gaming'
  await jsonOf(as(server, 'reader').put(`${CAMPAIGN}/visit`, {}))
  await jsonOf(
    as(server, 'reader').post(`${CAMPAIGN}/views/overview`, {
      id: randomId(),
      centre: null,
      name: 'Games',
      look: query,
    }),
  )
  await jsonOf(as(server, 'reader').post(`${CAMPAIGN}/briefings`, { name: 'For the meeting', query }))
  await jsonOf(as(server, 'reader').post(`${CAMPAIGN}/feeds`, { name: 'Dates', content: { what: 'milestones' } }))
  const watched = { what: 'selection', query: 'centre=dk' }
  await jsonOf(as(server, 'reader').post(`${CAMPAIGN}/watches`, { name: 'Denmark', watched }))
}

async function addPicture(server: ReachableServer): Promise<void> {
  const { owners } = AssetsList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/assets`)))
  const file = owners.find(({ owner }) => owner === 'dk')?.assets[0]
  await jsonOf(
    fetch(`${server.http}${CAMPAIGN}/assets/dk/${file?.id}/thumbnail`, {
      method: 'PUT',
      headers: { cookie: await server.cookieOf(emailOf('planner.dk')), 'content-type': 'application/octet-stream' },
      body: new Uint8Array(PICTURES.webp),
    }),
  )
}

/** A planner says in an import what a word of the centre's spreadsheets means. */
async function explainWord(server: ReachableServer): Promise<void> {
  const words = [{ field: 'status', word: 'på plads', options: ['confirmed'] }]
  await as(server, 'planner.dk').put(`${CAMPAIGN}/plans/dk/imports/words`, { words })
}

async function writeToCentre(server: ReachableServer): Promise<string> {
  const page = await (await asNobody(server).get(PAGE)).text()
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  await new Promise((resolve) => setTimeout(resolve, WRITING_MS))
  const message = 'May our library take part?'
  const body = new URLSearchParams({ token, message, email: 'library@public.example' })
  const { status } = await fetch(`${server.http}${PAGE}/message`, { method: 'POST', body, redirect: 'manual' })
  if (status !== 303) throw new Error(`${status}: the message of the public was not taken`)
  return message
}

/**
 * The staff share a note, and mark the message as a possible disclosure. @param message the one that `fillFeatures`
 * wrote
 */
export async function answerThePublic(server: ReachableServer, message: string): Promise<void> {
  // The demonstration has messages of its own.
  const shown = async () =>
    InquiryList.parse(await jsonOf(as(server, 'planner.dk').get(INQUIRIES))).inquiries.find(
      ({ excerpt }) => excerpt === message,
    )
  await waitFor(async () => (await shown()) !== undefined, `the message "${message}"`, HELD_MS)
  const at = `${INQUIRIES}/${(await shown())?.id}`
  await jsonOf(as(server, 'helpdesk').put(`${at}/disclosure`, { isMarked: true }))
  await jsonOf(as(server, 'planner.dk').put(`${at}/owner`, { isMine: true }))
  await jsonOf(as(server, 'helpdesk').post(`${at}/notes`, { text: 'The helpline knows of it.' }))
  await jsonOf(as(server, 'planner.dk').post(`${at}/answer`, { text: 'Yes, gladly.', last: 1 }))
}
