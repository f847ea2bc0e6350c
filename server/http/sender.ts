/** Sends results through Node's own response, with the headers that every answer carries. */
import type { ServerResponse } from 'node:http'
import { problem } from '../../shared/failures.ts'
import { DATA_POLICY, fixedHeaders } from './headers.ts'
import { isRefusal, type Refusal, type Success } from './result.ts'

/** @param isHead whether the head alone is sent */
export type Send = (response: ServerResponse, result: Success | Refusal, isHead: boolean) => void

export function createSender(publicUrl: string | null): Send {
  const fixed = { ...fixedHeaders(publicUrl), 'content-security-policy': DATA_POLICY }
  /** The head of a kept answer is put together once: names and values in turn, as Node takes them fastest. */
  const heads = new WeakMap<Success, string[]>()

  const headOf = (own: Readonly<Record<string, string>>): string[] => Object.entries({ ...fixed, ...own }).flat()

  function headOfSuccess(result: Success): string[] {
    const known = heads.get(result)
    if (known !== undefined) return known
    const { bytes, headers } = result
    const head = headOf(bytes === undefined ? { ...headers } : { ...headers, 'content-length': String(bytes.length) })
    heads.set(result, head)
    return head
  }

  return (response, result, isHead) => {
    if (!isRefusal(result)) {
      response.writeHead(result.status, headOfSuccess(result))
      response.end(isHead ? undefined : result.bytes)
      return
    }
    const body = problem(result.refused, result.detail)
    const text = JSON.stringify(body)
    const own = { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...result.headers }
    response.writeHead(body.status, headOf({ ...own, 'content-length': String(Buffer.byteLength(text)) }))
    response.end(isHead ? undefined : text)
  }
}
