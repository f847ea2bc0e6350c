/** Answers within the bounds of their route. */
import { expect, test } from 'vitest'
import { boundAnswer } from '../../server/http/boundedAnswer.ts'
import type { Bounds } from '../../server/http/bounds.ts'
import type { Success } from '../../server/http/result.ts'

const BOUNDS: Bounds = { bodyBytes: 0, rows: 10, answerBytes: 1000, timeMs: 1 }
const bound = (json: unknown) => boundAnswer({ status: 200, json }, BOUNDS)
const rows = (count: number, text = ''): string[] => Array.from({ length: count }, (_, at) => `${text}${at}`)

test('S47 · An answer within its bounds is as it was, and encoded once', async () => {
  const json = { list: rows(10), word: 'a' }
  const { result, exceeded } = await bound(json)
  expect([(result as Success).json, (result as Success).text, exceeded]).toEqual([json, JSON.stringify(json), null])
})

test('S47 · A longer list is cut, and the answer names how many rows are left out', async () => {
  const { result, exceeded } = await bound({ list: rows(13), other: rows(2), word: 'a' })
  expect(JSON.parse((result as Success).text ?? '')).toEqual({
    list: rows(10),
    other: rows(2),
    word: 'a',
    cut: { list: 3 },
  })
  expect(exceeded).toBe('rows')
})

test('S47 · Lists of large rows are cut to the bytes of the answer, measured as they are encoded', async () => {
  const { result, exceeded } = await bound({ list: rows(8, 'ä'.repeat(100)) })
  const text = (result as Success).text ?? ''
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(BOUNDS.answerBytes)
  const { list, cut } = JSON.parse(text) as { list: string[]; cut: { list: number } }
  expect(list.length).toBeGreaterThan(0)
  expect([list.length + cut.list, exceeded]).toEqual([8, 'bytes'])
})

test('S47 · An answer beyond its bounds is refused, and never sent in part', async () => {
  expect(await bound({ text: 'x'.repeat(1001) })).toEqual({
    result: { refused: 'answer-too-large' },
    exceeded: 'bytes',
  })
})
