/** Tools that save the helpdesk from answering twice: canned answers, the FAQ, and the same question elsewhere. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  AgreedAnswerList,
  CannedAnswerList,
  FaqList,
  FittingAnswers,
  SimilarThreads,
  textIn,
  type AgreedAnswer,
} from '../../shared/comments/answerLibrary.ts'
import { textOfComment } from '../../shared/comments/body.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const say = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

async function ask(centre: string, text: string, over: object = {}): Promise<Thread> {
  const body = {
    key: randomId(),
    place: { at: 'document' },
    audience: 'network',
    toHelpdesk: true,
    body: say(text),
    ...over,
  }
  const response = await as(server, `planner.${centre}`).post(`/api/threads/plan/sid-2027/${centre}`, body)
  return Thread.parse(await response.json())
}
const similarTo = async ({ id }: Thread) =>
  SimilarThreads.parse(await jsonOf(as(server, 'helpdesk').get(`/api/thread/${id}/similar`))).threads
const faq = async (like?: string) =>
  FaqList.parse(
    await jsonOf(
      as(server, 'planner.dk').get(
        `/api/campaigns/sid-2027/faq${like === undefined ? '' : `?like=${encodeURIComponent(like)}`}`,
      ),
    ),
  ).entries

test('A canned answer is kept, counted when it is sent, changed and removed', async () => {
  expect(
    (await as(server, 'helpdesk').post('/api/canned-answers', { title: 'Own thanks', body: say('Thank you, {name}.') }))
      .status,
  ).toBe(204)
  const list = async () =>
    CannedAnswerList.parse(await jsonOf(as(server, 'helpdesk').get('/api/canned-answers'))).answers
  const kept = (await list()).find(({ title }) => title === 'Own thanks')
  if (kept === undefined) throw new Error('it is not there')
  const thread = await ask('se', 'Where do we upload the zebra crossing photographs?')
  const sent = { key: randomId(), body: say('Thank you.'), canned: kept.id }
  await as(server, 'helpdesk').post(`/api/thread/${thread.id}/comments`, sent)
  await as(server, 'helpdesk').post(`/api/thread/${thread.id}/comments`, sent)
  await as(server, 'planner.se').post(`/api/thread/${thread.id}/comments`, { ...sent, key: randomId() })
  expect((await list()).find(({ id }) => id === kept.id)?.used).toBe(1)
  const changed = { title: 'Thanks again', body: say('Many thanks.') }
  expect((await as(server, 'helpdesk').patch(`/api/canned-answers/${kept.id}`, changed)).status).toBe(204)
  expect((await list()).find(({ id }) => id === kept.id)?.title).toBe('Thanks again')
  expect((await as(server, 'helpdesk').delete(`/api/canned-answers/${kept.id}`)).status).toBe(204)
  expect((await list()).some(({ id }) => id === kept.id)).toBe(false)
})

test('The same question elsewhere is found by its words, and with the answer given there', async () => {
  const first = await ask('fi', 'May the sponsor’s logo stand on the roll-up banner of our conference?')
  await as(server, 'helpdesk').post(`/api/thread/${first.id}/comments`, {
    key: randomId(),
    body: say('Yes, below ours.'),
  })
  await ask('ie', 'Which time zone do the deadlines mean?')
  const again = await ask('pt', 'Our conference has a sponsor. May its logo be on the banner?')
  const [found] = await similarTo(again)
  expect(found?.id).toBe(first.id)
  expect(found?.state).toBe('answered')
  expect(found?.answer === null || found?.answer === undefined ? '' : textOfComment(found.answer)).toBe(
    'Yes, below ours.',
  )
})

test('The same question is found in another language, by its subject', async () => {
  const german = await ask('de', 'Dürfen wir das Arbeitsblatt über Sextortion für die Helpline übersetzen?')
  const portuguese = await ask('pt', 'Podemos traduzir o material sobre sextortion para a linha de apoio?')
  expect((await similarTo(portuguese)).map(({ id }) => id)).toContain(german.id)
})

test('A question that was changed is found by its new words, and one that was deleted is not', async () => {
  const first = await ask('hr', 'Quokka pictures for the calendar?')
  const like = await ask('si', 'Are there quokka pictures for the calendar?')
  expect((await similarTo(like)).map(({ id }) => id)).toContain(first.id)
  await as(server, 'planner.hr').patch(`/api/thread/${first.id}/comments/1`, { body: say('Never mind, found it.') })
  expect((await similarTo(like)).map(({ id }) => id)).not.toContain(first.id)
  await as(server, 'planner.hr').patch(`/api/thread/${first.id}/comments/1`, { body: null })
  expect((await similarTo(like)).map(({ id }) => id)).not.toContain(first.id)
})

test('An answer promoted to the FAQ is shown to writers of a similar question, and not to writers of another', async () => {
  const entry = { question: 'Which address do printers get for invoices in the wombat project?', answer: say('Yours.') }
  expect((await as(server, 'planner.dk').post('/api/faq', entry)).status).toBe(403)
  expect((await as(server, 'helpdesk').post('/api/faq', entry)).status).toBe(204)
  const [found] = await faq('the wombat project: which address for the invoices of printers')
  expect(found?.question).toBe(entry.question)
  expect((await faq('May children be photographed?')).map(({ question }) => question)).not.toContain(entry.question)
  expect(await faq('')).toEqual([])
  const id = found?.id ?? ''
  await as(server, 'helpdesk').patch(`/api/faq/${id}`, { ...entry, question: 'Which address do platypuses get?' })
  expect((await faq('platypuses and their address'))[0]?.id).toBe(id)
  expect((await as(server, 'helpdesk').delete(`/api/faq/${id}`)).status).toBe(204)
  expect((await faq()).some((one) => one.id === id)).toBe(false)
})

test('The answers that fit a question come first, and the FAQ that answers it is named', async () => {
  const thread = await ask('fi', 'Is the close of business deadline 17:00 our time or Brussels time?')
  const fitting = async () =>
    FittingAnswers.parse(await jsonOf(as(server, 'helpdesk').get(`/api/thread/${thread.id}/fitting`)))
  const { canned, fits, faq } = await fitting()
  expect(canned[0]?.title).toBe('Close of business: which hour, which zone')
  expect(fits).toBeLessThan(canned.length)
  expect(faq[0]?.question).toMatch(/close of business/i)
  await as(server, 'helpdesk').post('/api/canned-answers', {
    title: 'Is the deadline our time or Brussels time, 17:00?',
    body: say('Brussels.'),
  })
  expect((await fitting()).canned[0]?.title).toBe('Is the deadline our time or Brussels time, 17:00?')
})

/** Questions of the demo network that share words with an entry of the FAQ, and not its topic. */
test.each([
  'May the date of this activity still move after the January deadline?',
  'We plan with a ministry that is no partner yet. May it be named in the plan?',
  'May a platform’s name stand in the title of an activity?',
  'May we use the official hashtag in a title?',
])('No saved reply is proposed for a question that none answers: %s', async (question) => {
  const { id } = await ask('fi', question)
  const found = FittingAnswers.parse(await jsonOf(as(server, 'helpdesk').get(`/api/thread/${id}/fitting`)))
  expect(found).toMatchObject({ fits: 0, faq: [] })
})

