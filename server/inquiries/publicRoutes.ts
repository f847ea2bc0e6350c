/**
 * Routes for visitors: write to a centre, and by the link in an answer read, continue or erase all. Their pages need no
 * script.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { DAY_MS } from '../../shared/days.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { MAX_INQUIRY_CHARACTERS, UNDO_SECONDS, type InquiryId } from '../../shared/inquiries/inquiry.ts'
import type { Core } from '../core.ts'
import { refuse, type Refusal, type Success } from '../http/result.ts'
import { openRoute, type Params, type Route } from '../http/route.ts'
import type { HeldNotices } from './heldNotices.ts'
import type { Inquiries } from './inquiries.ts'
import type { InquiryRecords, InquiryRow } from './inquiryRecords.ts'
import type { Limits } from '../pacing/limits.ts'
import { readForm } from './publicForm.ts'
import type { ProofOfWork } from './proofOfWork.ts'
import type { SignedTokens } from './signedTokens.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'

/** A published page; visitors write to its centre. */
interface Recipient {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly language: string
  /** The path that confirms sending. */
  readonly sentPath: (hasAddress: boolean) => string
}

/** Why a message was not taken. */
type MessageProblem = 'message' | 'email' | 'later' | 'soon'

/** The form again, as the visitor filled it in. */
interface WrittenForm {
  readonly message: string
  readonly email: string
  readonly problem: MessageProblem
  /** The token of the page on which it was written; null for a new one. */
  readonly token: string | null
}

export interface VisitorConversation {
  readonly row: InquiryRow
  readonly token: string
  readonly messages: readonly { readonly isAnswer: boolean; readonly at: string; readonly text: string }[]
  readonly problem: 'message' | 'later' | null
}

/** The pages that answer visitors. */
export interface VisitorPages {
  /** @returns null for an address without a known page; the response if the page is not public */
  recipient(params: Params): Promise<Recipient | Success | null>
  /** The form again, with the draft. */
  form(params: Params, draft: WrittenForm): Promise<Success | null>
  conversation(language: string, conversation: VisitorConversation): Promise<Success | null>
  erase(language: string, conversation: VisitorConversation): Promise<Success | null>
  erased(language: string, row: InquiryRow): Promise<Success | null>
  linkEnded(language: string): Promise<Success | null>
}

