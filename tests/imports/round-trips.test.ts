/** An exported plan comes back into one. */
import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { addDraft } from '../../client/plans/cells/drafts.ts'
import { guessColumns } from '../../client/plans/import/rows/guessColumns.ts'
import { planFileWrites } from '../../client/plans/import/planFileWrites.ts'
import { chosenRows, planImport } from '../../client/plans/import/rows/planImport.ts'
import { readPlanFile } from '../../client/plans/import/begin/readPlanFile.ts'
import { rowWrites } from '../../client/plans/import/rows/rowWrites.ts'
import { updatesOf } from '../../client/plans/import/rows/updates.ts'
import { writableText } from '../../server/exports/writableText.ts'
import { readTable } from '../../server/imports/readTable.ts'
import { CSV_ID_LABEL } from '../../shared/exports/csvCells.ts'
import type { ExportedPlan } from '../../shared/exports/planFile.ts'
import { LABELS } from '../../shared/locales/labels.ts'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import type { LabelsOf } from '../../shared/plans/cells/codec.ts'
import { CELL_KEYS, writeCell } from '../../shared/plans/cells/codecs.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { restoreActivity } from '../../shared/plans/restore.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { anyPlan, fileOf, written } from '../exports/planFiles.ts'
import { activity, activityTitled, meta, narrative, plan } from '../language/plan.ts'

const LIKELY_DAY = '2027-02-09'

/** @returns how many updates this sends */
function updatesDuring(doc: Y.Doc, work: () => void): number {
  let sent = 0
  const count = (): void => void (sent += 1)
  doc.on('update', count)
  work()
  doc.off('update', count)
  return sent
}

