/** Files that are made to hold up the reader of imports hold up nobody else. */
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { createImportWorker, type ImportWorker } from '../../server/imports/importWorker.ts'
import { readWorkbook } from '../../server/imports/readWorkbook.ts'
import { TableFailure } from '../../server/imports/tableFailure.ts'
import { packStored, unpackWorkbook } from '../../server/imports/unpackWorkbook.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

async function workbookWith(sheet: string): Promise<Buffer> {
  const file = await writeExcelFile([{ sheet: 'Plan', data: [[{ type: String, value: 'Quiz' }]] }]).toBuffer()
  const { parts } = unpackWorkbook(Buffer.from(file))
  expect(parts.has(SHEET)).toBe(true)
  return packStored(new Map([...parts, [SHEET, Buffer.from(sheet)]]))
}

test.each([
  ['cells that are never closed', '<c '],
  ['formulas that are never closed', '<c><f '],
  ['rows that are never closed', '<row '],
  ['attributes without end', '<c r="'],
  ['cells in each other', '<c>'],
  ['attributes in one cell', 'r="A1" '],
  ['closed cells', '<c r="A1"></c>'],
])('a sheet of a million %s is looked through once', async (_, piece) => {
  const begin = piece.startsWith('<') ? '<worksheet><sheetData>' : '<worksheet><sheetData><c '
  const file = await workbookWith(`${begin}${piece.repeat(1_000_000)}`)
  // Looking through the rest of it at each piece would take hours.
  await readWorkbook(file).catch((error: unknown) => expect(error).toBeInstanceOf(TableFailure))
})

test('S55 · a document type is refused wherever it is', async () => {
  const late = `<?xml version="1.0"?>${' '.repeat(10_000)}<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>`
  await expect(readWorkbook(await workbookWith(late))).rejects.toThrow('file-not-readable')
})

/** Reads each file as one byte, and ends at a file that begins with 0. */
const READER = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ request, bytes }) => {
    const first = new Uint8Array(bytes)[0]
    if (first === 0) process.exit(1)
    setTimeout(() => parentPort.postMessage({ request, json: new Uint8Array([first]) }), 20)
  })`

let worker: ImportWorker | null = null
afterEach(() => worker?.close())

test('S55 · a file that takes the reader down is refused alone; those behind it are read', async () => {
  const reader = createImportWorker(() => new Worker(READER, { eval: true }))
  worker = reader
  const read = (first: number) => reader.read(new Uint8Array([first]), 'dk')
  const [before, bad, behind] = await Promise.all([read(1), read(0), read(2)])
  expect([before, bad, behind]).toEqual([new Uint8Array([1]), 'file-takes-too-much', new Uint8Array([2])])
  const all = await Promise.all([read(0), read(0), read(3), read(4)])
  expect(all).toEqual(['file-takes-too-much', 'file-takes-too-much', new Uint8Array([3]), 'busy'])
})
