/**
 * Knows the disk's content and people's rights, and checks everything that the server stores or sends. A violation ends
 * the run.
 */
import { isDeepStrictEqual } from 'node:util'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { LogEntry } from '../../server/store/updateLog.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import type { Access } from '../../shared/wire.ts'

/** A rule was broken. Its message names the rule first. */
export class Violation extends Error {}

/** A client's edits of the document that an ack would confirm. */
export interface ClientEdits {
  readonly put: readonly string[]
  readonly removed: readonly string[]
}

/** Where clients leave marks: a key that is put once, and may be removed once, and says for good whether it arrived. */
export const marksOf = (doc: Y.Doc): Y.Map<number> => doc.getMap('marks')

type StoredUpdate = Pick<LogEntry, 'document' | 'update'>

interface Stored {
  /** All committed updates, applied. */
  readonly doc: Y.Doc
  /** Where the committed structs of each client end. */
  readonly ends: Map<number, number>
  readonly deleted: Set<string>
  sequence: number
  /** The same document after those updates alone that survive a power cut. */
  readonly durable: Y.Doc
  /** Updates that are committed and would not survive one yet. */
  unsynced: Uint8Array[]
}

export interface Oracle {
  /** The first rule that was broken: the server may have swallowed the error that said so. */
  readonly broken: Violation | null
  /** The access of each person now; null: not even read. */
  readonly rights: Map<PersonId, Access | null>
  begin(document: DocumentName, state: Uint8Array): void
  documents(): Iterable<DocumentName>
  /**
   * A room asks for a commit.
   * @param mayLag whether its node need not know yet what this person may do now
   */
  attempted(entries: readonly LogEntry[], mayLag?: (person: PersonId) => boolean): void
  /** A batch is in the store. */
  committed(entries: readonly StoredUpdate[]): void
  /** All that was committed is on the disk. */
  synced(): void
  /** A power cut took all that was not synced, but for these batches. */
  lost(butFor: readonly (readonly StoredUpdate[])[]): void
  /** Something with this content leaves the server. */
  shown(document: DocumentName, update: Uint8Array, to: string): void
  /** An ack leaves the server. */
  acknowledged(document: DocumentName, deeds: ClientEdits, to: string): void
  /** Somebody's screen says "Saved", and this is what the document there holds of their own: these Yjs ids, these edits. */
  saved(document: DocumentName, doc: Y.Doc, clients: Iterable<number>, edits: ClientEdits, who: string): void
  /** Whether a mark survives a power cut, or its removal does. */
  isDurable(document: DocumentName, mark: string): boolean
  /** This is what the server would load now. */
  loaded(document: DocumentName, state: { readonly sequence: number; readonly doc: Y.Doc }): void
  stateOf(document: DocumentName): Stored
  fail(message: string): never
}

