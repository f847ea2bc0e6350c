/** Asking and answering in place, as the people of the demo network. */
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { requestAs, type ReachableServer } from './requestAs.ts'

/** A comment of one paragraph. */
export const said = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

export const callAs = (server: ReachableServer, who: string, path: string, method = 'GET', body?: unknown) =>
  requestAs(server, who, path, { method, body })

/** The first planner of a centre asks the helpdesk at its plan. */
export async function askHelpdesk(server: ReachableServer, centre: string, over: object = {}): Promise<Thread> {
  const response = await callAs(server, `planner.${centre}`, `/api/threads/plan/sid-2027/${centre}`, 'POST', {
    key: randomId(),
    place: { at: 'document' },
    audience: 'centre',
    toHelpdesk: true,
    body: said('May we use the mascot?'),
    ...over,
  })
  if (!response.ok) throw new Error(`not asked: ${response.status} ${await response.text()}`)
  return Thread.parse(await response.json())
}

export async function answer(server: ReachableServer, { id }: Thread, text: string, who = 'helpdesk'): Promise<Thread> {
  const body = { key: randomId(), body: said(text) }
  const response = await callAs(server, who, `/api/thread/${id}/comments`, 'POST', body)
  if (!response.ok) throw new Error(`not answered: ${response.status} ${await response.text()}`)
  return Thread.parse(await response.json())
}