test('A saved reply is proposed across languages, and for other words of the same question', async () => {
  const fitting = async (centre: string, question: string) => {
    const { id } = await ask(centre, question)
    const { canned, fits, faq } = FittingAnswers.parse(
      await jsonOf(as(server, 'helpdesk').get(`/api/thread/${id}/fitting`)),
    )
    return [...canned.slice(0, fits).map(({ title }) => title), ...faq.map((entry) => entry.question)]
  }
  expect(await fitting('hr', 'Smije li broj linije za pomoć stajati uz naš logotip na plakatu?')).toContain(
    'Helpline number: how to show it',
  )
  expect(await fitting('se', 'May we translate the official poster into Icelandic?')).toContain(
    'May we translate the official Ally files?',
  )
})

test.each([
  ['without a title', { title: ' ', body: say('x') }],
  ['without text', { title: 'x', body: say('') }],
  ['with a script', { title: 'x', body: { type: 'doc', content: [{ type: 'script' }] } }],
  ['with a title of 10,000 characters', { title: 'x'.repeat(10_000), body: say('x') }],
])('An answer %s is refused', async (_, body) => {
  expect((await as(server, 'helpdesk').post('/api/canned-answers', body)).status).toBe(400)
})

const agreed = async (who = 'helpdesk') =>
  AgreedAnswerList.parse(await jsonOf(as(server, who).get('/api/agreed-answers'))).answers
