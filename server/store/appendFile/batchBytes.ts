/** A batch, that is all parts of one commit, as the bytes of a record; and back. */
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import type { LogEntry } from '../updateLog.ts'
import { F64_BYTES, FieldReader, FieldWriter, sizeOfText, U32_BYTES } from './fields.ts'
import type { Part } from './part.ts'

/** Neither an id of a person nor a layout. */
const NO_PERSON = ''
const NO_LAYOUT = 0

export function sizeOfBatch(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + sizeOfPart(part), U32_BYTES)
}

function sizeOfPart({ document, entries }: Part): number {
  return entries.reduce(
    (sum, { person, clients, update }) =>
      sum + sizeOfText(person ?? NO_PERSON) + 3 * U32_BYTES + clients.length * F64_BYTES + update.length,
    sizeOfText(document) + 2 * F64_BYTES + 2 * U32_BYTES,
  )
}

/** @param into has {@link sizeOfBatch} bytes from `at` on */
export function writeBatch(parts: readonly Part[], into: Buffer, at: number): void {
  const writer = new FieldWriter(into, at)
  writer.u32(parts.length)
  for (const part of parts) {
    writer.text(part.document)
    writer.f64(part.last)
    writer.f64(part.at)
    writer.u32(part.layout)
    writer.u32(part.entries.length)
    for (const { person, schema, clients, update } of part.entries) {
      writer.text(person ?? NO_PERSON)
      writer.u32(schema ?? NO_LAYOUT)
      writer.u32(clients.length)
      for (const client of clients) writer.f64(client)
      writer.bytes(update)
    }
  }
}

export function readBatch(bytes: Buffer, at: number): readonly Part[] {
  const reader = new FieldReader(bytes, at)
  return Array.from({ length: reader.u32() }, () => readPart(reader))
}

function readPart(reader: FieldReader): Part {
  const document = reader.text() as DocumentName
  const [last, at, layout] = [reader.f64(), reader.f64(), reader.u32()]
  const entries = Array.from({ length: reader.u32() }, () => readEntry(reader, document))
  return { document, last, at, layout, entries }
}

function readEntry(reader: FieldReader, document: DocumentName): LogEntry {
  const [person, schema] = [reader.text(), reader.u32()]
  const clients = Array.from({ length: reader.u32() }, () => reader.f64())
  const entry = { document, person: person === NO_PERSON ? null : (person as PersonId), clients }
  const update = reader.bytes()
  return schema === NO_LAYOUT ? { ...entry, update } : { ...entry, update, schema }
}
