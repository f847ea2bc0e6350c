/** A newcomer to the network comes in by a link in a mail, and asks to join. */
import type { SessionView } from '../../shared/accounts/session.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import { startTestServer, type TestServer } from './testServer.ts'
import { createVisitor, type BrowserVisitor } from './visitor.ts'
import { waitFor } from './waitFor.ts'

/** A server that signs people in by mail, and where its mails go. */
export interface Reception {
  readonly server: TestServer
  readonly mailbox: Mailbox
}

/** @param now the clock of the server */
export async function openReception(now: () => Date): Promise<Reception & { close(): Promise<void> }> {
  const mailbox = await openMailbox()
  const server = await startTestServer({ smtpUrl: mailbox.url, now, signIn: { mailSignIn: true } })
  return {
    server,
    mailbox,
    async close() {
      await server.close()
      await mailbox.close()
    },
  }
}

export interface Newcomer extends BrowserVisitor {
  readonly email: string
  api(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>
  session(): Promise<SessionView>
}

export async function newcomer({ server, mailbox }: Reception, email: string): Promise<Newcomer> {
  const visitor = createVisitor()
  await visitor.send('POST', `${server.http}/api/sign-in-link`, { email })
  await server.app.features.mail.deliver()
  await waitFor(() => mailbox.to(email).length > 0, 'the link')
  const token = linkIn(mailbox, email)
  await visitor.send('POST', `${server.http}/api/sign-in-link/use`, { token })
  const api = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await visitor.send(method, `${server.http}${path}`, body)
    return { status, json: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  return { ...visitor, email, api, session: async () => (await api('GET', '/api/session')).json as SessionView }
}

/** The token of the link in the last mail to an address. */
export const linkIn = (mailbox: Mailbox, email: string): string | undefined =>
  /\/auth\/link\/([\w-]+)/.exec(mailbox.to(email).at(-1)?.text ?? '')?.[1]

/** @throws unless the request is taken */
export async function askToJoin(person: Newcomer, request: object): Promise<string> {
  const { status, json } = await person.api('POST', '/api/join-requests', request)
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(json)}`)
  return (json as { id: string }).id
}
