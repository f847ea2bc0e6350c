/** The capture's questions to its server, and the tests' to the current one. */
import { ConnectionList } from '../../shared/connections/connection.ts'
import { Briefings } from '../../shared/exports/briefings.ts'
import { InquiryList } from '../../shared/inquiries/inquiry.ts'
import { OutgoingMails } from '../../shared/mail/outgoing.ts'
import { PlanList } from '../../shared/plans/api.ts'
import { VersionList } from '../../shared/documents/api.ts'
import { as, jsonOf, type ReachableServer } from '../harness/as.ts'
import type { Asked } from './observe.ts'

const CAMPAIGNS = ['sid-2026', 'sid-2027', 'sid-2028'] as const
const PEOPLE = ['planner.dk', 'planner2.dk', 'planner2.se', 'planner.fi', 'reader', 'helpdesk', 'coordinator'] as const
/** Documents that were edited, and some that nobody touched. */
const DOCUMENTS = [
  'plan/sid-2027/dk',
  'plan/sid-2027/ee',
  'plan/sid-2027/cy',
  'plan/sid-2027/is',
  'plan/sid-2027/se',
  'plan/sid-2027/ie',
  'plan/sid-2027/gr',
  'plan/sid-2026/dk',
  'profile/sid-2027/dk',
  'profile/sid-2027/ie',
  'profile/sid-2027/is',
  'assets/sid-2027/dk',
  'assets/sid-2027/network',
] as const

interface Questions {
  readonly asked: readonly Asked[]
  /** To be read whole through their sockets. */
  readonly documents: readonly string[]
}

export async function questionsFor(server: ReachableServer): Promise<Questions> {
  const connections = await connectionsOf(server)
  const documents = [...DOCUMENTS, ...connections.map((id) => `connection/${id}`)]
  const asked = [
    ...rightsTo(documents),
    ...(await plansOf(server)),
    ...documents.flatMap((name) => PEOPLE.map((who) => about('threads', who, `/api/threads/${name}`))),
    ...connectionQuestions(connections),
    ...(await versionsOf(server)),
    ...(await mailsOf(server)),
    ...PEOPLE.map((who) => about('notifications', who, '/api/notifications')),
    ...PEOPLE.map((who) => about('mails', who, '/api/mail-choice')),
    ...['planner.se', 'planner.no'].map((who) => about('mails', who, '/api/mail-choice')),
    ...['/api/canned-answers', '/api/agreed-answers', '/api/campaigns/sid-2027/faq'].map((path) =>
      about('answers', 'helpdesk', path),
    ),
    about('threads', 'helpdesk', '/api/campaigns/sid-2027/queue?state=any'),
    about('threads', 'helpdesk', '/api/campaigns/sid-2027/queue?state=any&snoozed=yes'),
    about('people', 'coordinator', '/api/people'),
    about('people', 'coordinator', '/api/campaigns'),
    ...PEOPLE.map((who) => about('people', who, '/api/session')),
    ...PEOPLE.map((who) => about('milestones', who, '/api/campaigns/sid-2027/milestones')),
    ...featureQuestions(),
    ...(await inquiriesOf(server)),
    ...(await briefingsOf(server)),
  ]
  return { asked, documents }
}

const about = (subject: Asked['about'], who: string, path: string): Asked => ({ about: subject, who, path })

const rightsTo = (documents: readonly string[]): readonly Asked[] =>
  documents.flatMap((name) => PEOPLE.map((who) => about('rights', who, `/api/documents/${name}`)))

async function plansOf(server: ReachableServer): Promise<readonly Asked[]> {
  const lists = CAMPAIGNS.map(async (campaign) => {
    const path = `/api/campaigns/${campaign}`
    const { plans } = PlanList.parse(await jsonOf(as(server, 'reader').get(`${path}/plans`)))
    const started = plans.filter(({ state }) => state !== 'none')
    return [
      about('plans', 'reader', `${path}/plans`),
      ...started.map(({ centre }) => about('plans', 'reader', `${path}/plans/${centre}`)),
      ...started.map(({ centre }) => about('plans', 'reader', `${path}/plans/${centre}/changes`)),
      ...['dk', 'ie', 'is', 'gr'].map((centre) => about('profiles and assets', 'reader', `${path}/profiles/${centre}`)),
      about('profiles and assets', 'reader', `${path}/assets`),
    ]
  })
  return (await Promise.all(lists)).flat()
}

