/** Sending a letter over HTTP: now or at an hour, holding what waits, a test to oneself, and the mail as it would be. */
import type { Person } from '../../../shared/permissions.ts'
import { ChangeSending, StartSending, type UpdateMail } from '../../../shared/updates/api.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import type { Core } from '../../core.ts'
import { refuse } from '../../http/result.ts'
import { route, type Route } from '../../http/route.ts'
import type { Issue } from '../issues.ts'
import { inTheme } from '../mail/letterStyle.ts'
import { findWritten } from '../updateRoutes.ts'
import { readRecipients, showRecipients, type RecipientsDeps } from './recipients.ts'
import { sendingOf, type SendingFiguresDeps } from './sendingFigures.ts'
import { factsOf, startSending } from './startSending.ts'
import { queueTest } from './updateMailAbout.ts'

export interface SendingRoutesDeps
  extends
    Pick<Core, 'db' | 'bus' | 'issues' | 'findCampaign' | 'now' | 'namesOf' | 'audit' | 'people'>,
    Pick<RecipientsDeps, 'paused'>,
    SendingFiguresDeps {
  /** The mail as it would go to this person now; null if there is no letter. */
  readonly preview: (issue: Issue, person: Person) => Promise<UpdateMail | null>
}

export const sendingRoutes = (deps: SendingRoutesDeps): readonly Route[] => [
  recipientsRoute(deps),
  startRoute(deps),
  readRoute(deps),
  changeRoute(deps),
  testRoute(deps),
  previewRoute(deps),
  pageRoute(deps),
]

const recipientsRoute = (deps: SendingRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/updates/recipients',
    bounds: 'list',
    requires: 'update.edit',
    find: async () => ({ subject: { closed: false }, found: null }),
    handle: async () => ({ status: 200, json: showRecipients(await readRecipients(deps)) }),
  })

/** The part that all routes of one letter share. */
const ofLetter = (deps: SendingRoutesDeps) =>
  ({
    bounds: 'small',
    requires: 'update.edit',
    hiddenAs: 'no-such-update',
    find: async (params: Readonly<Record<string, string>>) => findWritten(deps, params),
  }) as const

const startRoute = (deps: SendingRoutesDeps): Route =>
  route({
    ...ofLetter(deps),
    method: 'POST',
    path: '/api/updates/:update/sending',
    body: StartSending,
    async handle({ found: issue, person, body: { at } }) {
      const isBegun =
        at === null || new Date(at) <= deps.now()
          ? await startSending(deps.db, deps, issue, person.id)
          : await plan(deps, issue, at, person)
      return isBegun ? { status: 202, json: await sendingNow(deps, issue) } : refuse('wrong-update-state')
    },
  })

/** @returns false if it is not released, or sent by now */
const plan = (
  { issues, now, audit }: SendingRoutesDeps,
  issue: Issue,
  at: string,
  { id: by }: Person,
): Promise<boolean> =>
  issues.change(issue.id, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('weekly_update')
      .set({ send_at: new Date(at).toISOString() })
      .where('id', '=', issue.id)
      .where('state', '=', 'released')
      .where('snapshot', '=', issue.snapshot)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await audit(trx, now(), by, 'update.send', { ...factsOf(issue), at: brusselsClock(new Date(at)).day })
    return true
  })

const sendingNow = (deps: SendingRoutesDeps, issue: Issue) => sendingOf(deps, deps.issues.find(issue.id) ?? issue)

const readRoute = (deps: SendingRoutesDeps): Route =>
  route({
    ...ofLetter(deps),
    method: 'GET',
    path: '/api/updates/:update/sending',
    handle: async ({ found }) => ({ status: 200, json: await sendingOf(deps, found) }),
  })

const changeRoute = (deps: SendingRoutesDeps): Route =>
  route({
    ...ofLetter(deps),
    method: 'PATCH',
    path: '/api/updates/:update/sending',
    body: ChangeSending,
    async handle({ found: issue, person, body: { stopped } }) {
      if (issue.state !== 'sent') return refuse('wrong-update-state')
      await deps.issues.change(issue.id, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('weekly_update')
          .set({ stopped: stopped ? 1 : 0 })
          .where('id', '=', issue.id)
          .where('stopped', '=', stopped ? 0 : 1)
          .executeTakeFirst()
        if (numUpdatedRows > 0n)
          await deps.audit(trx, deps.now(), person.id, stopped ? 'update.stop' : 'update.continue', factsOf(issue))
      })
      if (!stopped) deps.bus.publish({ kind: 'mail-due' })
      return { status: 200, json: await sendingNow(deps, issue) }
    },
  })

const testRoute = (deps: SendingRoutesDeps): Route =>
  route({
    ...ofLetter(deps),
    method: 'POST',
    path: '/api/updates/:update/test',
    async handle({ found: issue, person }) {
      await queueTest(deps.db, issue.id, person.id, deps.now())
      deps.bus.publish({ kind: 'mail-due' })
      return { status: 202, json: {} }
    },
  })

const previewRoute = (deps: SendingRoutesDeps): Route =>
  route({
    ...ofLetter(deps),
    bounds: 'document',
    method: 'GET',
    path: '/api/updates/:update/mail',
    async handle({ found, person }) {
      const mail = await deps.preview(found, person)
      return mail === null ? refuse('no-such-update') : { status: 200, json: mail }
    },
  })

/** `GET …/mail/page?theme=dark`: a page for an `<iframe>` of the workspace. The styles in its elements need a policy of their own. */
const pageRoute = (deps: SendingRoutesDeps): Route =>
  route({
    ...ofLetter(deps),
    bounds: 'document',
    method: 'GET',
    path: '/api/updates/:update/mail/page',
    async handle({ found, person, query }) {
      const mail = await deps.preview(found, person)
      if (mail === null) return refuse('no-such-update')
      const page = inTheme(mail.html, query.get('theme') === 'dark' ? 'dark' : 'light')
      return { status: 200, bytes: Buffer.from(page), headers: FRAME_HEADERS }
    },
  })

/** Nothing in it runs, nothing is fetched, its links lead nowhere, and only the workspace may embed it. */
const FRAME_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'",
  'cache-control': 'private, no-store',
  'x-frame-options': 'SAMEORIGIN',
}
