/** Imports a real file as the client and the server do together, without a correction, and compares it with what a person expects. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findSheet } from '../../../client/plans/import/rows/layout.ts'
import { planImport } from '../../../client/plans/import/rows/planImport.ts'
import { askedWords, guessesOf, skippedIn, tableOfSheet } from '../../../client/plans/import/rows/sheet.ts'
import { wordsOf } from '../../../client/plans/import/rows/wordCells.ts'
import type { Draft } from '../../../client/plans/cells/drafts.ts'
import { readTable } from '../../../server/imports/readTable.ts'
import { foundWords } from '../../../server/imports/words/foundWords.ts'
import { themesOfText } from '../../../server/synergies/engine/topicsOfText.ts'
import { COUNTRIES } from '../../../shared/countries.ts'
import type { ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { whenOf } from '../../../shared/plans/dates.ts'
import { linesOf } from '../../../shared/plans/cells/markup/writeBlocks.ts'
import type { ExpectedRow, RealFile } from './realFile.ts'

const LIKELY_DAY = '2027-02-09'

/** An expected cell that is another one after the import. */
interface WrongCell {
  readonly place: string
  readonly expected: unknown
  readonly found: unknown
  /** The planner is asked: the cell is unread, in doubt, or one of its words is unknown. */
  readonly isAsked: boolean
}

export interface Comparison {
  readonly sheet: string
  readonly headings: number
  readonly skipped: readonly number[]
  readonly rest: readonly string[]
  readonly cells: number
  readonly wrong: readonly WrongCell[]
}

export async function readRealFile({ file, country, expected }: RealFile): Promise<Comparison> {
  const table = await readTable(readFileSync(join(import.meta.dirname, 'files', file)), country)
  const sheet = table.sheets[findSheet(table.sheets)]
  const reading: ReadOptions = { country, dateSystem: 1900, likelyDay: LIKELY_DAY }
  const found = tableOfSheet(sheet, { table, reading, headingsAt: null })
  const languages = COUNTRIES.find(({ code }) => code === country)?.languages ?? []
  const themesOf = (texts: readonly { readonly text: string; readonly languages: readonly string[] }[]) =>
    Promise.resolve(texts.map((one) => themesOfText({ ...one, writtenIn: null })))
  const words = wordsOf(await foundWords(askedWords(found), { explained: new Map(), languages, themesOf }))
  const guesses = guessesOf(found, words)
  const meanings = guesses.map(({ meaning }) => meaning)
  const skipped = skippedIn(found, sheet, meanings)
  const numbers = new Set(skipped.map(({ number }) => number))
  const plan = planImport(found.body, meanings, [], { ...found.options, words, skipped: numbers })
  const drafts = new Map(plan.rows.map(({ number, draft }) => [number, draft]))
  const doubted = new Map(plan.rows.map(({ number, doubts }) => [number, doubts.map(({ key }) => key as string)]))
  const unread = new Map(plan.unread.map(({ number, cells }) => [number, cells.map(({ key }) => key as string)]))
  const unknown = new Set(
    plan.words.flatMap(({ field, meaning }) => (meaning === null || meaning.isPart ? [field as string] : [])),
  )
  const cells = Object.entries(expected.rows).flatMap(([row, fields]) =>
    Object.entries(fields).map(([key, value]) => {
      const draft = drafts.get(Number(row))
      const isRead = draft === undefined ? null : shownOf(draft)[key as keyof ExpectedRow]
      const isAsked = unread.has(Number(row)) || doubted.get(Number(row))?.includes(key) === true || unknown.has(key)
      return { place: `${row}/${key}`, expected: value, found: isRead, isAsked }
    }),
  )
  return {
    sheet: sheet?.name ?? '',
    headings: found.headingsAt + 1,
    skipped: [...numbers],
    rest: found.head.filter((heading, at) => heading !== '' && meanings[at] === null),
    cells: cells.length,
    wrong: cells.filter((cell) => !isSame(cell.expected, cell.found)),
  }
}

function shownOf(draft: Draft): Record<keyof ExpectedRow, unknown> {
  const dates = (draft.dates ?? []).map((date, at) => ({ id: String(at), ...date }))
  const when = whenOf({
    dates,
    startsOn: draft.startsOn ?? null,
    endsOn: draft.endsOn ?? null,
    startTime: draft.startTime ?? null,
    endTime: draft.endTime ?? null,
  } as Parameters<typeof whenOf>[0])
  return {
    ...when,
    title: draft.title,
    days: when.dates.map(({ day }) => day),
    places: draft.places?.join(', '),
    themes: draft.themes,
    audiences: draft.audiences,
    // Where nothing is written an activity is tentative.
    status: draft.status ?? 'tentative',
    type: draft.type,
    format: draft.format,
    links: draft.resources?.map(({ url }) => url),
    description: linesOf(draft.description?.content ?? []).join('\n'),
  }
}

function isSame(expected: unknown, found: unknown): boolean {
  if (Array.isArray(expected) && Array.isArray(found)) return isSameSet(expected, found)
  // Whether a comma parts two places nobody can know.
  if (typeof expected === 'string' && typeof found === 'string')
    return expected.split(/\s*[,;]\s*/).join() === found.split(/\s*[,;]\s*/).join()
  return (expected ?? null) === (found ?? null)
}

const isSameSet = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value))
