/** The way into the workspace and out of it, as people go it: at a real provider, by real mails, in browsers of their own. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Browser, type Page } from '@playwright/test'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { openProvider, type TestProvider } from '../harness/oidcProvider.ts'
import { createDatabase, postgresReachable } from '../harness/postgres.ts'
import { freePort, startServerProcess } from '../harness/serverProcess.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { bareTest, signIn } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { menuEntryOf, openNews } from './language/frame.ts'
import { planPath } from './language/places.ts'

interface Workspace {
  readonly server: TestServer
  readonly provider: TestProvider
  readonly mailbox: Mailbox
}

const test = bareTest.extend<object, { readonly workspace: Workspace }>({
  workspace: [
    async ({}, use) => {
      const port = await freePort()
      const mailbox = await openMailbox()
      const provider = await openProvider(`http://127.0.0.1:${port}`)
      const { issuer, clientId, clientSecret } = provider
      const scopes = 'openid email profile'
      const server = await startTestServer({
        port,
        client: resolve('dist'),
        smtpUrl: mailbox.url,
        signIn: {
          mailSignIn: true,
          providers: [{ id: 'test', label: 'EU Login', issuer, clientId, clientSecret, scopes, trustEmail: false }],
        },
      })
      await use({ server, provider, mailbox })
      await server.close()
      await provider.close()
      await mailbox.close()
    },
    { scope: 'worker' },
  ],
})

/** A browser of its own. @param who of the demonstration; null for a stranger */
async function openBrowser(browser: Browser, at: { readonly http: string }, who: string | null, path: string) {
  const context = await browser.newContext({ baseURL: at.http })
  if (who !== null) await signIn(context, `${who}@demo.example`)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

interface SentLink {
  readonly link: string
  readonly code: string
}

const linksTo = (mailbox: Mailbox, address: string): readonly SentLink[] =>
  mailbox.to(address).flatMap(({ text }) => {
    const [link] = /\/auth\/link\/[\w-]+/.exec(text) ?? []
    const [code = ''] = /^[\d ]{11}$/m.exec(text) ?? []
    return link === undefined ? [] : [{ link, code }]
  })

/** Asks for a link with the keyboard. @returns the mail's text; the page waits for the code */
async function askForLink(page: Page, mailbox: Mailbox, address: string): Promise<SentLink> {
  const before = linksTo(mailbox, address).length
  await page.getByRole('textbox', { name: 'Your work email address' }).fill(address)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Code from the email' })).toBeFocused()
  await expect.poll(() => linksTo(mailbox, address).length).toBe(before + 1)
  return linksTo(mailbox, address)[before] ?? { link: '', code: '' }
}

async function chooseCentre(page: Page, label: string, country: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.keyboard.type(country)
  await page.getByRole('option', { name: new RegExp(`^${country}`) }).click()
}

async function askToJoin(page: Page, name: string, country: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name, as others will read it' }).fill(name)
  await chooseCentre(page, 'Your centre', country)
  await page.getByRole('button', { name: 'Ask to join' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('waits')
}

/** Decides in the dialog. @param button the button of the dialog, which repeats its decision */
async function decide(page: Page, name: string, decision: string, button: string, fill?: () => Promise<void>) {
  await page.getByRole('button', { name, exact: true }).click()
  await chooseDecision(page, decision, button, fill)
}

async function chooseDecision(page: Page, decision: string, button: string, fill?: () => Promise<void>) {
  await page.getByRole('button', { name: decision, exact: true }).click()
  await fill?.()
  await page.getByRole('alertdialog').getByRole('button', { name: button, exact: true }).click()
}

/** The copies of documents that this browser holds. */
const copiesOn = (page: Page) =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    return all.flatMap(({ name = '' }) => (name.startsWith('sid-copy/') ? [name] : []))
  })

const signInPage = (page: Page) => page.getByRole('heading', { name: 'Plan Safer Internet Day together' })

test(
  'A stranger comes from a provider, is moved to the right centre, edits, and is out when access ends',
  { tag: '@long' },
  async ({ browser, workspace }) => {
    const { server, provider } = workspace
    provider.become({ sub: 'stranger', email: 'teacher@school.example', email_verified: true, name: 'Teacher' })
    const stranger = await openBrowser(browser, server, null, planPath('dk'))
    await stranger.getByRole('link', { name: 'Continue with EU Login' }).click()
    await askToJoin(stranger, 'Teacher of lessons', 'Sweden')

    const wrongLead = await openBrowser(browser, server, 'planner.se', '/requests')
    await decide(wrongLead, 'Teacher of lessons', 'Move', 'Move the request', () =>
      chooseCentre(wrongLead, 'The right centre', 'Denmark'),
    )
    await expect(stranger.getByText('Planner, Denmark').first()).toBeVisible()
    const lead = await openBrowser(browser, server, 'planner.dk', '/settings')
    await openNews(lead)
    await lead.getByRole('link', { name: 'Teacher of lessons asks to join' }).click()
    await chooseDecision(lead, 'Approve', 'Approve')

    await expect(menuEntryOf(stranger, 'Our plan')).toBeVisible()
    await stranger.goto(planPath('dk'))
    await waitUntilSaved(stranger)
    await stranger.getByRole('textbox', { name: 'Contact' }).fill('The teacher of lessons')
    await waitUntilSaved(stranger)
    await stranger.goto(planPath('fi'))
    await stranger.getByRole('link', { name: 'Ask to plan for this centre' }).click()
    await expect(stranger.getByRole('combobox', { name: 'Your centre' })).toHaveValue(/^Finland/)
    await stranger.getByRole('button', { name: 'Ask to join' }).click()
    await expect(stranger.getByText('Planner, Finland').first()).toBeVisible()
    await stranger.goto(planPath('dk'))
    await waitUntilSaved(stranger)
    // Another browser of the same person, which is away while access ends.
    const away = await openBrowser(browser, server, null, '/auth/test')
    await away.goto(planPath('dk'))
    await waitUntilSaved(away)
    expect(await copiesOn(away)).not.toEqual([])
    await away.goto('about:blank')

    const office = await openBrowser(browser, server, 'coordinator', '/people')
    await office.getByRole('searchbox', { name: 'Search people and centres' }).fill('Teacher of lessons')
    await office.getByRole('button', { name: 'Teacher of lessons' }).click()
    await office.getByRole('button', { name: 'End access', exact: true }).click()
    await office.getByRole('button', { name: 'End access now' }).click()
    await expect(stranger.getByRole('textbox', { name: 'Contact' })).toHaveCount(0)
    await expect(signInPage(stranger)).toBeVisible()
    await expect.poll(() => copiesOn(stranger)).toEqual([])
    await away.goto(planPath('dk'))
    await expect(signInPage(away)).toBeVisible()
    await expect.poll(() => copiesOn(away)).toEqual([])
    await away.getByRole('link', { name: 'Continue with EU Login' }).click()
    await expect(away.getByText('Your access to the workspace has ended.')).toBeVisible()
  },
)

test(
  'A link that is opened elsewhere is refused, its code is typed where it was asked, and sessions are ended',
  { tag: '@long' },
  async ({ browser, workspace }) => {
    const { server, mailbox } = workspace
    const address = 'sessions@centre.example'
    const first = await openBrowser(browser, server, null, '/')
    const { link, code } = await askForLink(first, mailbox, address)
    const phone = await openBrowser(browser, server, null, link)
    await expect(phone.getByText('This link works only in the browser where you asked for it.')).toBeVisible()
    expect(new URL(phone.url()).pathname).toBe('/auth/link')
    await first.keyboard.type(code)
    await first.keyboard.press('Enter')
    await askToJoin(first, 'Planner of sessions', 'Estonia')
    const lead = await openBrowser(browser, server, 'planner.ee', '/requests')
    await decide(lead, 'Planner of sessions', 'Approve', 'Approve')
    await expect(menuEntryOf(first, 'Our plan')).toBeVisible()

    const others: Page[] = [first]
    for (let number = 2; number <= 3; number++) {
      const page = await openBrowser(browser, server, null, '/')
      const mail = await askForLink(page, mailbox, address)
      await page.goto(mail.link)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(menuEntryOf(page, 'Our plan')).toBeVisible()
      others.push(page)
    }
    const [one, two, own] = others
    if (one === undefined || two === undefined || own === undefined) throw new Error('three browsers are open')
    await own.goto('/sessions')
    await own.getByRole('button', { name: 'End', exact: true }).first().click()
    await expect(own.getByRole('button', { name: 'End', exact: true })).toHaveCount(1)
    await own.getByRole('button', { name: 'End all others' }).click()
    await expect(own.getByRole('button', { name: 'End', exact: true })).toHaveCount(0)
    await expect(signInPage(one)).toBeVisible()
    await expect(signInPage(two)).toBeVisible()
    await expect(own.getByText('This one')).toBeVisible()
  },
)

test(
  'The first coordinator comes from the command line on an empty Postgres, and approves somebody',
  { tag: '@long' },
  async ({ browser }) => {
    test.skip(!postgresReachable, 'there is no Postgres')
    const database = await createDatabase()
    const mailbox = await openMailbox()
    const folder = await mkdtemp(join(tmpdir(), 'sid-first-'))
    const port = await freePort()
    const environment = {
      DATABASE_URL: database.url,
      DEMO: '0',
      MAIL_SIGN_IN: '1',
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'SID workspace <sid@workspace.example>',
    }
    const server = await startServerProcess(folder, port, environment)
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['server/commands/coordinator.ts', 'First@Office.example'],
        { env: { ...process.env, ...environment, PORT: String(port), DATA_DIR: folder, PUBLIC_URL: '' } },
      )
      const link = /http\S+\/auth\/link\/\S+/.exec(stdout)?.[0] ?? ''
      const newcomer = await openBrowser(browser, server, null, '/')
      const { code } = await askForLink(newcomer, mailbox, 'second@office.example')
      const office = await openBrowser(browser, server, null, link)
      await expect(office.getByText('first@office.example')).toBeVisible()
      await office.getByRole('button', { name: 'Accept and sign in' }).click()
      await expect(menuEntryOf(office, 'Requests to join')).toBeVisible()
      await newcomer.keyboard.type(code)
      await newcomer.keyboard.press('Enter')
      await askToJoin(newcomer, 'Second person', 'Norway')
      await office.goto('/requests')
      await decide(office, 'Second person', 'Approve', 'Approve')
      await expect(menuEntryOf(newcomer, 'Our plan')).toBeVisible()
      const again = await openBrowser(browser, server, null, link)
      await expect(again.getByText('This link was used already')).toBeVisible()
    } finally {
      await server.stop()
      await mailbox.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    }
  },
)
