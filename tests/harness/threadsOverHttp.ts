/** Asking and answering in place, as the people of the demo network. */
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { as, jsonOf, type ReachableServer } from './as.ts'

export type CommentPart = string | { readonly mention: readonly [kind: string, id: string, label: string] }

/** A comment of one paragraph: `said('Who knows ', { mention: ['helpdesk', 'helpdesk', 'Helpdesk'] }, '?')`. */
export const said = (...parts: readonly CommentPart[]) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: parts.map((part) => {
        if (typeof part === 'string') return { type: 'text', text: part }
        const [kind, id, label] = part.mention
        return { type: 'mention', attrs: { kind, id, label } }
      }),
    },
  ],
})

/** The request that starts a thread of the centre with the helpdesk, unless `over` changes it. */
export const asked = (over: object = {}) => ({
  key: randomId(),
  place: { at: 'document' },
  audience: 'centre',
  toHelpdesk: true,
  body: said('May we use the mascot on a bus?'),
  ...over,
})

/** Starts a thread at a document as a whole, unless `over` says otherwise. */
export async function startThread(
  server: ReachableServer,
  who: string,
  document: string,
  over: object,
): Promise<Thread> {
  const body = asked({ audience: 'network', toHelpdesk: false, ...over })
  return Thread.parse(await jsonOf(as(server, who).post(`/api/threads/${document}`, body)))
}

/**
 * Sends a thread of the centre with the helpdesk, unless `over` says otherwise.
 * @param at the address of a document's threads
 * @throws unless it was made
 */
export async function ask(server: ReachableServer, who: string, at: string, over: object = {}): Promise<Thread> {
  const response = await as(server, who).post(at, asked(over))
  const text = await response.text()
  if (response.status !== 201) throw new Error(`${response.status}: ${text}`)
  return Thread.parse(JSON.parse(text))
}

/** The first planner of a centre asks the helpdesk at its plan. */
export const askHelpdesk = (server: ReachableServer, centre: string, over: object = {}): Promise<Thread> =>
  startThread(
    server,
    `planner.${centre}`,
    `plan/sid-2027/${centre}`,
    asked({ body: said('May we use the mascot?'), ...over }),
  )

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
