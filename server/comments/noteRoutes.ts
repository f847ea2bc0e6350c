/** Internal notes over HTTP, and who of the staff is at a thread. */
import { AddNote, ChangeComment, SetThreadPresence } from '../../shared/comments/api.ts'
import { mentionsIn } from '../../shared/comments/body.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { refuse, type Refusal } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { Finders, Responses, ThreadRoutesDeps } from './threadLookups.ts'

export function noteRoutes(deps: ThreadRoutesDeps, find: Finders, respond: Responses): readonly Route[] {
  const { threads, notifier } = deps
  return [
    route({
      method: 'POST',
      path: '/api/thread/:thread/notes',
      bounds: 'text',
      requires: 'thread.note',
      body: AddNote,
      find: find.thread,
      async handle({ found, body: { key, body }, person }) {
        const refused = refuseMentions(body)
        if (refused !== null) return refused
        const at = new Date()
        const news = await notifier.note(found, person.id, at)
        const added = await threads.addNote(found.id, { key, body, author: person.id }, at, news.write)
        if (added === 'full') return refuse('thread-full')
        if (!added.again) news.publish()
        return respond.thread(found.id, person, 201)
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/thread/:thread/notes/:number',
      bounds: 'text',
      requires: 'thread.note',
      body: ChangeComment,
      find: find.comment,
      async handle({ found: { thread, number }, body: { body }, person }) {
        const refused = body === null ? null : refuseMentions(body)
        if (refused !== null) return refused
        if (!(await threads.changeNote(thread.id, number, person.id, body, new Date()))) {
          return refuse('no-such-comment')
        }
        notifier.noteChanged(thread)
        return respond.thread(thread.id, person, 200)
      },
    }),
  ]
}

/** A mention would notify people who must not know of the note, and would show it in their own data. */
const refuseMentions = (body: RichText): Refusal | null =>
  mentionsIn(body).length === 0 ? null : refuse('no-such-mention')

export function presenceRoutes({ presence }: ThreadRoutesDeps, find: Finders): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/thread/:thread/presence',
      bounds: 'small',
      requires: 'thread.assign',
      find: find.thread,
      handle: async ({ found, person }) => ({ status: 200, json: presence.others(found.id, person) }),
    }),
    route({
      method: 'PUT',
      path: '/api/thread/:thread/presence',
      bounds: 'small',
      requires: 'thread.assign',
      body: SetThreadPresence,
      find: find.thread,
      async handle({ found, body: { doing }, person }) {
        presence.set(found.id, person, doing)
        return { status: 200, json: presence.others(found.id, person) }
      },
    }),
  ]
}
