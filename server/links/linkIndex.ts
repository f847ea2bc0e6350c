/**
 * The *index* of links maps each link to its documents. It follows the views of documents, a few at a time; in memory,
 * since it is derived from the documents.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DocumentName } from '../../shared/ids.ts'
import type { FoundLink } from '../../shared/links/linksIn.ts'

export interface LinkPlace extends Omit<FoundLink, 'url'> {
  readonly document: DocumentName
}

interface LinkIndexDeps {
  /** The documents with links to check. */
  readonly documents: () => readonly DocumentName[]
  /** Reads a document's links from its view; none if there is no such document. */
  readonly read: (document: DocumentName) => Promise<readonly FoundLink[]>
}

export interface LinkIndex {
  /** A document has a newer committed state. */
  changed(document: DocumentName): void
  /** Reads new or changed documents, at most this many. @returns whether that was all */
  refresh(atMost: number): Promise<boolean>
  /** Reads one document now. */
  readNow(document: DocumentName): Promise<readonly FoundLink[]>
  urls(): ReadonlySet<string>
  /** The links of documents that a condition holds for, each once. */
  urlsIn(concerns: (document: DocumentName) => boolean): readonly string[]
  placesOf(url: string): readonly LinkPlace[]
}

export function createLinkIndex({ documents, read }: LinkIndexDeps): LinkIndex {
  const links = new Map<DocumentName, readonly FoundLink[]>()
  const waiting = new Set<DocumentName>()

  async function readNow(document: DocumentName): Promise<readonly FoundLink[]> {
    waiting.delete(document)
    const found = await read(document)
    links.set(document, found)
    return found
  }

  return {
    changed(document) {
      if (links.has(document)) waiting.add(document)
    },
    async refresh(atMost) {
      const now = new Set(documents())
      for (const document of links.keys()) if (!now.has(document)) links.delete(document)
      for (const document of now) if (!links.has(document)) waiting.add(document)
      const due = [...waiting]
      for (const document of due.slice(0, atMost)) {
        if (now.has(document)) await readNow(document)
        else waiting.delete(document)
        // A view may take milliseconds: others are served in between.
        await nextTurn()
      }
      return due.length <= atMost
    },
    readNow,
    urls: () => new Set([...links.values()].flatMap((found) => found.map(({ url }) => url))),
    urlsIn: (concerns) => [
      ...new Set([...links].flatMap(([document, found]) => (concerns(document) ? found.map(({ url }) => url) : []))),
    ],
    placesOf: (url) =>
      [...links].flatMap(([document, found]) =>
        found.filter((link) => link.url === url).map(({ entry, owner }) => ({ document, entry, owner })),
      ),
  }
}
