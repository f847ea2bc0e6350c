/**
 * Somebody who edits in our own client, on one of their devices: visits a document, leaves it, comes back, and is shown
 * the end of it now and then. Tabs crash, devices go offline.
 */
import * as Y from 'yjs'
import { retireCopies } from '../../client/sync/clearCopies.ts'
import { LocalEdit } from '../../client/sync/localEdit.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Device } from './device.ts'
import { edit, held, type Marks } from './editing.ts'
import type { Link } from './link.ts'
import type { Shown } from './shown.ts'
import { Visit, type Visitor } from './visit.ts'
import type { WatchDeps } from './watchedLink.ts'

export class Editor implements Visitor {
  readonly name: string
  readonly person: Person
  readonly document: DocumentName
  readonly device: Device
  readonly marks: Marks = { put: [], removed: [] }
  readonly clientIds: number[] = []
  readonly owed = new Set<string>()
  readonly #deps: WatchDeps
  readonly #origin = new LocalEdit()
  #visit: Visit | null = null
  /** Stays away. */
  away = false

  constructor(name: string, person: Person, document: DocumentName, device: Device, deps: WatchDeps) {
    this.name = name
    this.person = person
    this.document = document
    this.device = device
    this.#deps = deps
  }

  get link(): Link | null {
    return this.#visit?.link ?? null
  }

  get shown(): Shown | null {
    return this.#visit?.shown ?? null
  }

  get doc(): Y.Doc | null {
    return this.#visit?.doc ?? null
  }

  get canWrite(): boolean {
    return this.#visit?.state.phase === 'open'
  }

  get isSettled(): boolean {
    const state = this.#visit?.state
    return state?.phase === 'open' && state.save.kind === 'saved'
  }

  edit(): void {
    const { chance, oracle } = this.#deps
    const isSafe = (mark: string) => oracle.isDurable(this.document, mark)
    this.#visit?.act((doc) => {
      doc.transact(() => edit(doc, this.name, this.marks, chance, isSafe), this.#origin)
    })
  }

  showPresence(): void {
    this.#visit?.act((_, shown) => shown.move())
  }

  comeBack(): void {
    this.away = false
    this.#visit ??= new Visit(this, this.#deps)
  }

  leave(): void {
    this.away = true
    this.#visit?.leave()
    this.#visit = null
  }

  /** The tab is gone. Data it had stored by then must not be lost. */
  crash(): void {
    this.away = true
    this.#visit?.crash()
    this.#visit = null
    void this.#findStored()
  }

  /** The screen must be true. After an end the person comes back to the document later. */
  check(): void {
    const visit = this.#visit
    visit?.check()
    if (visit?.state.phase !== 'ended') return
    const { end } = visit.state
    const { agenda, chance } = this.#deps
    visit.leave()
    this.#visit = null
    agenda.after(chance.between(50, 1500), () => {
      // The page for readers looks for earlier text.
      if (end === 'read-only') this.#retire()
      agenda.after(chance.between(50, 1500), () => {
        if (!this.away) this.comeBack()
      })
    })
  }

  /** Returns the marks that the server must have, has not, and that are not stored as unsent work either. */
  async findLost(): Promise<readonly string[]> {
    const missing = [...this.owed].filter((mark) => !this.#deps.oracle.isDurable(this.document, mark))
    if (missing.length === 0) return []
    const unsent = this.#marksIn(await this.device.unsentWorkOn(this.document))
    return missing.filter((mark) => !unsent.has(mark))
  }

  #retire(): void {
    const tab = this.device.openTab()
    void tab.run(() => retireCopies(this.person.id, this.document, null, tab.clock(this.#deps.agenda)))
  }

  async #findStored(): Promise<void> {
    for (const mark of this.#marksIn(await this.device.storedOf(this.document))) this.owed.add(mark)
  }

  #marksIn(updates: readonly Uint8Array[]): ReadonlySet<string> {
    const doc = new Y.Doc()
    for (const update of updates) Y.applyUpdate(doc, update)
    const found = new Set(held(doc, this.marks).put)
    doc.destroy()
    return found
  }
}