interface PublicRoutesDeps extends Pick<Core, 'now'> {
  readonly inquiries: Inquiries
  readonly records: Pick<InquiryRecords, 'find' | 'messages'>
  readonly pages: VisitorPages
  readonly limits: Limits
  /** Per node, which has to compute each challenge. */
  readonly challengeLimits: Limits
  readonly held: HeldNotices
  readonly forms: SignedTokens
  readonly proofs: ProofOfWork
  readonly links: SignedTokens
  /** The name of a field that people never see. */
  readonly trap: string
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Nobody reads the page and writes a message in less. */
const MIN_WRITING_MS = 10_000
/** Without a proof of work a message waits this long before it comes into the queue. */
const HELD_MS = MINUTE_MS
/** Per network address, which may be a whole school's: most write with a proof. */
const MAX_AN_HOUR = { proven: 20, unproven: 3 } as const
const MAX_A_DAY = { proven: TABLE_BOUNDS.inquiry.perDay.rows, unproven: 10 } as const
const MAX_CHALLENGES_AN_HOUR = 120
/**
 * Without a proof, to one centre. Messages with a proof are not limited by it: filling it does not shut out people with
 * a proof.
 */
const MAX_UNPROVEN_OF_A_CENTRE_AN_HOUR = 200
/** With a proof, to one centre; beyond these a proof is harder. */
const EASY_OF_A_CENTRE_AN_HOUR = 100
/** Per conversation, known by its link. */
const MAX_WRITTEN_ON_AN_HOUR = 10

export function publicInquiryRoutes(deps: PublicRoutesDeps): readonly Route[] {
  return [challengeRoute(deps), writeRoute(deps), ...conversationRoutes(deps), ...eraseRoutes(deps)]
}

const MESSAGE = '/:language/sid/:year/:centre/message'
const placeOf = ({ campaign, centre }: Recipient): string => `${campaign}/${centre}`

/** The challenge that the form solves while somebody writes. */
function challengeRoute({ pages, limits, challengeLimits, proofs }: PublicRoutesDeps): Route {
  return openRoute({
    method: 'GET',
    path: `${MESSAGE}/challenge`,
    bounds: 'small',
    async handle({ params, address }) {
      const to = await pages.recipient(params)
      if (to === null || 'status' in to) return refuse('not-found')
      const isTaken = challengeLimits.take([{ name: address, withinMs: HOUR_MS, max: MAX_CHALLENGES_AN_HOUR }])
      if (!isTaken) return refuse('over-budget')
      const isHard = !limits.hasRoom(easyTo(placeOf(to)))
      return {
        status: 200,
        json: await proofs.challenge(placeOf(to), isHard ? 'hard' : 'easy'),
        headers: { 'cache-control': 'no-store' },
      }
    },
  })
}

const easyTo = (place: string) => ({ name: `proven ${place}`, withinMs: HOUR_MS, max: EASY_OF_A_CENTRE_AN_HOUR })

function writeRoute(deps: PublicRoutesDeps): Route {
  const { inquiries, pages, held, now } = deps
  /** Forgotten when the server ends: then stored hashes lead to no network address. */
  const key = randomBytes(32)
  const senderOf = (address: string) => createHmac('sha256', key).update(address).digest('base64url').slice(0, 16)
  return openRoute({
    method: 'POST',
    path: MESSAGE,
    bounds: 'form',
    fromAnywhere: 'form',
    async handle({ params, form, address }) {
      const to = await pages.recipient(params)
      if (to === null) return refuse('not-found')
      if ('status' in to) return to
      const { campaign, centre, language } = to
      const location = to.sentPath((form.get('email') ?? '').trim() !== '')
      const sent: Success = { status: 303, headers: { location, 'cache-control': 'no-store' } }
      // A program that fills in all fields does not learn that it was found out.
      if ((form.get(deps.trap) ?? '') !== '') return sent
      const read = readForm(form)
      const isProven = read.ok && (await deps.proofs.isProven(form.get('proof') ?? '', placeOf(to)))
      const problem = read.ok ? hurdle(deps, to, form, { address, isProven }) : read.problem
      if (!read.ok || problem !== null) {
        const draft = writtenIn(form, problem ?? 'message')
        const token = deps.forms.read(draft.token ?? '') === null ? null : draft.token
        return (await pages.form(params, { ...draft, token })) ?? refuse('not-found')
      }
      const at = now()
      const heldMs = isProven ? 0 : HELD_MS
      const shownAt = new Date(at.getTime() + heldMs)
      const { words, email } = read
      await inquiries.write({ campaign, centre, language, words, email, sender: senderOf(address), shownAt }, at)
      held.publishAfter(heldMs, { campaign, centre })
      return sent
    },
  })
}

const writtenIn = (form: URLSearchParams, problem: MessageProblem): WrittenForm => ({
  message: (form.get('message') ?? '').slice(0, MAX_INQUIRY_CHARACTERS),
  email: (form.get('email') ?? '').slice(0, 254),
  problem,
  token: form.get('token'),
})

/** @returns why a message has to wait; null if it is taken, and counts then */
function hurdle(
  deps: PublicRoutesDeps,
  to: Recipient,
  form: URLSearchParams,
  { address, isProven }: { readonly address: string; readonly isProven: boolean },
): 'later' | 'soon' | null {
  const place = placeOf(to)
  const way = isProven ? 'proven' : 'unproven'
  const token = deps.forms.read(form.get('token') ?? '')
  if (token === null || token.subject !== place) return 'later'
  if (token.ageMs < MIN_WRITING_MS) return 'soon'
  const ofCentre = { name: `unproven ${place}`, withinMs: HOUR_MS, max: MAX_UNPROVEN_OF_A_CENTRE_AN_HOUR }
  const isTaken = deps.limits.take([
    { name: `${way} ${address}`, withinMs: HOUR_MS, max: MAX_AN_HOUR[way] },
    { name: `${way} ${address}`, withinMs: DAY_MS, max: MAX_A_DAY[way] },
    ...(isProven ? [] : [ofCentre]),
  ])
  // It counts, and refuses nothing.
  if (isTaken && isProven) deps.limits.take([easyTo(place)])
  return isTaken ? null : 'later'
}

interface Opened {
  readonly row: InquiryRow
  readonly token: string
  readonly language: string
}

/** Answers with what a link leads to, or that it ended. */
async function withLink(
  { links, records, pages }: PublicRoutesDeps,
  { token = '', language = '' }: Params,
  handle: (opened: Opened) => Promise<Success | null>,
): Promise<Success | Refusal> {
  const read = links.read(token)
  const row = read === null ? null : await records.find(read.subject, null)
  const answered = row === null ? await pages.linkEnded(language) : await handle({ row, token, language })
  return answered ?? refuse('no-such-link')
}

async function conversationOf(
  { records, now }: PublicRoutesDeps,
  { row, token }: Opened,
  problem: VisitorConversation['problem'],
): Promise<VisitorConversation> {
  // By its age: a mail that cannot be sent hides no answer.
  const undoneUntil = now().getTime() - UNDO_SECONDS * 1000
  const messages = (await records.messages(row.id)).filter(
    ({ author, at }) => author === null || Date.parse(at) <= undoneUntil,
  )
  return {
    row,
    token,
    problem,
    messages: messages.map(({ author, at, words }) => ({ isAnswer: author !== null, at, text: words })),
  }
}

const CONVERSATION = '/:language/sid/answer/:token'

export const conversationPath = (language: string, token: string): string => `/${language}/sid/answer/${token}`

function conversationRoutes(deps: PublicRoutesDeps): readonly Route[] {
  const { inquiries, pages, limits, now } = deps
  return [
    openRoute({
      method: 'GET',
      path: CONVERSATION,
      bounds: 'text',
      handle: async ({ params }) =>
        withLink(deps, params, async (opened) =>
          pages.conversation(opened.language, await conversationOf(deps, opened, null)),
        ),
    }),
    openRoute({
      method: 'POST',
      path: CONVERSATION,
      bounds: 'form',
      fromAnywhere: 'form',
      handle: async ({ params, form }) =>
        withLink(deps, params, async (opened) => {
          const read = readForm(form)
          const name = `inquiry ${opened.row.id}`
          const isTaken = read.ok && limits.take([{ name, withinMs: HOUR_MS, max: MAX_WRITTEN_ON_AN_HOUR }])
          if (!read.ok || !isTaken) {
            const conversation = await conversationOf(deps, opened, read.ok ? 'later' : 'message')
            return pages.conversation(opened.language, conversation)
          }
          await inquiries.writeOn(opened.row.id, read.words, now())
          const location = conversationPath(opened.language, opened.token)
          return { status: 303, headers: { location, 'cache-control': 'no-store' } }
        }),
    }),
  ]
}

function eraseRoutes(deps: PublicRoutesDeps): readonly Route[] {
  const { inquiries, pages, now } = deps
  const path = `${CONVERSATION}/erase`
  return [
    openRoute({
      method: 'GET',
      path,
      bounds: 'text',
      handle: async ({ params }) =>
        withLink(deps, params, async (opened) =>
          pages.erase(opened.language, await conversationOf(deps, opened, null)),
        ),
    }),
    openRoute({
      method: 'POST',
      path,
      bounds: 'small',
      fromAnywhere: 'form',
      handle: async ({ params }) =>
        withLink(deps, params, async ({ row, language }) => {
          const ids: readonly InquiryId[] = [row.id]
          await inquiries.delete(ids, null, now())
          return pages.erased(language, row)
        }),
    }),
  ]
}