const agreedTitled = async (title: string): Promise<AgreedAnswer> => {
  const found = (await agreed()).find((one) => one.title === title)
  if (found === undefined) throw new Error(`no answer “${title}”`)
  return found
}
const wordsIn = (answer: AgreedAnswer, language: string): string | null => {
  const text = textIn(answer, language)
  return text === null ? null : textOfComment(text)
}

test('S86 · An agreed answer has one text for each language, and none where nobody wrote it', async () => {
  await jsonOf(as(server, 'helpdesk').post('/api/agreed-answers', { title: 'Per language', body: say('In English') }))
  const { id } = await agreedTitled('Per language')
  const at = (language: string) => `/api/agreed-answers/${id}/texts/${language}`
  const write = (language: string, text: string, who = 'helpdesk') =>
    as(server, who).put(at(language), { body: say(text) })
  for (const [language, text] of [
    ['da', 'Paa dansk'],
    ['da', 'På dansk'],
    ['sr-latn', 'Na srpskom'],
  ] as const)
    expect((await write(language, text)).status).toBe(204)
  const answer = await agreedTitled('Per language')
  expect(['en', 'da', 'sr-latn', 'sr', 'sv', 'xx'].map((language) => wordsIn(answer, language))).toEqual([
    'In English',
    'På dansk',
    'Na srpskom',
    null,
    null,
    null,
  ])
  expect((await write('da', 'Not mine', 'planner.dk')).status).toBe(403)
  for (const language of ['en', 'xx', 'constructor']) expect((await write(language, 'Text')).status, language).toBe(404)
  expect((await as(server, 'helpdesk').put(at('da'), { body: say('') })).status).toBe(400)
  // A change of the title or the English text leaves the others as they are.
  const changed = { title: 'Per language', body: say('In other words') }
  expect((await as(server, 'helpdesk').patch(`/api/agreed-answers/${id}`, changed)).status).toBe(204)
  expect(wordsIn(await agreedTitled('Per language'), 'da')).toBe('På dansk')
  expect((await as(server, 'coordinator').delete(at('da'))).status).toBe(204)
  expect((await as(server, 'coordinator').delete(at('da'))).status).toBe(404)
  expect(wordsIn(await agreedTitled('Per language'), 'da')).toBeNull()
})

test('An agreed answer that is deleted takes its texts along, and comes back with them', async () => {
  const { id, ...whole } = await agreedTitled('Image shared')
  expect(Object.keys(whole.translations).toSorted()).toEqual(['da', 'de'])
  expect((await as(server, 'helpdesk').delete(`/api/agreed-answers/${id}`)).status).toBe(204)
  const rows = await server.stores.db.selectFrom('agreed_text').selectAll().where('answer', '=', id).execute()
  expect(rows).toEqual([])
  expect((await as(server, 'helpdesk').post('/api/agreed-answers', whole)).status).toBe(204)
  expect(await agreedTitled('Image shared')).toMatchObject(whole)
})
