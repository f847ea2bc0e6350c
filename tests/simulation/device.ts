/** A *device* is a person's browser: its storage outlives its tabs. */
import { IDBFactory } from 'fake-indexeddb'
import { parseCopyName } from '../../client/sync/copyName.ts'
import { databaseNames } from '../../client/sync/database.ts'
import { readStoredCopy } from '../../client/sync/storedCopy.ts'
import { listUnsentWork } from '../../client/sync/unsentWork.ts'
import type { DocumentInfo } from '../../shared/documents/api.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { Tab } from './tab.ts'

export class Device {
  readonly person: PersonId
  readonly #stored = new IDBFactory()
  /** The server's last message about each document. */
  readonly remembered = new Map<DocumentName, DocumentInfo>()
  readonly #onNetwork = new Set<(isOnline: boolean) => void>()
  #isOnline = true

  constructor(person: PersonId) {
    this.person = person
  }

  get isOnline(): boolean {
    return this.#isOnline
  }

  openTab(): Tab {
    return new Tab(this.#stored)
  }

  goOffline(): void {
    this.#isOnline = false
    for (const listener of this.#onNetwork) listener(false)
  }

  goOnline(): void {
    this.#isOnline = true
    for (const listener of this.#onNetwork) listener(true)
  }

  onNetwork(listener: (isOnline: boolean) => void): () => void {
    this.#onNetwork.add(listener)
    return () => this.#onNetwork.delete(listener)
  }

  /** Returns all that is stored here of a document: in its copies, and as unsent work. */
  storedOf(document: DocumentName): Promise<readonly Uint8Array[]> {
    return this.openTab().run(async () => [
      ...(await this.#copiesOf(document)),
      ...(await this.#unsentWorkOn(document)),
    ])
  }

  /** Returns the unsent work on a document that waits here for its person. */
  unsentWorkOn(document: DocumentName): Promise<readonly Uint8Array[]> {
    return this.openTab().run(() => this.#unsentWorkOn(document))
  }

  async #copiesOf(document: DocumentName): Promise<readonly Uint8Array[]> {
    const copies: Uint8Array[] = []
    for (const name of await databaseNames()) {
      const key = parseCopyName(name)
      if (key?.person === this.person && key.document === document) copies.push(...(await readStoredCopy(name)).updates)
    }
    return copies
  }

  async #unsentWorkOn(document: DocumentName): Promise<readonly Uint8Array[]> {
    return (await listUnsentWork(this.person, document)).map(({ update }) => update)
  }
}
