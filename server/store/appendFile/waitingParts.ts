/**
 * The parts that are in the append file and not yet in the SQLite file. A reader of a document reads them after its
 * rows.
 */
import type { DocumentName } from '../../../shared/ids.ts'
import type { Part } from './part.ts'

interface WaitingPart extends Part {
  readonly batch: number
}

/** The head that the last of a document's parts gives it. */
export interface WaitingHead {
  readonly sequence: number
  readonly schema: number
}

export class WaitingParts {
  readonly #byDocument = new Map<DocumentName, WaitingPart[]>()

  get isEmpty(): boolean {
    return this.#byDocument.size === 0
  }

  documents(): readonly DocumentName[] {
    return [...this.#byDocument.keys()]
  }

  add(batch: number, parts: readonly Part[]): void {
    for (const part of parts) {
      const known = this.#byDocument.get(part.document)
      if (known === undefined) this.#byDocument.set(part.document, [{ ...part, batch }])
      else known.push({ ...part, batch })
    }
  }

  /** @returns null if none of the document's parts wait */
  head(document: DocumentName): WaitingHead | null {
    const last = this.#byDocument.get(document)?.at(-1)
    return last === undefined ? null : { sequence: last.last, schema: last.layout }
  }

  /** In commit order. */
  of(document: DocumentName): readonly Part[] {
    return this.#byDocument.get(document) ?? []
  }

  /** The parts of batches up to this one, which are the first that wait. */
  through(document: DocumentName, batch: number): readonly Part[] {
    return (this.#byDocument.get(document) ?? []).filter((part) => part.batch <= batch)
  }

  /** Forgets the first parts of a document: they are in the SQLite file. */
  forget(document: DocumentName, count: number): void {
    const rest = (this.#byDocument.get(document) ?? []).slice(count)
    if (rest.length > 0) this.#byDocument.set(document, rest)
    else this.#byDocument.delete(document)
  }
}