function featureQuestions(): readonly Asked[] {
  const campaign = '/api/campaigns/sid-2027'
  return [
    about('people', 'reader', `${campaign}/plans/dk/help-access`),
    about('people', 'coordinator', '/api/strands'),
    about('people', 'planner.dk', '/api/join-requests'),
    about('people', 'planner.fi', '/api/join-requests/own'),
    ...['dk', 'ie'].flatMap((centre) => [
      about('public pages', 'coordinator', `${campaign}/profiles/${centre}/publication`),
      about('public pages', `planner.${centre}`, `${campaign}/profiles/${centre}/submission`),
    ]),
    about('public pages', 'coordinator', '/api/wording'),
    about('public pages', 'coordinator', '/api/wording/da'),
    ...['views/overview', 'views/plan', 'feeds', 'watches', 'visit'].map((what) =>
      about('selections', 'reader', `${campaign}/${what}`),
    ),
  ]
}

async function inquiriesOf(server: ReachableServer): Promise<readonly Asked[]> {
  const path = '/api/campaigns/sid-2027/inquiries'
  const lists = ['open', 'answered'].map((state) => `${path}?state=${state}`)
  const answered = InquiryList.parse(await jsonOf(as(server, 'coordinator').get(`${path}?state=answered`))).inquiries
  // A planner of the centre who opens one has read of it in the bell.
  const opened = answered.flatMap(({ id }) =>
    ['helpdesk', 'coordinator'].map((who) => ({ who, path: `${path}/${id}` })),
  )
  const listed = ['planner.dk', 'planner.fi', 'coordinator'].flatMap((who) => lists.map((one) => ({ who, path: one })))
  return [...listed, ...opened].map((one) => about('messages of the public', one.who, one.path))
}

async function briefingsOf(server: ReachableServer): Promise<readonly Asked[]> {
  const path = '/api/campaigns/sid-2027/briefings'
  const { briefings } = Briefings.parse(await jsonOf(as(server, 'reader').get(path)))
  return [path, ...briefings.map(({ id }) => `${path}/${id}`)].map((one) => about('selections', 'reader', one))
}

async function connectionsOf(server: ReachableServer): Promise<readonly string[]> {
  const list = await jsonOf(as(server, 'coordinator').get('/api/campaigns/sid-2027/connections'))
  return ConnectionList.parse(list).connections.map(({ id }) => id)
}

function connectionQuestions(connections: readonly string[]): readonly Asked[] {
  const campaign = '/api/campaigns/sid-2027'
  return [
    ...PEOPLE.map((who) => about('connections', who, `${campaign}/connections`)),
    ...connections.flatMap((id) =>
      ['planner.dk', 'coordinator', 'reader'].map((who) => about('connections', who, `/api/connections/${id}`)),
    ),
    about('feedback', 'planner.dk', `${campaign}/centres/dk/answers`),
    about('feedback', 'planner.dk', `${campaign}/centres/dk/visit`),
    about('feedback', 'coordinator', `${campaign}/answer-figures`),
  ]
}

async function versionsOf(server: ReachableServer): Promise<readonly Asked[]> {
  const lists = ['plan/sid-2027/dk', 'plan/sid-2027/ee', 'profile/sid-2027/dk'].map(async (name) => {
    const { versions } = VersionList.parse(await jsonOf(as(server, 'reader').get(`/api/versions/${name}`)))
    return [
      about('versions', 'reader', `/api/versions/${name}`),
      ...versions.map(({ id }) => about('versions', 'reader', `/api/version-states/${id}/${name}`)),
    ]
  })
  return (await Promise.all(lists)).flat()
}

async function mailsOf(server: ReachableServer): Promise<readonly Asked[]> {
  const { mails } = OutgoingMails.parse(await jsonOf(as(server, 'coordinator').get('/api/mails')))
  return ['/api/mails', ...mails.map(({ id }) => `/api/mails/${id}`)].map((path) => about('mails', 'coordinator', path))
}
