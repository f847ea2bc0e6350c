/**
 * Writes files in a worker, piece by piece as the recipient takes them: no keystroke waits for a file, and no file is
 * in memory as a whole.
 */
import { Worker } from 'node:worker_threads'
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import { createAskedWorker } from '../store/askedWorker.ts'
import { buffersOf, type PackedPlans } from './packedPlans.ts'

/** The content of a file: packed plans, or the bytes of a frozen selection. */
export type ExportContent = PackedPlans | { readonly frozen: Uint8Array<ArrayBuffer> }

export type ExportInstruction =
  | ({ readonly say: 'begin'; readonly file: number; readonly content: ExportContent } & FileKind)
  | { readonly say: 'end'; readonly file: number }

/** Asks for the next piece of a file. */
export interface PieceQuestion {
  readonly file: number
}
/** Null after the last. */
export type ExportPiece = Uint8Array<ArrayBuffer> | null

/** `frozen`: a selection as it is stored, without the people in it, packed by gzip. */
type FileFormat = ExportFormat | 'frozen'

export interface FileKind {
  readonly format: FileFormat
  readonly language: InterfaceLanguage
}

/** A file that is being written. It takes one of the worker's places until its end. */
export interface WrittenFile {
  next(): Promise<ExportPiece>
  end(): void
}

export interface ExportWorker {
  /**
   * @param pack packs the content; null if it is too large
   * @returns a refusal if it is, or if too many files are being written
   */
  write(kind: FileKind, pack: () => Promise<ExportContent | null>): Promise<WrittenFile | 'too-large' | 'busy'>
  close(): Promise<void>
}

/** The content to write: 20,000 activities. */
export const MAX_CONTENT_BYTES = 64 * 1024 * 1024
/** Files being written or waiting: one thread writes them, each in at most some seconds. */
const MAX_FILES = 6
/** A worker that needs more is ended, and its exports fail: the rest of the server has its memory for itself. */
const MAX_OLD_MIB = 768

const startWorker = (): Worker =>
  new Worker(new URL('./exportWorkerMain.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_MIB },
  })

export function createExportWorker(): ExportWorker {
  let lastFile = 0
  let packing = 0
  const open = new Set<number>()
  // Files that nobody waits for at the moment are lost with the thread as well.
  const worker = createAskedWorker<PieceQuestion, ExportPiece, ExportInstruction>('exports', startWorker, {
    onEnd: () => open.clear(),
  })

  function begin(kind: FileKind, content: ExportContent): WrittenFile {
    const file = (lastFile += 1)
    let asked: PromiseWithResolvers<ExportPiece> | null = null
    open.add(file)
    worker.instruct({ say: 'begin', file, content, ...kind }, 'frozen' in content ? [] : buffersOf(content))
    return {
      async next() {
        if (!open.has(file)) throw new Error('the file is no longer being written')
        asked = Promise.withResolvers()
        worker.ask({ file }).then(asked.resolve, asked.reject)
        return asked.promise
      },
      end() {
        asked?.reject(new Error('the file was ended'))
        if (open.delete(file)) worker.instruct({ say: 'end', file })
      },
    }
  }

  return {
    async write(kind, pack) {
      if (open.size + packing >= MAX_FILES) return 'busy'
      packing += 1
      const content = await pack().finally(() => (packing -= 1))
      return content === null ? 'too-large' : begin(kind, content)
    },
    close: () => worker.close(),
  }
}
