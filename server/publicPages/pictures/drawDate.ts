/** Writes a date into a picture with the characters of the strip. Pure. */
import { utcDate } from '../../../shared/days.ts'
import { DATE_FIELD, STRIP_CELL, STRIP_CHARACTERS, widthOf } from './dateStrip.ts'
import type { IndexedPicture } from './indexedPng.ts'

/** A date in digits alone, as a language writes it: `9. 2. 2027`. Words beside the digits are left out. */
export function numericDate(day: string, formats: string): string {
  const format = new Intl.DateTimeFormat(formats, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  })
  return format
    .format(utcDate(day))
    .replaceAll(/[^\d./ -]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** @returns a new picture; both have the same palette */
export function drawDate(picture: IndexedPicture, strip: IndexedPicture, date: string): IndexedPicture {
  const pixels = new Uint8Array(picture.pixels)
  const width = Array.from(date).reduce((sum, character) => sum + widthOf(character), 0)
  const top = DATE_FIELD.y + Math.floor((DATE_FIELD.height - STRIP_CELL.height) / 2)
  let left = DATE_FIELD.x + Math.floor((DATE_FIELD.width - width) / 2)
  for (const character of date) {
    const cell = STRIP_CHARACTERS.indexOf(character)
    const own = widthOf(character)
    // The space around a character in its cell would cover the one before.
    const from = cell * STRIP_CELL.width + Math.floor((STRIP_CELL.width - own) / 2)
    if (cell >= 0) {
      for (let y = 0; y < STRIP_CELL.height; y++) {
        const line = strip.pixels.subarray(y * strip.width + from, y * strip.width + from + own)
        pixels.set(line, (top + y) * picture.width + left)
      }
    }
    left += own
  }
  return { ...picture, pixels }
}
