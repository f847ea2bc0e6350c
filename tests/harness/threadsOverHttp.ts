/** Asking and answering in place, as the people of the demo network. */
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { as, jsonOf, type ReachableServer } from './as.ts'

/** A comment of one paragraph. */
export const said = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** Starts a thread at a document as a whole, unless `over` says otherwise. */
export async function startThread(
  server: ReachableServer,
  who: string,
  document: string,
  over: object,
): Promise<Thread> {
  const asked = { key: randomId(), place: { at: 'document' }, audience: 'network', toHelpdesk: false, ...over }
  return Thread.parse(await jsonOf(as(server, who).post(`/api/threads/${document}`, asked)))
}

/** The first planner of a centre asks the helpdesk at its plan. */
export const askHelpdesk = (server: ReachableServer, centre: string, over: object = {}): Promise<Thread> =>
  startThread(server, `planner.${centre}`, `plan/sid-2027/${centre}`, {
    audience: 'centre',
    toHelpdesk: true,
    body: said('May we use the mascot?'),
    ...over,
  })

export async function reply(
  server: ReachableServer,
  who: string,
  { id }: Thread,
  text: string,
  over: object = {},
): Promise<Thread> {
  const body = { key: randomId(), body: said(text), ...over }
  return Thread.parse(await jsonOf(as(server, who).post(`/api/thread/${id}/comments`, body)))
}

export const answer = (server: ReachableServer, thread: Thread, text: string): Promise<Thread> =>
  reply(server, 'helpdesk', thread, text)
