/**
 * Every screen of signing in, joining, requests, people and sessions: in accented English over Greek content, at three widths, in
 * both themes, and without a fault that a machine can find.
 */
import { resolve } from 'node:path'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { as, jsonOf } from '../harness/as.ts'
import { GREEK_NETWORK } from '../harness/greekNetwork.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { createVisitor, type BrowserVisitor } from '../harness/visitor.ts'
import { waitFor } from '../harness/waitFor.ts'
import { expectNoFaults } from './faultless.ts'
import { bareTest, signIn } from './fixtures.ts'
import { openBell } from './language/frame.ts'
import { expectWorded } from './worded.ts'

const BROWSER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

interface Workspace {
  readonly server: TestServer
  /** Those who came by a link; their cookies are a browser's. */
  readonly visitors: Readonly<Record<string, BrowserVisitor>>
  readonly links: Readonly<Record<'own' | 'invitation' | 'shared', string>>
}

interface Stage {
  readonly server: TestServer
  readonly mailbox: Mailbox
}

async function linkFrom({ server, mailbox }: Stage, email: string, send: () => Promise<unknown>): Promise<string> {
  const before = mailbox.to(email).length
  await send()
  await server.app.features.mail.deliver()
  await waitFor(() => mailbox.to(email).length > before, `a link to ${email}`)
  return /\/auth\/link\/[\w-]+/.exec(mailbox.to(email).at(-1)?.text ?? '')?.[0] ?? ''
}

async function askForLink(stage: Stage, email: string) {
  const visitor = createVisitor(BROWSER_AGENT)
  const send = () => visitor.send('POST', `${stage.server.http}/api/sign-in-link`, { email })
  return { visitor, link: await linkFrom(stage, email, send) }
}

async function comeIn(stage: Stage, email: string, choice: object = {}): Promise<BrowserVisitor> {
  const { visitor, link } = await askForLink(stage, email)
  const token = link.split('/').at(-1)
  await visitor.send('POST', `${stage.server.http}/api/sign-in-link/use`, { token, ...choice })
  return visitor
}

async function askToJoin({ server }: Stage, visitor: BrowserVisitor, name: string): Promise<string> {
  const request = { name, role: 'planner', centre: 'gr', reason: 'Αναλαμβάνω τα μαθήματα.\nΧαίρομαι πολύ.' }
  const { text } = await visitor.send('POST', `${server.http}/api/join-requests`, request)
  return (JSON.parse(text) as { id: string }).id
}

async function fill(stage: Stage): Promise<Omit<Workspace, 'server'>> {
  const { server } = stage
  for (const who of ['planner.gr', 'planner.cy', 'coordinator'])
    await jsonOf(as(server, who).put('/api/session/language', { language: 'en-XA' }))
  const decide = (id: string, decision: string, words = '') =>
    jsonOf(as(server, 'planner.gr').post(`/api/join-requests/${id}/decision`, { decision, words }))
  const visitors: Record<string, BrowserVisitor> = { new: await comeIn(stage, '1@free.example') }
  const names = {
    waiting: 'Άτομο με ένα πολύ μεγάλο ονοματεπώνυμο που δεν χωράει σε μία γραμμή',
    asked: 'Άτομο δύο',
    refused: 'Άτομο τρία',
  }
  const ids: Record<string, string> = {}
  for (const [who, name] of Object.entries(names)) {
    const visitor = await comeIn(stage, `${who}.with.a.rather.long.address@ministry-of-education.example`)
    visitors[who] = visitor
    ids[who] = await askToJoin(stage, visitor, name)
  }
  await decide(ids.asked ?? '', 'ask', 'Θα γράψετε και τη δημόσια σελίδα;')
  await decide(ids.refused ?? '', 'refuse', 'Δεν σας γνωρίζουμε ακόμη.')
  await askToJoin(stage, await comeIn(stage, 'shared@centre.example'), 'Άτομο τέσσερα')
  await askToJoin(stage, await comeIn(stage, 'shared@centre.example', { person: null }), 'Άτομο πέντε')
  const own = await askForLink(stage, 'own@centre.example')
  const shared = await askForLink(stage, 'shared@centre.example')
  // As a restore without the record of whose access had ended leaves people.
  await server.stores.db
    .updateTable('person')
    .set({ standing: 'waiting' })
    .where('address', '=', 'planner2.gr@demo.example')
    .execute()
  const invite = { email: 'invited@centre.example', role: 'planner', centre: 'cy', lead: true }
  const invitation = await linkFrom(stage, invite.email, () =>
    as(server, 'coordinator').post('/api/invitations', invite),
  )
  return {
    visitors: { ...visitors, own: own.visitor, shared: shared.visitor },
    links: { own: own.link, shared: shared.link, invitation },
  }
}

const test = bareTest.extend<object, { readonly workspace: Workspace }>({
  workspace: [
    async ({}, use) => {
      const mailbox = await openMailbox()
      const provider = { id: 'eu', issuer: 'http://127.0.0.1:9', clientId: 'x', scopes: 'openid', trustEmail: false }
      const server = await startTestServer({
        network: GREEK_NETWORK,
        client: resolve('dist'),
        smtpUrl: mailbox.url,
        signIn: {
          mailSignIn: true,
          providers: [
            { ...provider, label: 'Είσοδος' },
            { ...provider, id: 'second', label: 'Δεύτερη υπηρεσία με μεγάλο όνομα' },
          ],
        },
      })
      await use({ server, ...(await fill({ server, mailbox })) })
      await server.close()
      await mailbox.close()
    },
    { scope: 'worker' },
  ],
})

