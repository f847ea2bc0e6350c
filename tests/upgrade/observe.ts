/** Everything that a server shows to its people, so that two releases can be compared on the same data. */
import * as Y from 'yjs'
import { z } from 'zod'
import { findFragment } from '../../shared/documents/contents.ts'
import { textOfFragment } from '../../shared/comments/anchors/fragmentText.ts'
import { ThreadList } from '../../shared/comments/api.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import { PlanChanges } from '../../shared/plans/api.ts'
import { aMoment } from '../harness/waitFor.ts'
import { as, jsonOf } from '../harness/as.ts'
import { readDocument, type ServerWithSockets } from '../harness/documentSockets.ts'

/** One response to one person. */
export const Response = z.object({
  /** The subject of the response, for the title of a test. */
  about: z.enum([
    'rights',
    'plans',
    'profiles and assets',
    'threads',
    'connections',
    'feedback',
    'versions',
    'mails',
    'notifications',
    'answers',
    'people',
    'milestones',
    'public pages',
    'messages of the public',
    'selections',
  ]),
  who: z.string(),
  path: z.string(),
  status: z.number(),
  json: z.unknown(),
})
export type Response = z.infer<typeof Response>
export type Asked = Pick<Response, 'about' | 'who' | 'path'>

/** A document as its socket gives it. */
export const SeenDocument = z.object({
  document: z.string(),
  /** The state vector: how much of each Yjs client there is. */
  clocks: z.record(z.string(), z.number()),
  /** The whole document in base64, as one Yjs update. */
  state: z.base64(),
})
export type SeenDocument = z.infer<typeof SeenDocument>

/** A thread on words, and the text that its range covers in the document as it is. */
export const SeenAnchor = z.object({
  document: z.string(),
  thread: z.string(),
  quote: z.string(),
  orphan: z.boolean(),
  covers: z.string(),
})
export type SeenAnchor = z.infer<typeof SeenAnchor>

export const Observation = z.object({
  responses: z.array(Response),
  documents: z.array(SeenDocument),
  anchors: z.array(SeenAnchor),
})
export type Observation = z.infer<typeof Observation>

/** Asking for everything at once is answered with a wait, and this waits, as the client does. */
const MAX_WAITS = 5

/** Sends one GET request. Values that the server computes each time, and does not store, are left out. */
export async function ask(server: ServerWithSockets, { about, who, path }: Asked): Promise<Response> {
  let response = await as(server, who).get(path)
  for (let waits = 0; response.status === 429 && waits < MAX_WAITS; waits++) {
    await aMoment(1000 * Number(response.headers.get('retry-after')))
    response = await as(server, who).get(path)
  }
  const json = (await response.json()) as unknown
  return { about, who, path, status: response.status, json: response.ok ? withoutComputed(json) : null }
}

/** Languages that are detected in a text, and when a person was last seen: each question changes that. */
const COMPUTED = new Set(['writtenIn', 'themeLanguage', 'lastSeenAt'])

function withoutComputed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutComputed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (COMPUTED.has(key) ? [] : [[key, withoutComputed(inner)]])),
  )
}

/** The changes of a plan have no order, so that they come as the database finds them. */
export function withoutChance(response: Response): Response {
  const changes = PlanChanges.safeParse(response.json)
  if (!changes.success) return response
  return { ...response, json: { changes: changes.data.changes.toSorted((a, b) => (a.activity < b.activity ? -1 : 1)) } }
}

/** A reader's socket gives whole documents; those of a connection are for its two centres and coordinators. */
const readerOf = (document: string): string => (document.startsWith('connection/') ? 'coordinator' : 'reader')

export function seeDocument(server: ServerWithSockets, document: string): Promise<SeenDocument> {
  return readDocument(server, readerOf(document), document, (doc) => ({
    document,
    clocks: clocksOf(doc),
    state: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'),
  }))
}

const clocksOf = (doc: Y.Doc): Record<string, number> =>
  Object.fromEntries([...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([client, clock]) => [`${client}`, clock]))

/** All threads on words of a document, by their ids. */
export async function seeAnchors(server: ServerWithSockets, document: string): Promise<readonly SeenAnchor[]> {
  const { threads } = ThreadList.parse(await jsonOf(as(server, 'coordinator').get(`/api/threads/${document}`)))
  const { kind } = parseDocumentName(document) ?? { kind: 'plan' as const }
  return readDocument(server, readerOf(document), document, (doc) =>
    threads
      .flatMap(({ id, place }) => {
        if (place.at !== 'text') return []
        const { fragment, range, quote, orphan } = place.anchor
        const found = findFragment(kind, doc, fragment)
        const covers = found === null ? '' : textOfFragment(found).slice(range.start, range.end)
        return [{ document, thread: id, quote: quote.exact, orphan, covers }]
      })
      .toSorted((a, b) => (a.thread < b.thread ? -1 : 1)),
  )
}
