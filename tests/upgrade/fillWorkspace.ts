/** Everything that people of the demonstration network do before a capture, so that every table holds rows of theirs. */
import * as Y from 'yjs'
import { DAY_MS } from '../../shared/days.ts'
import { FaqList, CannedAnswerList } from '../../shared/comments/answerLibrary.ts'
import type { Thread } from '../../shared/comments/thread.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { addActivity, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import { nestedText } from '../../shared/fields/layout.ts'
import { addSocialLink, profileContact, profileSection, profileTitle } from '../../shared/profiles/layout.ts'
import { addAsset, assetEntries } from '../../shared/assets/layout.ts'
import { deletePhrase, findPhrase, selectInEditor } from '../harness/commentedText.ts'
import { themeOf } from '../harness/textOfPlan.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument, readDocument, type ServerWithSockets } from '../harness/documentSockets.ts'
import { randomId } from '../../shared/ids.ts'
import { reply, said, startThread } from '../harness/threadsOverHttp.ts'
import { activityTitled, idOfActivity } from '../language/plan.ts'
import { fillConnections } from './fillConnections.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const PLAN = 'plan/sid-2027/dk'
const CHAT_EVENING = 'Chat evening: when the bot is not enough'

/** @returns the pairs of activities that the planner of Denmark was shown */
export async function fillWorkspace(server: ServerWithSockets): Promise<string[]> {
  await chooseMails(server)
  await editPlans(server)
  await keepVersions(server)
  await editProfileAndAssets(server)
  const visited = await fillConnections(server)
  await commentOnWords(server)
  await commentOnFields(server)
  await commentElsewhere(server)
  await writeAnswers(server)
  return visited
}

/** Before anything is asked, so that mails wait by each choice. */
async function chooseMails(server: ServerWithSockets): Promise<void> {
  const choices = { 'planner.fi': 'weekly', 'planner.se': 'daily', 'planner.no': 'off', 'planner2.dk': 'weekly' }
  for (const [who, choice] of Object.entries(choices)) await jsonOf(as(server, who).put('/api/mail-choice', { choice }))
}

async function editPlans(server: ServerWithSockets): Promise<void> {
  await editDocument(server, 'planner.dk', PLAN, (doc) => {
    themeOf(doc).insert(0, 'Καλημέρα, 🎉 ')
    addActivity(doc, {
      title: 'Aften for bedsteforældre',
      type: 'webinar',
      themes: ['ai', 'gaming'],
      audiences: ['parents'],
      status: 'confirmed',
      order: 'a9',
      resources: [{ title: 'Ark', type: 'lesson-plan', languages: ['da'] }],
      expectedReach: [{ metric: 'participants_onsite', value: 40, source: 'Seats' }],
      offers: 'Our slides, free to translate.',
    })
    activityTitled(doc, 'Forældreaften i biblioteket').set('trashedAt', '2026-11-25T12:00:00.000Z')
    // No release knows this key. It has to stay in the document anyway.
    planMeta(doc).set('fromAnotherProgram', { note: 'stays' })
  })
  await editDocument(server, 'planner2.dk', PLAN, (doc) => {
    nestedText(planMeta(doc), 'contact').insert(0, 'Second planner. ')
    activityTitled(doc, CHAT_EVENING).set('status', 'tentative')
  })
  await jsonOf(
    as(server, 'planner.cy').post(`${CAMPAIGN}/plans/cy`, {
      from: 'last-year',
      idempotencyKey: 'from-2026-cy',
    }),
  )
  await jsonOf(as(server, 'planner.is').post(`${CAMPAIGN}/plans/is`, { from: 'blank' }))
  await editDocument(server, 'planner.is', 'plan/sid-2027/is', (doc) => {
    themeOf(doc).insert(0, 'Saman á netinu')
    addActivity(doc, { title: 'Opið hús', status: 'tentative', order: 'a0' })
  })
}

/** Estonia has a version with a name, one made before a restore, and text that is newer than both. */
async function keepVersions(server: ServerWithSockets): Promise<void> {
  const document = 'plan/sid-2027/ee'
  const rename = (theme: string) =>
    editDocument(server, 'planner.ee', document, (doc) => {
      themeOf(doc).delete(0, themeOf(doc).length)
      themeOf(doc).insert(0, theme)
    })
  const keep = (body: object) => jsonOf(as(server, 'planner.ee').post(`/api/versions/${document}`, body))
  await rename('As sent to the ministry')
  await keep({ cause: 'named', name: 'For the ministry' })
  await rename('As it was before the restore')
  await keep({ cause: 'before-restore' })
  await rename('As it is now')
}

