/** Forwards a request to the only node that can answer it, and returns its answer. */
import { request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as sendSafely } from 'node:https'
import { pipeline } from 'node:stream/promises'

/** A request is handed on only once: otherwise two nodes that take each other for the right one would go on forever. */
const HANDED_ON = 'x-sid-handed-on'
/** The other node may have ended without a word. */
const ANSWER_MS = 15_000

export const wasHandedOn = ({ headers }: IncomingMessage): boolean => headers[HANDED_ON] !== undefined

/**
 * @param address of the node, without a slash at the end
 * @throws if the node cannot be reached or breaks off; nothing was answered then unless the head of the answer had come
 */
export async function handOn(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
  const { method = 'GET', url = '/', headers } = request
  const begin = address.startsWith('https:') ? sendSafely : send
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const handed = begin(
    `${address}${url}`,
    { method, headers: { ...headers, [HANDED_ON]: '1' }, timeout: ANSWER_MS },
    resolve,
  )
  handed.on('error', reject)
  handed.on('timeout', () => handed.destroy(new Error('the other node does not answer')))
  request.pipe(handed)
  const answer = await promise
  response.writeHead(answer.statusCode ?? 502, answer.headers)
  await pipeline(answer, response)
}