export function createOracle(): Oracle {
  const documents = new Map<DocumentName, Stored>()
  const confirmed = new Map<DocumentName, { put: Set<string>; removed: Set<string> }>()
  const rights = new Map<PersonId, Access | null>()
  const known = new WeakSet<LogEntry>()

  let broken: Violation | null = null

  function fail(message: string): never {
    broken ??= new Violation(message)
    throw broken
  }

  function stateOf(document: DocumentName): Stored {
    const stored = documents.get(document)
    if (stored === undefined) throw new Error(`nobody began ${document}`)
    return stored
  }

  function begin(state: Uint8Array): Stored {
    const stored = {
      doc: new Y.Doc(),
      ends: new Map(),
      deleted: new Set<string>(),
      sequence: 0,
      durable: new Y.Doc(),
      unsynced: [],
    }
    note(stored, state)
    Y.applyUpdate(stored.durable, state)
    return stored
  }

  function note(stored: Stored, update: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(update)
    for (const { id, length } of structs.filter((struct) => !(struct instanceof Y.Skip))) {
      stored.ends.set(id.client, Math.max(stored.ends.get(id.client) ?? 0, id.clock + length))
    }
    for (const deletion of deletionsOf(ds)) stored.deleted.add(deletion)
    Y.applyUpdate(stored.doc, update)
  }

  function committed(entries: readonly StoredUpdate[]): void {
    for (const { document, update } of entries) {
      const stored = stateOf(document)
      note(stored, update)
      stored.sequence += 1
      stored.unsynced.push(update)
    }
  }

  return {
    get broken() {
      return broken
    },
    rights,
    stateOf,
    fail,
    documents: () => documents.keys(),
    begin(document, state) {
      documents.set(document, begin(state))
      confirmed.set(document, { put: new Set(), removed: new Set() })
    },
    attempted(entries, mayLag = () => false) {
      for (const entry of entries) {
        if (known.has(entry)) continue
        known.add(entry)
        const { person } = entry
        if (person === null || rights.get(person) === 'write' || mayLag(person)) continue
        fail(`S9 S20 · content of ${person} is to be stored, who may not write now`)
      }
    },
    committed,
    synced() {
      for (const { durable, unsynced } of documents.values()) {
        for (const update of unsynced.splice(0)) Y.applyUpdate(durable, update)
      }
    },
    lost(butFor) {
      for (const [document, { durable, sequence, unsynced }] of documents) {
        const stored = begin(Y.encodeStateAsUpdate(durable))
        stored.sequence = sequence - unsynced.length
        documents.set(document, stored)
      }
      for (const batch of butFor) committed(batch)
    },
    shown(document, update, to) {
      const { ends, deleted } = stateOf(document)
      const { structs, ds } = Y.decodeUpdate(update)
      for (const struct of structs) {
        if (struct instanceof Y.Skip) continue
        const { client, clock } = struct.id
        if (clock + struct.length > (ends.get(client) ?? 0)) {
          fail(
            `S2 · ${to} is shown ${client}:${clock}+${struct.length}, of which only ${ends.get(client) ?? 0} is stored`,
          )
        }
      }
      for (const deletion of deletionsOf(ds)) {
        if (!deleted.has(deletion) && !isDeletedIn(stateOf(document).doc, deletion)) {
          fail(`S2 · ${to} is shown the deletion of ${deletion}, which is not stored`)
        }
      }
    },
    acknowledged(document, { put, removed }, to) {
      const { durable } = stateOf(document)
      const marks = marksOf(durable)
      const promised = confirmed.get(document)
      for (const mark of put) {
        if (!marks.has(mark) && !promised?.removed.has(mark) && !isRemoved(durable, mark)) {
          fail(`S1 S3 · ${to} is told that ${mark} is on the disk, and it is not`)
        }
        promised?.put.add(mark)
      }
      for (const mark of removed) {
        if (marks.has(mark)) fail(`S1 S3 · ${to} is told that the removal of ${mark} is on the disk, and it is not`)
        promised?.removed.add(mark)
      }
    },
    saved(document, doc, clients, edits, who) {
      const { durable } = stateOf(document)
      for (const client of clients) {
        const [here, there] = [Y.getState(doc.store, client), Y.getState(durable.store, client)]
        if (there < here) fail(`S39 · ${who} is shown Saved at ${client}:${here}, and ${there} is on the disk`)
      }
      const missing = [
        ...edits.put.filter((mark) => !this.isDurable(document, mark)),
        ...edits.removed.filter((mark) => marksOf(durable).has(mark)),
      ]
      if (missing.length > 0) fail(`S39 · ${who} is shown Saved, and ${missing.join(', ')} is not on the disk`)
    },
    isDurable(document, mark) {
      const { durable } = stateOf(document)
      return marksOf(durable).has(mark) || isRemoved(durable, mark)
    },
    loaded(document, { sequence, doc }) {
      const stored = stateOf(document)
      const promised = confirmed.get(document)
      for (const mark of promised?.put ?? []) {
        if (!marksOf(doc).has(mark) && !isRemoved(doc, mark)) fail(`S28 · ${mark} was acknowledged and is lost`)
      }
      for (const mark of promised?.removed ?? []) {
        if (marksOf(doc).has(mark)) fail(`S28 · the removal of ${mark} was acknowledged and is lost`)
      }
      if (sequence !== stored.sequence) {
        fail(`S30 · ${document} is numbered ${sequence} after ${stored.sequence} committed updates`)
      }
      if (!isSame(doc, stored.doc)) fail(`S25 · what is loaded of ${document} is other than what was committed`)
    },
  }
}

/** The same structs, deletions and content. Their encodings may still differ in joined structs. */
export function isSame(a: Y.Doc, b: Y.Doc): boolean {
  const isPending = (doc: Y.Doc) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  return (
    isPending(a) === isPending(b) &&
    Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) &&
    a.getText('text').toString() === b.getText('text').toString() &&
    isDeepStrictEqual(marksOf(a).toJSON(), marksOf(b).toJSON())
  )
}

/** A mark is put once only, so a key that has been there and is not any more was removed. */
export function isRemoved(doc: Y.Doc, mark: string): boolean {
  return marksOf(doc)._map.get(mark)?.deleted === true
}

function deletionsOf(ds: ReturnType<typeof Y.decodeUpdate>['ds']): string[] {
  return [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => Array.from({ length: len }, (_, at) => `${client}:${clock + at}`)),
  )
}

/** Yjs deletes more than it is asked to: the content of a deleted thing goes with it. */
function isDeletedIn(doc: Y.Doc, deletion: string): boolean {
  const [client = 0, clock = 0] = deletion.split(':').map(Number)
  if (clock >= Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  return structs[Y.findIndexSS(structs, clock)]?.deleted === true
}

/** The entries of an awareness update. */
export function readPresence(update: Uint8Array): readonly { client: number; clock: number; state: unknown }[] {
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }))
}