async function editProfileAndAssets(server: ServerWithSockets): Promise<void> {
  await editDocument(server, 'planner.dk', 'profile/sid-2027/dk', (doc) => {
    profileTitle(doc, 'da').insert(0, 'Nyt: ')
    profileContact(doc).set('phone', '+45 00 00 00 00')
    addSocialLink(doc, { network: 'mastodon', url: 'https://social.example/@sid-dk', order: 'a5' })
    append(profileSection(doc, 'about', 'da'), 'Tilføjet før opgraderingen.')
  })
  await editDocument(server, 'planner.dk', 'assets/sid-2027/dk', (doc) => {
    addAsset(doc, {
      title: 'Ally på dansk',
      kind: 'sticker-sheet',
      url: 'https://materials.example/dk/ally.svg',
      language: 'da',
      format: 'svg',
      state: 'draft',
    })
  })
  await editDocument(server, 'coordinator', 'assets/sid-2027/network', (doc) => {
    addAsset(doc, {
      title: 'Ally waves',
      kind: 'artwork',
      url: 'https://materials.example/ally-waves.svg',
      state: 'final',
    })
  })
}

function append(fragment: Y.XmlFragment, text: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  fragment.push([paragraph])
}

const quoted = (fragment: string, exact: string) => ({
  at: 'text' as const,
  fragment,
  quote: { exact, prefix: '', suffix: '' },
})

/** One range moves and grows, one loses its text, one is in a description and one on a profile. */
async function commentOnWords(server: ServerWithSockets): Promise<void> {
  const selected = (phrase: string) => readDocument(server, 'planner.dk', PLAN, (doc) => selectInEditor(doc, phrase))
  const asked = await startThread(server, 'planner.dk', PLAN, {
    place: await selected('who children talk to'),
    toHelpdesk: true,
    body: said('Who, exactly?'),
  })
  const canned = CannedAnswerList.parse(await jsonOf(as(server, 'helpdesk').get('/api/canned-answers'))).answers[0]
  await reply(server, 'helpdesk', asked, 'Say “chatbots” here. Ναι, čokoláda.', { canned: canned?.id })
  const translation = await startThread(server, 'planner.se', PLAN, {
    place: await selected('the questions young people wrote for the live panel'),
    body: said('May we translate them?'),
  })
  await reply(server, 'planner.dk', translation, 'Gladly.')
  const cards = await readDocument(server, 'planner.dk', PLAN, (doc) => idOfActivity(doc, 'Samtalekort om AI-venner'))
  await startThread(server, 'planner2.dk', PLAN, {
    place: quoted(`activities/${cards}/description`, 'Fyrre kort'),
    audience: 'centre',
    body: said('Er det stadig fyrre?'),
  })
  await startThread(server, 'planner.dk', 'profile/sid-2027/dk', {
    place: quoted('about/en', 'conversation cards'),
    toHelpdesk: true,
    audience: 'centre',
    body: said('Is this the right English word?'),
  })
  await editDocument(server, 'planner2.dk', PLAN, (doc) => {
    const { text, index } = findPhrase(doc, 'children talk to')
    text.insert(index, 'young ')
    append(planNarrative(doc), 'A last paragraph.')
    deletePhrase(doc, 'the questions young people wrote for the live panel')
  })
}

async function planOf(server: ServerWithSockets, centre: string): Promise<PlanView> {
  return PlanView.parse(await jsonOf(as(server, `planner.${centre}`).get(`${CAMPAIGN}/plans/${centre}`)))
}

