/** Threads over HTTP: reading, asking, answering, resolving. */
import {
  AddComment,
  ChangeComment,
  ChangeOwner,
  ChangeState,
  HideThread,
  MarkRead,
  Snooze,
  StartThread,
  UNDO_SENT_WITHIN_MS,
  UndoComment,
  type ThreadList,
} from '../../shared/comments/api.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { isRefusal, refuse } from '../http/result.ts'
import type { ThreadedDocument } from './findDocument.ts'
import { route, type Route } from '../http/route.ts'
import { readersOf } from './mentions.ts'
import { proposalRoute } from './proposals/proposalRoutes.ts'
import { noteRoutes, presenceRoutes } from './noteRoutes.ts'
import { centresOf } from './showThreads.ts'
import { startThread } from './startThread.ts'
import { createFinders, createResponses, type Finders, type Responses, type ThreadRoutesDeps } from './threadLookups.ts'
import { writerOf } from './threadRows.ts'
import type { ThreadRow } from './threads.ts'

export function threadRoutes(deps: ThreadRoutesDeps): readonly Route[] {
  const find = createFinders(deps)
  const respond = createResponses(deps)
  return [
    ...documentThreadRoutes(deps, find, respond),
    ...replyRoutes(deps, find, respond),
    ...stateRoutes(deps, find, respond),
    ...assignmentRoutes(deps, find, respond),
    hidingRoute(deps, find, respond),
    proposalRoute(deps, find, respond),
    ...noteRoutes(deps, find, respond),
    ...presenceRoutes(deps, find),
  ]
}

function documentThreadRoutes(deps: ThreadRoutesDeps, find: Finders, respond: Responses): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/threads/:name{.+}',
      bounds: 'list',
      requires: 'thread.read',
      find: find.document,
      hiddenAs,
      async handle({ found, person, query }) {
        const [at = '', id = ''] = query.get('after')?.split('|') ?? []
        const { rows, next } = await deps.threads.newestOf(found.name, at === '' ? null : { at, id })
        await deps.anchors.settle(found.name)
        const json: ThreadList = {
          threads: await respond.show(rows, person, 'last'),
          next: next === null ? null : `${next.at}|${next.id}`,
        }
        return { status: 200, json }
      },
    }),
    route({
      method: 'POST',
      path: '/api/threads/:name{.+}',
      bounds: 'text',
      requires: 'thread.start',
      body: StartThread,
      find: find.document,
      hiddenAs,
      async handle({ found, body, person }) {
        const started = await startThread(deps, found, body, person)
        return isRefusal(started) ? started : respond.thread(started.id, person, 201)
      },
    }),
  ]
}

/** A draft of a letter is for those who write it, and nobody else learns that there is one. */
const hiddenAs = ({ isSecret }: ThreadedDocument) => (isSecret ? 'no-such-document' : 'not-allowed')

function replyRoutes(
  { threads, notifier, mentions, countUse, onWritten }: ThreadRoutesDeps,
  find: Finders,
  respond: Responses,
): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/thread/:thread',
      bounds: 'list',
      requires: 'thread.read',
      find: find.thread,
      handle: async ({ found, person }) => respond.thread(found.id, person, 200, 'whole'),
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/comments',
      bounds: 'text',
      requires: 'thread.reply',
      body: AddComment,
      find: find.thread,
      async handle({ found, body: { key, body, canned, after }, person }) {
        const named = await mentions.name(body, person, readersOf(found.document, centresOf(found), found.audience))
        if (isRefusal(named)) return named
        const at = new Date()
        const news = await notifier.comment(found, { isFirst: false, author: person.id, body: named, at })
        const written = await threads.reply(found, { key, body: named, after }, writerOf(person), at, news.write)
        if (written === 'moved-on') return refuse('thread-moved-on')
        if (written === 'full') return refuse('thread-full')
        if (!written.again) {
          news.publish()
          if (canned !== undefined && can(person, 'canned-answer.edit', {})) await countUse(canned)
        }
        return respond.thread(found.id, person, 201)
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/thread/:thread/comments/:number',
      bounds: 'text',
      requires: 'thread.reply',
      body: ChangeComment,
      find: find.comment,
      async handle({ found: { thread, number }, body: { body }, person }) {
        const named =
          body === null
            ? null
            : await mentions.name(body, person, readersOf(thread.document, centresOf(thread), thread.audience))
        if (named !== null && isRefusal(named)) return named
        const done = await threads.change(thread.id, number, person.id, named, new Date())
        if (!done) return refuse('no-such-comment')
        if (number === 1) onWritten(thread)
        notifier.changed(thread)
        return respond.thread(thread.id, person, 200)
      },
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/comments/:number/undo',
      bounds: 'list',
      requires: 'thread.assign',
      body: UndoComment,
      find: find.comment,
      async handle({ found: { thread, number }, body: before, person }) {
        const at = new Date()
        const sentSince = new Date(at.getTime() - UNDO_SENT_WITHIN_MS)
        const refused = await threads.takeBack(thread.id, { number, author: person.id, before, sentSince, at })
        if (refused !== null) return refuse(refused)
        await notifier.undone(thread, 'answer', number, person.id)
        return respond.thread(thread.id, person, 200)
      },
    }),
  ]
}