interface Screen {
  readonly name: string
  readonly path: string
  /** What to do on it before looking. */
  readonly open?: (page: Page) => Promise<void>
}

const submit = (value: string) => async (page: Page) => {
  await page.locator('form input').first().fill(value)
  await page.locator('form button[type=submit]').first().click()
}

async function typeWrongCode(page: Page): Promise<void> {
  await submit('somebody@centre.example')(page)
  await page.locator('.input.code').fill('000000')
  await page.keyboard.press('Enter')
  await page.locator('.hint.bad, .bad .hint, [aria-invalid=true], .field.bad').first().waitFor()
}

const openRequest = (page: Page) => page.locator('.requests .open-row').first().click()
const openDecision = (at: number) => async (page: Page) => {
  await openRequest(page)
  await page.locator('.request-detail .actions button').nth(at).click()
  await page.getByRole('alertdialog').waitFor()
}
const askBack = async (page: Page): Promise<void> => {
  await openDecision(1)(page)
  await expect(page.getByRole('alertdialog').locator('textarea')).toBeFocused()
}
async function openRequests(page: Page): Promise<void> {
  await openBell(page)
  await page.locator('.bell li').first().waitFor()
}
const press = (selector: string) => (page: Page) => page.locator(selector).first().click()

async function chooseFromMailbox(page: Page): Promise<void> {
  await page.locator('.doors .actions button').click()
  await page.locator('.which').waitFor()
}

/** Screens by who looks at them: a visitor who came by a link, a person of the demonstration, or nobody. */
function screensOf({ links }: Workspace): Readonly<Record<string, readonly Screen[]>> {
  return {
    nobody: [
      { name: 'sign-in with a form for the code', path: '/', open: submit('somebody@centre.example') },
      { name: 'sign-in with a wrong code', path: '/', open: typeWrongCode },
      { name: 'provider away', path: '/sign-in?problem=provider-away' },
      { name: 'sign-in not finished', path: '/sign-in?problem=not-finished' },
      { name: 'access ended', path: '/sign-in?problem=access-ended' },
      { name: 'invitation', path: links.invitation },
      { name: 'link of another browser', path: links.own },
      { name: 'link that is over', path: '/auth/link/nonsense' },
      { name: 'known address', path: '/sign-in/known-address' },
    ],
    own: [{ name: 'link', path: links.own }],
    shared: [{ name: 'shared mailbox', path: links.shared, open: chooseFromMailbox }],
    new: [
      { name: 'join', path: '/' },
      { name: 'join without a centre', path: '/', open: press('form.join button[type=submit]') },
    ],
    waiting: [{ name: 'waiting', path: '/' }],
    asked: [{ name: 'asked back', path: '/' }],
    refused: [{ name: 'refused', path: '/' }],
    'planner.gr': [
      { name: 'requests', path: '/requests' },
      { name: 'request', path: '/requests', open: openRequest },
      { name: 'approve', path: '/requests', open: openDecision(0) },
      { name: 'ask back', path: '/requests', open: askBack },
      { name: 'move', path: '/requests', open: openDecision(2) },
      { name: 'refuse', path: '/requests', open: openDecision(3) },
      {
        name: 'decided requests',
        path: '/requests',
        open: press('.requests-filter label:nth-of-type(2), .requests-filter [role=radio]:nth-of-type(2)'),
      },
      { name: 'requests in the bell', path: '/settings', open: openRequests },
      { name: 'people of a centre', path: '/people' },
      { name: 'further centre', path: '/join?centre=cy' },
    ],
    'planner.cy': [{ name: 'no requests', path: '/requests' }],
    coordinator: [
      { name: 'people', path: '/people' },
      { name: 'people after a restore', path: '/people', open: press('.note .tick') },
      { name: 'person', path: '/people', open: press('.people .open-row') },
      { name: 'invite', path: '/people', open: press('.head button') },
      { name: 'sessions', path: '/sessions' },
    ],
  }
}

async function become(context: BrowserContext, { server, visitors }: Workspace, who: string): Promise<void> {
  await context.addInitScript(() => localStorage.setItem('sid-language', 'en-XA'))
  const visitor = visitors[who]
  if (visitor === undefined) return who === 'nobody' ? undefined : signIn(context, `${who}@demo.example`)
  const pairs = visitor.cookieFor(server.http).split('; ')
  await context.addCookies(
    pairs.map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      url: server.http,
    })),
  )
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'signing in': ['nobody', 'own', 'shared'],
  joining: ['new', 'waiting', 'asked', 'refused'],
  'requests, people and sessions': ['planner.gr', 'planner.cy', 'coordinator'],
}

for (const [what, visitors] of Object.entries(GROUPS)) {
  test(
    `Every screen of ${what} is worded, uncut and without a fault in both themes, at three widths`,
    { tag: '@long' },
    async ({ browser, workspace }) => {
      const all = screensOf(workspace)
      for (const who of visitors) {
        const context = await browser.newContext({ baseURL: workspace.server.http })
        await become(context, workspace, who)
        const page = await context.newPage()
        for (const { name, path, open } of all[who] ?? []) {
          await page.setViewportSize({ width: 1440, height: 900 })
          await page.goto(path)
          await expect(page.locator('h1').first(), name).toBeVisible()
          await open?.(page)
          await expectWorded(page, name)
          await expectNoFaults(page)
        }
        await context.close()
      }
    },
  )
}
