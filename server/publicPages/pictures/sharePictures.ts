/**
 * The pictures that other sites show beside a link to a public page: one for each campaign and language. The words are drawn beforehand
 * (`npm run lab -- pictures`), the campaign's date is written in here.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { LocalDate } from '../../../shared/days.ts'
import type { Success } from '../../http/result.ts'
import type { Frame, FrameLanguage } from '../frame/languages.ts'
import { frameCodes } from '../pageContext.ts'
import { drawDate, numericDate } from './drawDate.ts'
import { readPng, writePng } from './indexedPng.ts'

export interface SharePictures {
  /** The name changes with the content, so that clients may cache it forever. */
  pathOf(year: number, frame: Frame, day: LocalDate): string
  /** @param dayOf null for an unknown year. @returns null for an address that is not a picture's */
  answer(path: string, deps: PictureDeps): Promise<Success | null>
}

interface PictureDeps {
  readonly dayOf: (year: number) => Promise<LocalDate | null>
  readonly frameOf: (language: FrameLanguage) => Promise<Frame>
}

export const PICTURE_SIZE = { width: 1200, height: 630 }

const PATH = /^\/site\/sid-(\d{4})-([a-z-]{2,8})-([\w-]{12})\.png$/
const FOREVER = 'public, max-age=31536000, immutable'
/** An address with another content than it was made for, such as that of a day before the campaign was moved. */
const FOR_AN_HOUR = 'public, max-age=3600'
/** Three campaigns in all languages: some 20 kB each. */
const MAX_KEPT = 105

const read = (name: string): Buffer => readFileSync(new URL(`./languages/${name}.png`, import.meta.url))

export function createSharePictures(): SharePictures {
  const files = new Map<string, Buffer>()
  const drawn = new Map<string, Promise<Buffer<ArrayBuffer>>>()
  const fileOf = (name: string): Buffer => {
    const file = files.get(name) ?? read(name)
    files.set(name, file)
    return file
  }

  function pathOf(year: number, { language, formats }: Frame, day: string): string {
    const parts = [fileOf(language), fileOf('digits'), numericDate(day, formats)]
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return `/site/sid-${year}-${language}-${hash.digest('base64url').slice(0, 12)}.png`
  }

  async function draw(language: FrameLanguage, date: string): Promise<Buffer<ArrayBuffer>> {
    const [picture, strip] = await Promise.all([readPng(fileOf(language)), readPng(fileOf('digits'))])
    return Buffer.from(await writePng(drawDate(picture, strip, date)))
  }

  /** Many who share the same page wait for the same picture. */
  function pictureOf(path: string, language: FrameLanguage, date: string): Promise<Buffer<ArrayBuffer>> {
    const known = drawn.get(path)
    if (known !== undefined) return known
    const made = draw(language, date)
    drawn.set(path, made)
    const oldest = drawn.keys().next()
    if (drawn.size > MAX_KEPT && oldest.done !== true) drawn.delete(oldest.value)
    return made
  }

  return {
    pathOf,
    async answer(path, { dayOf, frameOf }) {
      const [, year = '', code = ''] = PATH.exec(path) ?? []
      const language = frameCodes.find((one) => one === code)
      const day = language === undefined ? null : await dayOf(Number(year))
      if (language === undefined || day === null) return null
      const frame = await frameOf(language)
      const current = pathOf(Number(year), frame, day)
      return {
        status: 200,
        bytes: await pictureOf(current, language, numericDate(day, frame.formats)),
        headers: {
          'content-type': 'image/png',
          'cache-control': path === current ? FOREVER : FOR_AN_HOUR,
          'content-security-policy': "default-src 'none'",
          'cross-origin-resource-policy': 'cross-origin',
        },
      }
    },
  }
}
