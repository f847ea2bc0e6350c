/** The last step of every way in: from a proof to a session in this browser, or to the question that is still open. */
import type { RequestHeaders } from '../http/route.ts'
import { z } from 'zod'
import type { SessionView, SignInOutcome } from '../../shared/accounts/session.ts'
import type { Person } from '../../shared/permissions.ts'
import { refuse, type Refusal, type Success } from '../http/result.ts'
import type { RecordFailedSignIn } from './audit/failedSignIns.ts'
import { createHostCookie, type HostCookie } from './hostCookie.ts'
import { INVITATION_ISSUER, MAIL_ISSUER, type Proof } from './identities.ts'
import type { KnownMailbox } from './signInLinks/knownMailbox.ts'
import type { MayKeepSession } from './mayKeepSession.ts'
import type { Sealer } from './sealer.ts'
import type { Sessions } from './sessions.ts'
import type { SignIn, SignInChoice } from './signIn.ts'

/** Kept by a browser between the proof of a new way in and that of the old one. */
export const PendingProof = z.object({
  issuer: z.string(),
  subject: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  emailTrusted: z.boolean(),
  name: z.string(),
})
export const PENDING_PROOF_S = 15 * 60

export interface CompleteSignInDeps {
  readonly signIn: SignIn
  readonly sessions: Sessions
  readonly pending: Sealer<Proof>
  readonly recordFailure: RecordFailedSignIn
  readonly viewOf: (person: Person) => Promise<SessionView>
  readonly mayKeepSession: MayKeepSession
  readonly knownMailbox: KnownMailbox
  /** Whether people come over https. */
  readonly secure: boolean
}

export type Completed =
  | { readonly kind: 'done'; readonly outcome: SignInOutcome; readonly cookies: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export interface SignInStep {
  readonly proof: Proof
  readonly choice?: SignInChoice
  readonly headers: RequestHeaders
  readonly providerSession?: string | null
  /** The link is an invitation, which is how the first coordinator comes. */
  readonly invited?: boolean
}

export async function completeSignIn(deps: CompleteSignInDeps, step: SignInStep): Promise<Completed> {
  const { signIn, sessions } = deps
  const { proof, choice, headers, providerSession = null } = step
  const found = await signIn.find(proof, choice)
  switch (found.kind) {
    case 'new':
      throw new Error('signing in makes the account that it does not find')
    case 'ended':
      await deps.recordFailure(proof.issuer === MAIL_ISSUER ? 'link' : 'provider', found.person)
      return { kind: 'refused', refusal: refuse('access-ended') }
    case 'shared': {
      const people = found.people.map(({ id, name }) => ({ id, name }))
      return { kind: 'done', outcome: { kind: 'shared', people }, cookies: [] }
    }
    case 'known-address': {
      const cookie = pendingCookie(deps).of(await deps.pending.seal(proof), PENDING_PROOF_S)
      return { kind: 'done', outcome: { kind: 'known-address' }, cookies: [cookie] }
    }
    case 'found': {
      const { person, identity } = found
      const linked = await linkPending(deps, headers, person, proof)
      const proven = linked ?? (step.invited === true ? { ...identity, issuer: INVITATION_ISSUER } : identity)
      if (needsProvider(deps, person, proven)) return { kind: 'refused', refusal: refuse('needs-provider') }
      // Replaces this browser's session: somebody who knew the old token gains nothing.
      await sessions.endOwn(headers.get('cookie') ?? undefined, person.id)
      const token = await sessions.start({
        person: person.id,
        agent: headers.get('user-agent') ?? '',
        identity: { issuer: proven.issuer, subject: proven.subject },
        providerSession,
      })
      const known = person.email === '' ? [] : [await deps.knownMailbox.remember(person.email)]
      const cookies = [sessions.cookie(token), pendingCookie(deps).cleared, ...known]
      return { kind: 'done', outcome: { kind: 'signed-in', session: await deps.viewOf(person) }, cookies }
    }
  }
}

export function asAnswer(completed: Completed): Success | Refusal {
  if (completed.kind === 'refused') return completed.refusal
  const { outcome, cookies } = completed
  return { status: 200, json: outcome, cookies, headers: { 'cache-control': 'no-store' } }
}

/**
 * Both ways are proven now: first the new one, and this is the old one of an account with the same address.
 * @returns the new one, if it leads to the account from now on
 */
async function linkPending(
  deps: CompleteSignInDeps,
  headers: RequestHeaders,
  person: Person,
  proof: Proof,
): Promise<Proof | null> {
  const waiting = await deps.pending.open(pendingCookie(deps).in(headers))
  if (waiting === null || waiting.email !== person.email) return null
  if (waiting.issuer === proof.issuer && waiting.subject === proof.subject) return null
  return (await deps.signIn.link(person.id, waiting)) ? waiting : null
}

/** If the operator requires it, a mailbox alone does not open the account of a coordinator. */
function needsProvider(
  { mayKeepSession }: CompleteSignInDeps,
  person: Person,
  { issuer }: Pick<Proof, 'issuer'>,
): boolean {
  return !mayKeepSession({ issuer, startedAt: 0 }, person, 0)
}

/** Holds the new way in until the old one is proven. */
export const pendingCookie = ({ secure }: CompleteSignInDeps): HostCookie => createHostCookie('sid_new_way', secure)