function stateRoutes(
  { threads, notifier, notifications, bellChanged }: ThreadRoutesDeps,
  find: Finders,
  respond: Responses,
): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/thread/:thread/state',
      bounds: 'list',
      requires: 'thread.resolve',
      body: ChangeState,
      find: find.thread,
      async handle({ found, body: { state }, person }) {
        // If two people resolve it at once, only the first notifies.
        const news = state === 'resolved' ? await notifier.resolved(found, person.id, new Date()) : null
        if (await threads.setState(found, state, news?.write)) {
          if (news !== null) news.publish()
          else await notifier.undone(found, 'resolution', found.last_number, person.id)
        }
        return respond.thread(found.id, person, 200)
      },
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/read',
      bounds: 'small',
      requires: 'thread.read',
      body: MarkRead,
      find: find.thread,
      async handle({ found, body: { number }, person }) {
        await threads.markRead(found.id, person.id, Math.min(number, found.last_number))
        if (await notifications.markRead(person.id, 'thread', [found.id])) bellChanged([person.id])
        return { status: 204 }
      },
    }),
  ]
}

function assignmentRoutes(
  { threads, notifier, findPerson }: ThreadRoutesDeps,
  find: Finders,
  respond: Responses,
): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/thread/:thread/owner',
      bounds: 'list',
      requires: 'thread.assign',
      body: ChangeOwner,
      find: find.thread,
      async handle({ found, body: { owner }, person }) {
        const next = owner === null ? null : await findPerson(owner)
        if (owner !== null && next === null) return refuse('no-such-person')
        if (next !== null && !mayOwn(next, found)) return refuse('not-allowed')
        const news = await notifier.assigned(found, owner, person.id, new Date())
        await threads.setOwner(found, owner, news.write)
        news.publish()
        return respond.thread(found.id, person, 200)
      },
    }),
    route({
      method: 'POST',
      path: '/api/thread/:thread/snooze',
      bounds: 'list',
      requires: 'thread.assign',
      body: Snooze,
      find: find.thread,
      async handle({ found, body: { until }, person }) {
        await threads.snooze(found.id, until === null ? null : new Date(until))
        notifier.changed(found)
        return respond.thread(found.id, person, 200)
      },
    }),
  ]
}

const hidingRoute = ({ threads, notifier }: ThreadRoutesDeps, find: Finders, respond: Responses): Route =>
  route({
    method: 'POST',
    path: '/api/thread/:thread/hidden',
    bounds: 'list',
    requires: 'thread.hide',
    body: HideThread,
    find: find.thread,
    async handle({ found, body: { isHidden }, person }) {
      if (await threads.setHidden(found, isHidden, person.id, new Date())) notifier.changed(found)
      return respond.thread(found.id, person, 200)
    },
  })

/** The owner of a thread must be allowed to answer in it. */
const mayOwn = (person: Person, row: ThreadRow): boolean =>
  can(person, 'thread.assign', { centres: centresOf(row), audience: row.audience, closed: false })
