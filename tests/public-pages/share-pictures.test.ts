/** The pictures that other sites show beside a link to a public page. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../shared/days.ts'
import { FRAME_LANGUAGES, frameOf, type FrameLanguage } from '../../server/publicPages/frame/languages.ts'
import { DATE_FIELD, STRIP_CHARACTERS, widthOf } from '../../server/publicPages/pictures/dateStrip.ts'
import { drawDate, numericDate } from '../../server/publicPages/pictures/drawDate.ts'
import { readPng, writePng } from '../../server/publicPages/pictures/indexedPng.ts'
import { createSharePictures, PICTURE_SIZE } from '../../server/publicPages/pictures/sharePictures.ts'

const LANGUAGES = Object.keys(FRAME_LANGUAGES) as FrameLanguage[]
const FOLDER = '../../server/publicPages/pictures/languages'
const fileOf = (name: string): Buffer => readFileSync(new URL(`${FOLDER}/${name}.png`, import.meta.url))
const DAY = LocalDate.parse('2027-02-09')

describe.each(LANGUAGES)('the picture in %s', (language) => {
  test('has its size, few bytes, the colours of the strip and an empty field for the date', async () => {
    const [picture, strip] = await Promise.all([readPng(fileOf(language)), readPng(fileOf('digits'))])
    expect(picture).toMatchObject(PICTURE_SIZE)
    expect(picture.palette).toEqual(strip.palette)
    expect(fileOf(language).length).toBeLessThan(25_000)
    const { x, y, width, height } = DATE_FIELD
    const rows = Array.from({ length: height - 40 }, (_, row) => (y + 20 + row) * PICTURE_SIZE.width + x + 20)
    const colours = new Set(rows.flatMap((from) => [...picture.pixels.subarray(from, from + width - 40)]))
    expect(colours.size).toBe(1)
  })

  test('takes the date of any day in its own order', async () => {
    const { formats } = await frameOf(language)
    for (const day of ['2027-02-09', '2026-11-30', '2030-10-20']) {
      const date = numericDate(day, formats)
      expect(date).toContain(day.slice(0, 4))
      const digits = Number(day.slice(8)) + Number(day.slice(5, 7)) + Number(day.slice(0, 4))
      expect([...date.matchAll(/\d+/g)].reduce((sum, [one]) => sum + Number(one), 0)).toBe(digits)
      expect(Array.from(date).filter((one) => one !== ' ' && !STRIP_CHARACTERS.includes(one))).toEqual([])
      const width = Array.from(date).reduce((sum, one) => sum + widthOf(one), 0)
      expect(width, date).toBeLessThan(DATE_FIELD.width - 20)
    }
  })
})

test('a picture is another with another date, and is read as it was written', async () => {
  const [picture, strip] = await Promise.all([readPng(fileOf('en')), readPng(fileOf('digits'))])
  const [one, other] = ['9/2/2027', '8/2/2028'].map((date) => drawDate(picture, strip, date))
  expect(one?.pixels).not.toEqual(other?.pixels)
  expect(one?.pixels).not.toEqual(picture.pixels)
  if (one === undefined) throw new Error('no picture')
  expect(await readPng(await writePng(one))).toEqual(one)
})

test('the address of a picture changes with the day; an old address has the picture of now, for a short time', async () => {
  const pictures = createSharePictures()
  const frame = await frameOf('de')
  const deps = { frameOf, dayOf: async (year: number) => (year === 2027 ? DAY : null) }
  const now = pictures.pathOf(2027, frame, DAY)
  const before = pictures.pathOf(2027, frame, LocalDate.parse('2027-02-10'))
  expect(before).not.toBe(now)
  const [fresh, old] = [await pictures.answer(now, deps), await pictures.answer(before, deps)]
  expect(fresh?.headers?.['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(old?.headers?.['cache-control']).toBe('public, max-age=3600')
  expect(old?.bytes).toBe(fresh?.bytes)
  expect(fresh?.bytes?.length).toBeLessThan(40_000)
  for (const path of [
    now.replace('2027', '2031'),
    now.replace('-de-', '-xx-'),
    '/site/sid-2027-de-../../etc/passwd.png',
    '/site/digits.png',
  ]) {
    expect(await pictures.answer(path, deps), path).toBeNull()
  }
})
