/** Threads over HTTP: reading, asking, answering, resolving. */
import type { z } from 'zod'
import {
  AddComment,
  ChangeComment,
  ChangeOwner,
  ChangeState,
  MarkRead,
  Snooze,
  StartThread,
  type ThreadList,
} from '../../shared/comments/api.ts'
import { withoutMemory } from '../../shared/comments/anchors/anchor.ts'
import { mentionsIn } from '../../shared/comments/body.ts'
import type { Place } from '../../shared/comments/thread.ts'
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { refuse, type Success, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { Anchors, StoreAnchor } from './anchors.ts'
import type { FindDocument, ThreadedDocument } from './findDocument.ts'
import type { Notifications } from './notifications.ts'
import { centresOf, showThreads } from './showThreads.ts'
import type { ThreadNotifier } from './threadNotifier.ts'
import type { ThreadRow, Threads, Writer } from './threads.ts'

export interface ThreadRoutesDeps {
  readonly threads: Threads
  readonly tell: ThreadNotifier
  readonly anchors: Pick<Anchors, 'of' | 'settle' | 'place'>
  readonly notifications: Pick<Notifications, 'markRead'>
  readonly findDocument: FindDocument
  readonly isClosed: (campaign: CampaignId) => boolean
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** Whose bell has less now. */
  readonly onRead: (person: PersonId) => void
  /** Its question is new or another. */
  readonly onWritten: (thread: ThreadRow) => void
  /** A canned answer was sent. */
  readonly countUse: (canned: string) => Promise<void>
}

const writerOf = ({ id, role }: Person): Writer => ({ id, isStaff: role === 'helpdesk' || role === 'coordinator' })

export function threadRoutes(deps: ThreadRoutesDeps): readonly Route[] {
  const { threads, tell, anchors } = deps
  const show = (rows: readonly ThreadRow[], person: Person) =>
    showThreads(rows, person, threads, deps.namesOf, anchors.of)

  /** What is asked of a document's threads as a whole is asked of those for the widest audience that it can have. */
  async function findDocument({ name = '' }: Params) {
    const found = await deps.findDocument(name)
    if (found === null) return refuse('no-such-document')
    const { centres, closed, audiences } = found
    return {
      subject: { centres, closed, audience: audiences.includes('network') ? 'network' : 'centre' } as const,
      found,
    }
  }

  async function findThread({ thread = '' }: Params) {
    const found = await threads.find(thread)
    if (found === null) return refuse('no-such-thread')
    const subject = {
      centres: centresOf(found),
      audience: found.audience,
      closed: deps.isClosed(found.campaign),
      startedBy: found.started_by,
    }
    return { subject, found }
  }

  async function answerOne(id: string, person: Person, status: 200 | 201): Promise<Success | Refusal> {
    const row = await threads.find(id)
    if (row !== null) await anchors.settle(row.document)
    const [json] = row === null ? [] : await show([row], person)
    return json === undefined ? refuse('no-such-thread') : { status, json }
  }

  /** A thread that calls the helpdesk is addressed to it. */
  const callsHelpdesk = (body: RichText): boolean => mentionsIn(body).some(({ kind }) => kind === 'helpdesk')

  async function start(
    document: ThreadedDocument,
    { key, place, audience, toHelpdesk, body }: z.output<typeof StartThread>,
    person: Person,
  ): Promise<Success | Refusal> {
    const { centres, closed, campaign, name } = document
    if (!document.audiences.includes(audience)) {
      return refuse('bad-request', `audience: a thread in this document cannot be for the ${audience}`)
    }
    if (!can(person, 'thread.start', { centres, closed, audience })) return refuse('not-allowed')
    const before = await threads.startedWith(key, person.id)
    // Sent again, it is not looked for again: its words may be gone by now.
    if (before !== null) return answerOne(before.id, person, 201)
    const at = new Date()
    const write = async (shown: Place, keep: StoreAnchor | null) =>
      threads.start(
        {
          key,
          campaign,
          document: name,
          centres,
          place: shown,
          audience,
          toHelpdesk: toHelpdesk || callsHelpdesk(body),
          body,
          keep,
        },
        writerOf(person),
        at,
      )
    const written =
      place.at === 'text'
        ? await anchors.place(name, place, async (anchor, keep) =>
            write({ at: 'text', anchor: withoutMemory(anchor) }, keep),
          )
        : await write(place, null)
    if (written === 'no-such-text') return refuse('no-such-text')
    if (!written.again) {
      deps.onWritten(written.thread)
      await tell.comment(written.thread, 1, person.id, body, at)
    }
    return answerOne(written.thread.id, person, 201)
  }

  return [
    route({
      method: 'GET',
      path: '/api/threads/:name{.+}',
      requires: 'thread.read',
      find: findDocument,
      async handle({ found, person }) {
        const rows = await threads.ofDocument(found.name)
        await anchors.settle(found.name)
        const json: ThreadList = { threads: await show(rows, person) }
        return { status: 200, json }
      },
    }),
    route({
      method: 'POST',
      path: '/api/threads/:name{.+}',
      requires: 'thread.start',
      body: StartThread,
      find: findDocument,
      handle: async ({ found, body, person }) => start(found, body, person),
    }),
    route({
      method: 'GET',
      path: '/api/thread/:thread',
      requires: 'thread.read',
      find: findThread,
      handle: async ({ found, person }) => answerOne(found.id, person, 200),
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/comments',
      requires: 'thread.reply',
      body: AddComment,
      find: findThread,
      async handle({ found, body: { key, body, canned }, person }) {
        const at = new Date()
        const written = await threads.reply(found, key, body, writerOf(person), at)
        if (!written.again) {
          await tell.comment(written.thread, written.number, person.id, body, at)
          if (canned !== undefined && can(person, 'canned-answer.keep', {})) await deps.countUse(canned)
        }
        return answerOne(found.id, person, 201)
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/thread/:thread/comments/:number',
      requires: 'thread.reply',
      body: ChangeComment,
      async find(params) {
        const thread = await findThread(params)
        if ('refused' in thread) return thread
        return { ...thread, found: { thread: thread.found, number: Number(params.number) } }
      },
      async handle({ found: { thread, number }, body: { body }, person }) {
        const done = await threads.change(thread.id, number, person.id, body, new Date())
        if (!done) return refuse('no-such-comment')
        if (number === 1) deps.onWritten(thread)
        tell.changed(thread)
        return answerOne(thread.id, person, 200)
      },
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/state',
      requires: 'thread.resolve',
      body: ChangeState,
      find: findThread,
      async handle({ found, body: { state }, person }) {
        // Of two who resolve at once the second finds it done.
        if (await threads.setState(found.id, state)) {
          if (state === 'resolved') await tell.resolved(found, person.id, new Date())
          else tell.changed(found)
        }
        return answerOne(found.id, person, 200)
      },
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/owner',
      requires: 'thread.assign',
      body: ChangeOwner,
      find: findThread,
      async handle({ found, body: { owner }, person }) {
        const next = owner === null ? null : await deps.findPerson(owner)
        if (owner !== null && next === null) return refuse('no-such-person')
        if (next !== null && !mayOwn(next, found)) return refuse('not-allowed')
        await threads.setOwner(found.id, owner)
        if (owner === null) tell.changed(found)
        else await tell.assigned(found, owner, person.id, new Date())
        return answerOne(found.id, person, 200)
      },
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/snooze',
      requires: 'thread.assign',
      body: Snooze,
      find: findThread,
      async handle({ found, body: { until }, person }) {
        await threads.snooze(found.id, until === null ? null : new Date(until))
        tell.changed(found)
        return answerOne(found.id, person, 200)
      },
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/read',
      requires: 'thread.read',
      body: MarkRead,
      find: findThread,
      async handle({ found, body: { number }, person }) {
        await threads.markRead(found.id, person.id, Math.min(number, found.last_number))
        if (await deps.notifications.markRead(person.id, found.id)) deps.onRead(person.id)
        return { status: 204 }
      },
    }),
  ]
}

/** Who looks after a thread has to be able to answer in it. */
const mayOwn = (person: Person, row: ThreadRow): boolean =>
  can(person, 'thread.assign', { centres: centresOf(row), audience: row.audience, closed: false })
