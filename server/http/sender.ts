/** Sends results through Node's own response, with the headers that every answer carries. */
import type { ServerResponse } from 'node:http'
import { problem } from '../../shared/failures.ts'
import { DATA_POLICY, fixedHeaders, NOT_SENT } from './headers.ts'
import { isRefusal, type Refusal, type Success } from './result.ts'

/** @param isHead whether the head alone is sent */
export type Send = (response: ServerResponse, result: Success | Refusal, isHead: boolean) => void

/** Made once for a kept answer. */
interface Prepared {
  /** Names and values in turn, as Node takes them fastest. */
  readonly head: string[]
  /** Text of one byte a character: Node then writes head and body in one piece. */
  readonly body: Buffer | string | undefined
}

/** Copying a larger body costs more than a second write. */
const ONE_WRITE_BYTES = 16 * 1024

export function createSender(publicUrl: string | null): Send {
  const fixed = { ...fixedHeaders(publicUrl), 'content-security-policy': DATA_POLICY }
  const prepared = new WeakMap<Success, Prepared>()

  const headOf = (own: Readonly<Record<string, string>>): string[] =>
    Object.entries({ ...fixed, ...own })
      .filter(([, value]) => value !== NOT_SENT)
      .flat()

  function prepare(result: Success): Prepared {
    const known = prepared.get(result)
    if (known !== undefined) return known
    const { bytes, headers } = result
    const made =
      bytes === undefined
        ? { head: headOf({ ...headers }), body: undefined }
        : {
            head: headOf({ ...headers, 'content-length': String(bytes.length) }),
            body: bytes.length > ONE_WRITE_BYTES ? bytes : bytes.toString('latin1'),
          }
    prepared.set(result, made)
    return made
  }

  return (response, result, isHead) => {
    if (!isRefusal(result)) {
      const { head, body } = prepare(result)
      response.writeHead(result.status, head).end(isHead ? undefined : body, 'latin1')
      return
    }
    const body = problem(result.refused, result.detail)
    const text = JSON.stringify(body)
    const own = { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...result.headers }
    response.writeHead(body.status, headOf({ ...own, 'content-length': String(Buffer.byteLength(text)) }))
    response.end(isHead ? undefined : text)
  }
}
