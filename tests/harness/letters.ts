/** A letter of the Weekly Update, written and released over HTTP. */
import { UpdateId } from '../../shared/ids.ts'
import { CandidateList, MadeUpdate, Sending } from '../../shared/updates/api.ts'
import { as, jsonOf, type Client } from './as.ts'
import type { TestServer } from './testServer.ts'

type Server = Pick<TestServer, 'http' | 'cookieOf'>

/** Begins a letter of this day with the first candidates, which a second coordinator releases. @returns its id */
export async function releaseLetter(server: Server, day: string, items = 3): Promise<UpdateId> {
  const [first, second] = [as(server, 'coordinator'), as(server, 'coordinator2')]
  const { id } = MadeUpdate.parse(await jsonOf(first.post('/api/updates', { day })))
  const { groups } = CandidateList.parse(await jsonOf(first.get(`/api/updates/${id}/candidates`)))
  for (const { id: candidate } of groups.flatMap(({ entries }) => entries).slice(0, items))
    await jsonOf(first.post(`/api/updates/${id}/items`, { candidate }))
  await decide(first, id, 'ask')
  await decide(second, id, 'release')
  return id
}

/** Steps of a release are news to coordinators, by mails of their own: they get none of these. */
export async function withoutNews(server: Server): Promise<void> {
  for (const who of ['coordinator', 'coordinator2'])
    await jsonOf(as(server, who).put('/api/mail-choice', { choice: 'off' }))
}

async function decide(client: Client, id: UpdateId, decision: string): Promise<void> {
  await jsonOf(client.post(`/api/updates/${id}/release`, { decision }))
}

export const send = async (
  server: Server,
  id: string,
  at: string | null = null,
  who = 'coordinator',
): Promise<number> => (await as(server, who).post(`/api/updates/${id}/sending`, { at })).status

export const sendingOf = async (server: Server, id: string): Promise<Sending> =>
  Sending.parse(await jsonOf(as(server, 'coordinator').get(`/api/updates/${id}/sending`)))