async function commentOnFields(server: ServerWithSockets): Promise<void> {
  const activity = (await planOf(server, 'dk')).activities.find(({ title }) => title === CHAT_EVENING)
  if (activity === undefined) throw new Error('the plan of dk has no chat evening')
  const field = await startThread(server, 'planner.dk', PLAN, {
    place: { at: 'entry', entry: activity.id, field: 'channels' },
    audience: 'centre',
    toHelpdesk: true,
    body: said('May we name the platform here?'),
  })
  await jsonOf(as(server, 'helpdesk').post(`/api/thread/${field.id}/owner`, { owner: 'demo-helpdesk' }))
  const until = new Date(Date.now() + 30 * DAY_MS).toISOString()
  await jsonOf(as(server, 'helpdesk').post(`/api/thread/${field.id}/snooze`, { until }))
  const entry = await startThread(server, 'planner.fi', PLAN, {
    place: { at: 'entry', entry: activity.id, field: null },
    body: said('We plan the same evening.'),
  })
  await reply(server, 'planner.dk', entry, 'Shall we share the texts?')
  await reply(server, 'planner.fi', entry, 'Said too early.')
  const comments = `/api/thread/${entry.id}/comments`
  await jsonOf(as(server, 'planner.dk').patch(`${comments}/2`, { body: said('Shall we share all texts?') }))
  await jsonOf(as(server, 'planner.fi').patch(`${comments}/3`, { body: null }))
  await jsonOf(as(server, 'planner.dk').post(`/api/thread/${entry.id}/read`, { number: 2 }))
}

/** A resolved question with an internal note, a hidden thread, a comment that mentions somebody, and a thread on an asset. */
async function commentElsewhere(server: ServerWithSockets): Promise<void> {
  const resolved = await startThread(server, 'planner2.dk', PLAN, {
    toHelpdesk: true,
    body: said('By when is it due?'),
  })
  await reply(server, 'helpdesk', resolved, 'By the end of January.')
  await jsonOf(as(server, 'planner2.dk').post(`/api/thread/${resolved.id}/state`, { state: 'resolved' }))
  const note = { key: randomId(), body: said('The ministry asked for this date.') }
  await jsonOf(as(server, 'helpdesk').post(`/api/thread/${resolved.id}/notes`, note))
  const hidden = await startThread(server, 'planner.fi', PLAN, { body: said('This does not belong here.') })
  await jsonOf(as(server, 'coordinator').post(`/api/thread/${hidden.id}/hidden`, { isHidden: true }))
  await startThread(server, 'planner.dk', PLAN, { audience: 'centre', body: mentioning('demo-planner2.dk') })
  const asset = await readDocument(
    server,
    'planner.dk',
    'assets/sid-2027/dk',
    (doc) => [...assetEntries(doc).keys()][0],
  )
  await startThread(server, 'planner.dk', 'assets/sid-2027/dk', {
    place: { at: 'entry', entry: asset, field: 'licence' },
    body: said('Is this licence right?'),
  })
}

const mentioning = (id: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Internal: please look, ' },
        { type: 'mention', attrs: { kind: 'person', id, label: 'Second planner' } },
      ],
    },
  ],
})

async function writeAnswers(server: ServerWithSockets): Promise<void> {
  const post = (path: string, body: object) => jsonOf(as(server, 'helpdesk').post(path, body))
  await post('/api/canned-answers', { title: 'Before the upgrade', body: said('Dear {name}, yes.') })
  await post('/api/agreed-answers', {
    title: 'Agreed with helplines',
    body: said('Please call the helpline.'),
    translations: { da: said('Ring til rådgivningen.') },
  })
  await post('/api/faq', { question: 'Does it stay?', answer: said('Yes, it stays.') })
  const { entries } = FaqList.parse(await jsonOf(as(server, 'helpdesk').get(`${CAMPAIGN}/faq`)))
  const first = entries.find(({ question }) => question !== 'Does it stay?')
  if (first !== undefined) {
    const changed = { question: first.question, answer: said('Changed before the upgrade.') }
    await jsonOf(as(server, 'coordinator').patch(`/api/faq/${first.id}`, changed))
  }
}

/** The second planner of Sweden becomes one of Norway, while their browser holds work that was not sent. */
export async function moveSecondPlannerOfSweden(server: ServerWithSockets): Promise<void> {
  const memberships = [{ centre: 'no', lead: false }]
  await jsonOf(as(server, 'coordinator').patch('/api/people/demo-planner2.se', { memberships }))
}

/** Asked and answered after the first mails went: their mails still wait at the capture. */
export async function askLate(server: ServerWithSockets): Promise<Thread> {
  const asked = await startThread(server, 'planner.ie', 'plan/sid-2027/ie', {
    toHelpdesk: true,
    body: said('Too late?'),
  })
  return reply(server, 'helpdesk', asked, 'Not at all.')
}
