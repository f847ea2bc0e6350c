/** A file on its way to a peer that reads, stops to read, or goes away. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createExportWorker, type WrittenFile } from '../../server/exports/exportWorker.ts'
import { createFileAnswers } from '../../server/exports/fileAnswers.ts'
import { fileStream } from '../../server/exports/fileStream.ts'
import { packPlans } from '../../server/exports/packedPlans.ts'
import { isRefusal, toResponse, type Success } from '../../server/http/result.ts'
import { PersonId } from '../../shared/ids.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity, plan } from '../language/plan.ts'
import { fileOf as fileOfPlans } from './planFiles.ts'

function fileOf(pieces: number) {
  let made = 0
  const file = {
    next: vi.fn<WrittenFile['next']>(async () => (made < pieces ? Uint8Array.of((made += 1)) : null)),
    end: vi.fn<() => void>(),
  } satisfies WrittenFile
  return file
}

describe('a file that is sent', () => {
  test('is made a piece ahead of the reader, and ends once', async () => {
    const file = fileOf(20)
    const onEnd = vi.fn<() => void>()
    const reader = fileStream(file, await file.next(), { onEnd }).getReader()
    expect((await reader.read()).value).toEqual(Uint8Array.of(1))
    expect(file.next).toHaveBeenCalledTimes(2)
    const rest: number[] = []
    for (let read = await reader.read(); !read.done; read = await reader.read()) rest.push(...read.value)
    expect(rest).toEqual(Array.from({ length: 19 }, (_, at) => at + 2))
    expect(onEnd).toHaveBeenCalledTimes(1)
    expect(file.end).toHaveBeenCalledTimes(1)
  })

  test('is ended when the peer goes away, and cut when it stops to read', async () => {
    const [left, stalled] = [fileOf(5), fileOf(5)]
    const gone = fileStream(left, await left.next(), { onEnd: () => {} }).getReader()
    await gone.read()
    await gone.cancel()
    expect(left.end).toHaveBeenCalledTimes(1)

    const reader = fileStream(stalled, await stalled.next(), { onEnd: () => {}, takenWithinMs: 20 }).getReader()
    await reader.read()
    await expect(reader.closed).rejects.toThrow('not taken in time')
    expect(stalled.end).toHaveBeenCalledTimes(1)
  })
})

test('a person has one file under way, and the next once it was sent', async () => {
  const files = createFileAnswers()
  const person = PersonId.parse('demo-reader')
  const ask = () =>
    files.answer({ person, name: 'plan.csv', format: 'csv', begin: async () => fileOf(1), audit: async () => {} })
  const first = (await ask()) as Success
  expect(await ask()).toMatchObject({ refused: 'too-many-exports' })
  expect(await new Response(first.stream).bytes()).toEqual(Uint8Array.of(1))
  const again = await ask()
  expect(isRefusal(again)).toBe(false)
})

describe('over the network', () => {
  const closing: (() => void)[] = []
  afterEach(() => {
    for (const close of closing.splice(0)) close()
  })

  /** A file without an end, asked for by somebody who does not read. */
  async function sendToNobody(takenWithinMs: number): Promise<{ readonly peer: Socket; readonly onEnd: () => void }> {
    const onEnd = vi.fn<() => void>()
    const file: WrittenFile = { next: async () => new Uint8Array(256 * 1024), end() {} }
    const answer = async () =>
      toResponse({ status: 200, stream: fileStream(file, await file.next(), { onEnd, takenWithinMs }) })
    const listener = getRequestListener(answer)
    const server = createServer((request, response) => void listener(request, response))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const peer = connect((server.address() as AddressInfo).port, '127.0.0.1').pause()
    peer.on('error', () => {})
    closing.push(
      () => peer.destroy(),
      () => server.close(),
    )
    await once(peer, 'connect')
    peer.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n')
    return { peer, onEnd }
  }

  test('a peer that stops to read is cut', async () => {
    const { peer, onEnd } = await sendToNobody(300)
    await waitFor(() => vi.mocked(onEnd).mock.calls.length === 1, 'the end of the file')
    const closed = once(peer, 'close')
    peer.resume()
    await closed
  })

  test('a peer that goes away ends its file at once', async () => {
    const { peer, onEnd } = await sendToNobody(60_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(onEnd).not.toHaveBeenCalled()
    peer.destroy()
    await waitFor(() => vi.mocked(onEnd).mock.calls.length === 1, 'the end of the file')
  })
})

test('a worker writes six files at once, and one more when one was left', async () => {
  const worker = createExportWorker()
  const file = fileOfPlans([plan(activity('Webinar'))])
  const write = () => worker.write({ format: 'csv', language: 'en' }, () => packPlans(file, 1_000_000))
  const files = await Promise.all(Array.from({ length: 7 }, write))
  expect(files.filter((one) => one === 'busy')).toHaveLength(1)
  expect(await worker.write({ format: 'csv', language: 'en' }, async () => null)).toBe('busy')
  const [first, second] = files
  if (typeof first !== 'object' || typeof second !== 'object') throw new Error('the worker was busy')
  const text = new TextDecoder().decode((await first.next()) ?? undefined)
  expect(text).toContain('Webinar')
  expect(await first.next()).toBeNull()
  first.end()
  const again = await write()
  expect(again).not.toBe('busy')
  // Others go on.
  expect(await second.next()).not.toBeNull()
  await worker.close()
})
