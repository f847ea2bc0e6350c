/** Uploaded pictures: the parts that are kept, and refusals. */
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../server/pictures/readPicture.ts'
import { chunkOf, greyPng, PICTURES, withChunk } from '../harness/pictures.ts'

const SCRIPT = '<script>alert(1)</script>'

const isTaken = async (bytes: Buffer): Promise<boolean> => typeof (await readPicture(bytes)) === 'object'

describe.each(Object.entries(PICTURES))('a picture as a browser encodes it: %s', (_, bytes) => {
  test('is taken with its real size, and again without its metadata', async () => {
    const read = await readPicture(bytes)
    expect(read).toMatchObject({ width: 24, height: 16 })
    if (typeof read === 'string') return
    expect(read.bytes.includes('ICC')).toBe(false)
    expect(await readPicture(read.bytes)).toEqual(read)
  })

  test('is refused at every length at which it is cut', async () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(await isTaken(bytes.subarray(0, length)), String(length)).toBe(false)
  })

  test('S64 · is refused with anything behind it', async () => {
    for (const more of [SCRIPT, '\0', 'PK\u0003\u0004'])
      expect(await readPicture(Buffer.concat([bytes, Buffer.from(more)]))).toBe('more')
  })

  test('is never more than a refusal when its bytes are other than they were', async () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const other = Buffer.from(bytes)
      other[at] = (other[at] ?? 0) ^ 0xff
      const read = await readPicture(other)
      if (typeof read === 'object') expect(Math.max(read.width, read.height)).toBeLessThanOrEqual(1024)
    }
  })
})

test('S64 · metadata that people may have written into a picture is left out', async () => {
  const jpeg = PICTURES.jpeg
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, SCRIPT.length + 2]), Buffer.from(SCRIPT)])
  const all = [withChunk(PICTURES.png, 'tEXt', SCRIPT), Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])]
  for (const bytes of all) {
    const read = await readPicture(bytes)
    expect(typeof read).toBe('object')
    if (typeof read === 'object') expect(read.bytes.includes('script')).toBe(false)
  }
})

test('S64 · a picture that says another size than it has is refused, before it takes memory', async () => {
  expect(await readPicture(greyPng(1024, 1024))).toMatchObject({ width: 1024, height: 1024 })
  expect(await readPicture(greyPng(20, 20, 19))).toBe('cut')
  expect(await readPicture(greyPng(20, 20, 21))).toBe('more')
  expect(await readPicture(greyPng(1, 1, 50_000_000))).toBe('more')
  expect(await readPicture(greyPng(1025, 1))).toBe('wide')
  expect(await readPicture(greyPng(0, 1))).toBe('damaged')
  const extended = Buffer.from(PICTURES.webp)
  extended[24] = 200
  expect(await readPicture(extended)).toBe('damaged')
})

test('animations are refused, and files that are not pictures', async () => {
  expect(await readPicture(withChunk(PICTURES.png, 'acTL', '12345678'))).toBe('moving')
  expect(await readPicture(withChunk(PICTURES.png, 'PICT', 'x'))).toBe('damaged')
  const moving = Buffer.from(PICTURES.webp)
  moving[20] = 0x22
  expect(await readPicture(moving)).toBe('moving')
  for (const other of [
    'GIF89a',
    '%PDF-1.7',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    SCRIPT,
    'RIFF\0\0\0\0WAVE',
    '',
  ])
    expect(await readPicture(Buffer.from(other))).toBe('unknown')
  expect(chunkOf('IEND', Buffer.alloc(0)).length).toBe(12)
})