describe('JSON', () => {
  function exported(doc: Y.Doc): ExportedPlan {
    const reading = readPlanFile(written('json', fileOf([doc])).toString('utf8'))
    const found = reading.kind === 'read' ? reading.file.plans[0] : undefined
    if (found === undefined) throw new Error('the file cannot be read')
    return found
  }
  function importInto(doc: Y.Doc, from: ExportedPlan, isSamePlan: boolean, forExisting: 'update' | 'copy' | 'skip') {
    const writes = planFileWrites(from, { ...viewPlan(doc), isSamePlan }, { forExisting, wholePlan: true })
    doc.transact(() => {
      for (const write of writes) write(doc)
    })
    return viewPlan(doc)
  }
  const withoutProblems = ({ meta: aim, narrative: words, activities, trash }: PlanContent) => ({
    aim,
    words,
    activities,
    trash,
  })

  test('comes back into its own plan without loss: ids, lists, texts and trash, whatever is in it', () => {
    fc.assert(
      fc.property(anyPlan, (doc) => {
        const back = importInto(plan(), exported(doc), true, 'update')
        expect(withoutProblems(back)).toEqual(withoutProblems(viewPlan(doc)))
      }),
      { numRuns: 150 },
    )
  })

  test('writes nothing into its own plan if nothing has changed since, whatever is in it', () => {
    fc.assert(
      fc.property(anyPlan, (doc) => {
        const from = exported(doc)
        const sent = updatesDuring(doc, () => importInto(doc, from, true, 'update'))
        expect(sent).toBe(0)
      }),
      { numRuns: 100 },
    )
  })

  test('restores activities that the plan has, and leaves later ones', () => {
    const doc = plan(activity('Quiz', { on: LIKELY_DAY }), meta({ theme: 'Then' }))
    const then = exported(doc)
    activity('Added since', { order: 'b' })(doc)
    const [quiz] = viewPlan(doc).activities
    doc.transact(() => {
      for (const write of planFileWrites(
        { ...then, activities: [{ ...(quiz as ActivityView), title: 'Changed since' }] },
        { ...viewPlan(doc), isSamePlan: true },
        { forExisting: 'update', wholePlan: false },
      ))
        write(doc)
    })
    expect(viewPlan(doc).activities.map(({ title }) => title)).toEqual(['Changed since', 'Added since'])
    expect(importInto(doc, then, true, 'update').activities.map(({ title }) => title)).toEqual(['Quiz', 'Added since'])
  })

  test('becomes new activities in another plan, behind its own; nobody looks after them and no trash comes along', () => {
    const from = exported(plan(activity('Quiz', { on: LIKELY_DAY }), narrative('We play.')))
    const back = importInto(plan(activity('Own')), from, false, 'update')
    expect(back.activities.map(({ title, owner }) => [title, owner])).toEqual([
      ['Own', null],
      ['Quiz', null],
    ])
    expect(back.activities[1]?.id).not.toBe(from.activities[0]?.id)
    expect(back.trash).toEqual([])
  })

  test('is refused with a reason if it is something else', () => {
    const why = (text: string) => {
      const reading = readPlanFile(text)
      return reading.kind === 'failed' ? reading.why : 'read'
    }
    expect(why('{')).toBe('no-json')
    expect(why('[1,2]')).toBe('no-plan-file')
    expect(why(JSON.stringify({ ...fileOf([plan()]), version: 2 }))).toBe('another-version')
    expect(why(JSON.stringify({ ...fileOf([plan()]), plans: [{}] }))).toBe('no-plan-file')
    const deep = `${'{"type":"bulletList","content":['.repeat(20_000)}${']}'.repeat(20_000)}`
    const text = JSON.stringify({ ...fileOf([plan()]), plans: [{ ...exported(plan()), narrative: 'HERE' }] })
    expect(why(text.replace('"HERE"', `{"type":"doc","content":[${deep}]}`))).toBe('no-plan-file')
    expect(why(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('no-plan-file')
  })
})

async function rowsOf(file: Buffer, known: readonly ActivityView[], labelsOf?: LabelsOf) {
  const table = await readTable(file, 'DK')
  const [head = [], ...body] = table.sheets[0]?.rows ?? []
  const isDisarmed = head[0] === CSV_ID_LABEL
  const reading = labelsOf === undefined ? {} : { labelsOf }
  const options = {
    country: 'DK',
    likelyDay: LIKELY_DAY,
    dateSystem: table.dateSystem,
    isDisarmed,
    ...reading,
  } as const
  const meanings = guessColumns(head, body, options).map(({ meaning }) => meaning)
  return planImport(body, meanings, known, options)
}

/** Control characters cannot be written into a file, and space around a text is not part of it. */
const said = (text: string): string => writableText(text).trim()
const cellsOf = (one: ActivityView) => Object.fromEntries(CELL_KEYS.map((key) => [key, said(writeCell(one, key))]))

async function comesBack(doc: Y.Doc, file: Buffer, labelsOf?: LabelsOf): Promise<void> {
  const { rows, unread } = await rowsOf(file, [], labelsOf)
  expect([...unread.flatMap(({ cells }) => cells), ...rows.flatMap(({ doubts }) => doubts)]).toEqual([])
  const back = plan()
  back.transact(() => rows.forEach(({ draft }, at) => void addDraft(back, draft, `a${at}`)))
  const titled = viewPlan(doc).activities.filter(({ title }) => said(title) !== '')
  expect(viewPlan(back).activities.map(cellsOf)).toEqual(titled.map(cellsOf))
}

describe.each(OFFERED_LANGUAGES)('a workbook in %s', (language) => {
  test('S108 · gives a new plan activities that say the same in every column', async () => {
    const all: LabelsOf = ({ id }) => LABELS[id] ?? []
    const back = (doc: Y.Doc) => comesBack(doc, written('xlsx', fileOf([doc]), language), all)
    await fc.assert(fc.asyncProperty(anyPlan, back), { numRuns: 6 })
  })
})

describe.each([
  ['a workbook', (doc: Y.Doc) => written('xlsx', fileOf([doc]))],
  ['CSV', (doc: Y.Doc) => written('csv', fileOf([doc]))],
] as const)('%s', (_, write) => {
  test('gives a new plan activities that say the same in every column, and nothing is unread', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, (doc) => comesBack(doc, write(doc))),
      { numRuns: 40 },
    )
  })

  test('writes nothing into the plan that it was exported from: no list gets other entries, no text loses its formatting', async () => {
    const doc = plan(activity('Quiz', { on: LIKELY_DAY }), activity('Talk', { offers: 'Slides' }))
    const [quiz] = viewPlan(doc).activities
    const bold = { type: 'text', text: 'Bring a phone.', marks: [{ type: 'bold' }] }
    const description = { type: 'doc', content: [{ type: 'paragraph', content: [bold] }] } as const
    const dates = ['2027-02-09', '2027-02-10'].map((day, at) => ({ id: `date-${at}`, day, order: `a${at}` }))
    doc.transact(() => restoreActivity(doc, { ...(quiz as ActivityView), description, dates: dates as never }))
    const before = viewPlan(doc).activities
    const { rows } = await rowsOf(write(doc), before)
    const writeRows = (): void => doc.transact(() => rowWrites(rows, null).forEach((writeRow) => void writeRow(doc)))
    expect(updatesDuring(doc, writeRows)).toBe(0)
    expect(viewPlan(doc).activities).toEqual(before)
    activityTitled(doc, 'Talk').set('status', 'cancelled')
    expect(updatesDuring(doc, writeRows)).toBe(1)
    expect(viewPlan(doc).activities).toEqual(before)
  })

  test('finds the activities again that it was exported from, and changes nothing in them', async () => {
    const doc = plan(
      activity('Quiz', { on: LIKELY_DAY, from: '10:00', timeZone: 'Europe/Copenhagen' }),
      activity('=1+1', { offers: '+ a poster' }),
    )
    const { activities } = viewPlan(doc)
    const { rows } = await rowsOf(write(doc), activities)
    expect(rows.map(({ existing }) => existing)).toEqual(activities.map(({ id }) => id))
    expect(updatesOf(chosenRows(rows, 'update'), activities, {})).toEqual([])
    const changed = activities.map((one) => ({ ...one, offers: 'A colleague wrote this' }))
    expect(updatesOf(chosenRows(rows, 'update'), changed, {}).map(({ key, now }) => [key, now])).toEqual([
      ['offers', 'A colleague wrote this'],
      ['offers', 'A colleague wrote this'],
    ])
  })
})
