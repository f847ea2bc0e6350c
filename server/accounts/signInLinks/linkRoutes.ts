/** Signing in by a link that is sent by e-mail, or by the code beside it. */
import { randomBytes } from 'node:crypto'
import { DAY_S } from '../../../shared/days.ts'
import { AskForLink, UseCode, UseLink, type LinkView } from '../../../shared/accounts/session.ts'
import { refuse, type Refusal, type Success } from '../../http/result.ts'
import { openRoute, type Route, type RequestHeaders } from '../../http/route.ts'
import { asAnswer, completeSignIn, pendingCookie, type CompleteSignInDeps } from '../completeSignIn.ts'
import { createHostCookie, type HostCookie } from '../hostCookie.ts'
import { MAIL_ISSUER, type Proof } from '../identities.ts'
import type { Invitations } from '../invitations.ts'
import type { LinkLimits } from './linkLimits.ts'
import type { SignInChoice } from '../signIn.ts'
import type { LinkRefused, SignInLinks, SpentLink } from './signInLinks.ts'

export interface LinkRoutesDeps extends CompleteSignInDeps {
  readonly links: SignInLinks
  readonly invitations: Invitations
  readonly linkLimits: LinkLimits
  /** Whether links to this address lead to an account, or could. */
  readonly isKnownAddress: (email: string) => Promise<boolean>
  /** Whether anybody may ask for a link; an invitation works in any case. */
  readonly mailSignIn: boolean
  /** Has the mail of a link sent. */
  readonly sendLink: (link: string, email: string) => Promise<void>
}

/** Knows again the browser that asked for a link. */
const browserCookie = ({ secure }: LinkRoutesDeps): HostCookie => createHostCookie('sid_browser', secure)
const BROWSER_COOKIE_S = DAY_S

export function linkRoutes(deps: LinkRoutesDeps): readonly Route[] {
  return [askRoute(deps), ...useRoutes(deps), separateRoute(deps)]
}

function askRoute(deps: LinkRoutesDeps): Route {
  const cookie = browserCookie(deps)
  return openRoute({
    method: 'POST',
    path: '/api/sign-in-link',
    bounds: 'small',
    body: AskForLink,
    async handle({ body, headers, address }) {
      if (!deps.mailSignIn) return refuse('no-such-provider')
      const browser = cookie.in(headers) ?? randomBytes(32).toString('base64url')
      const email = body.email.toLowerCase()
      // The same answer whether or not the address is known, even after too many links.
      const ownBrowser = (await deps.knownMailbox.isOf(headers, email)) ? browser : null
      const room = deps.linkLimits.take({ email, address, isKnown: await deps.isKnownAddress(email), ownBrowser })
      const link = room === 'refused' ? null : await deps.links.ask(email, browser, room)
      if (link !== null) await deps.sendLink(link, email)
      return { status: 202, json: {}, cookies: [cookie.of(browser, BROWSER_COOKIE_S)] }
    },
  })
}

function useRoutes(deps: LinkRoutesDeps): readonly Route[] {
  const cookie = browserCookie(deps)
  return [
    openRoute({
      method: 'POST',
      path: '/api/sign-in-link/look',
      bounds: 'small',
      body: UseLink.pick({ token: true }),
      async handle({ body, headers }) {
        const link = await deps.links.look(body.token, cookie.in(headers))
        if (typeof link === 'string') return refuseLink(link)
        const json: LinkView = {
          email: link.email,
          invitation: link.invitation === null ? null : { role: link.invitation.role },
        }
        return { status: 200, json, headers: { 'cache-control': 'no-store' } }
      },
    }),
    openRoute({
      method: 'POST',
      path: '/api/sign-in-link/use',
      bounds: 'small',
      body: UseLink,
      async handle({ body: { token, ...choice }, headers }) {
        const browser = cookie.in(headers)
        const link = await deps.links.look(token, browser)
        if (typeof link === 'string') return refuseLink(link)
        return followLink(deps, link, asChoice(choice), headers, () => deps.links.spend(token, browser))
      },
    }),
    openRoute({
      method: 'POST',
      path: '/api/sign-in-code',
      bounds: 'small',
      body: UseCode,
      async handle({ body: { code, ...choice }, headers }) {
        const matched = await deps.links.matchCode(code, cookie.in(headers))
        if (matched === null) {
          await deps.recordFailure('code', null)
          return refuse('wrong-code')
        }
        return followLink(deps, matched.link, asChoice(choice), headers, matched.spend)
      },
    }),
  ]
}

/** Signing in spends a link; asking which of several accounts to use does not. */
async function followLink(
  deps: LinkRoutesDeps,
  link: SpentLink,
  choice: SignInChoice,
  headers: RequestHeaders,
  spend: () => Promise<SpentLink | LinkRefused>,
): Promise<Success | Refusal> {
  const proof = proofOf(link.email)
  const open = await deps.signIn.find(proof, choice, 'look')
  if (open.kind === 'found' || open.kind === 'new') {
    const spent = await spend()
    if (typeof spent === 'string') return refuseLink(spent)
    const completed = await completeSignIn(deps, { proof, choice, headers, invited: spent.invitation !== null })
    if (completed.kind === 'done' && completed.outcome.kind === 'signed-in' && spent.invitation !== null) {
      const person = await deps.invitations.accept(completed.outcome.session.person.id, spent.invitation)
      return asAnswer({ ...completed, outcome: { kind: 'signed-in', session: await deps.viewOf(person) } })
    }
    return asAnswer(completed)
  }
  return asAnswer(await completeSignIn(deps, { proof, choice, headers }))
}

/** The person is not among those that `known-address` offered: their new way in gets an account of its own. */
function separateRoute(deps: LinkRoutesDeps): Route {
  return openRoute({
    method: 'POST',
    path: '/api/sign-in/separate',
    bounds: 'small',
    async handle({ headers }) {
      const proof = await deps.pending.open(pendingCookie(deps).in(headers))
      if (proof === null) return refuse('no-such-link')
      return asAnswer(await completeSignIn(deps, { proof, choice: { separate: true }, headers }))
    },
  })
}

const asChoice = ({
  person,
  separate,
}: {
  person?: SignInChoice['person'] | undefined
  separate?: boolean | undefined
}) => ({
  ...(person === undefined ? {} : { person }),
  ...(separate === undefined ? {} : { separate }),
})

/** Using a link proves access to the mailbox. */
const proofOf = (email: string): Proof => ({
  issuer: MAIL_ISSUER,
  subject: email,
  email,
  emailVerified: true,
  emailTrusted: true,
  name: email.split('@')[0] ?? email,
})

function refuseLink(why: LinkRefused): Refusal {
  return why === 'other-browser' ? refuse('other-browser') : refuse('no-such-link')
}
