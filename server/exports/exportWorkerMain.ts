/** Runs in the worker of `exportWorker.ts`. */
import { openLocalisers } from '../language/localisers.ts'
import { answerQuestions } from '../store/answerQuestions.ts'
import { sourceOf, type ExportSource } from './exportSource.ts'
import { createFileWords } from './words/fileWords.ts'
import { localisedSource } from './words/localisedSource.ts'
import type { ExportContent, ExportPiece, FileKind, PieceQuestion, ExportInstruction } from './exportWorker.ts'
import { readFrozen, writeFrozen } from './frozenFile.ts'
import { WRITERS, type FilePiece } from './writers.ts'

/** Files being written. */
const files = new Map<number, Iterator<Uint8Array<ArrayBuffer>>>()

/** Pieces are handed over in this size: a smaller one costs more than it holds. */
const PIECE_BYTES = 256 * 1024

const sourceIn = (content: ExportContent): ExportSource =>
  'frozen' in content ? readFrozen(content.frozen) : sourceOf(content)

const localisers = openLocalisers()

function* write({ format, language }: FileKind, content: ExportContent): Generator<Uint8Array<ArrayBuffer>> {
  const source = sourceIn(content)
  if (format === 'frozen') return yield* inPieces(writeFrozen(source))
  const words = createFileWords(localisers[language])
  yield* inPieces(WRITERS[format](localisedSource(source, words), words))
}

function* inPieces(parts: Iterable<FilePiece>): Iterable<Uint8Array<ArrayBuffer>> {
  let waiting: Buffer[] = []
  let bytes = 0
  for (const part of parts) {
    const buffer =
      typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    waiting.push(buffer)
    bytes += buffer.byteLength
    if (bytes < PIECE_BYTES) continue
    yield joined(waiting, bytes)
    waiting = []
    bytes = 0
  }
  if (bytes > 0) yield joined(waiting, bytes)
}

/** In memory of its own, which can be transferred to another thread. */
function joined(parts: readonly Buffer[], bytes: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}

function nextPiece({ file }: PieceQuestion): ExportPiece {
  const next = files.get(file)?.next()
  return next === undefined || next.done === true ? null : next.value
}

function follow(instruction: ExportInstruction): void {
  if (instruction.say === 'begin') files.set(instruction.file, write(instruction, instruction.content))
  else files.delete(instruction.file)
}

answerQuestions({
  answer: nextPiece,
  follow,
  buffersOf: (piece) => (piece === null ? [] : [piece.buffer]),
})
