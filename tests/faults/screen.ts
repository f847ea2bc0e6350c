/** Faults of the client against the rules of "On screen". */
import type { Fault } from './fault.ts'

const SAVE_STATE = 'client/sync/saveState.ts'
const ACKS = 'client/sync/sending/acknowledgements.ts'
const OPEN_DOCUMENT = 'client/sync/openDocument.ts'
const OPENED = ['tests/client/open-document.test.ts']

export const SCREEN_FAULTS: readonly Fault[] = [
  {
    name: 'saved-without-connection',
    rule: 'S39',
    edits: [
      {
        file: SAVE_STATE,
        find: "return progress.everSynced ? { kind: 'reconnecting' } : { kind: 'opening' }",
        plant:
          "return progress.everSynced ? { kind: hasUnsent(progress) ? 'reconnecting' : 'saved' } : { kind: 'opening' }",
      },
    ],
    tests: ['tests/client/save-state.test.ts'],
  },
  {
    name: 'ack-counts-later-edits',
    rule: 'S39',
    edits: [
      {
        file: ACKS,
        find: 'else handlers.onCommitted(decoding.readVarUint(decoding.createDecoder(n)))',
        plant: 'else handlers.onCommitted(handlers.edits())',
      },
    ],
    tests: ['tests/client/acknowledgements.test.ts'],
  },
  {
    name: 'ask-before-answering',
    rule: 'S39',
    edits: [
      {
        file: ACKS,
        find: 'ws === null || ws !== answeredOn || ws.readyState !== WebSocket.OPEN',
        plant: 'ws === null || ws.readyState !== WebSocket.OPEN',
      },
    ],
    tests: ['tests/client/acknowledgements.test.ts'],
  },
  {
    name: 'unsent-work-not-stored',
    rule: 'S40',
    edits: [{ file: 'client/sync/unsentWork.ts', find: '    await storeUnsentWork(person, work)\n', plant: '' }],
    tests: OPENED,
  },
  {
    name: 'write-while-it-ends',
    rule: 'S40',
    edits: [
      {
        file: OPEN_DOCUMENT,
        find: 'isOpen: this.#ready && !this.#ending,',
        plant: 'isOpen: this.#ready,',
      },
    ],
    tests: OPENED,
  },
  {
    name: 'copy-not-marked',
    rule: 'S40',
    edits: [
      {
        file: OPEN_DOCUMENT,
        find: "    if (event.kind === 'edited') this.#copy?.markUnsent(this.#progress.edits, this.#progress.unsentSince ?? event.at)\n",
        plant: '',
      },
    ],
    tests: OPENED,
  },
  {
    name: 'clear-marks-of-others',
    rule: 'S40',
    edits: [
      {
        file: 'client/sync/localCopy.ts',
        find: 'if (request.result === value) marks.delete(mark)',
        plant: 'marks.delete(mark)',
      },
    ],
    tests: OPENED,
  },
  {
    name: 'mark-beside-the-content',
    rule: 'S40',
    edits: [
      {
        file: 'client/sync/localCopy.ts',
        find: "database.transaction([UPDATES, MARKS], 'readwrite')",
        plant: "database.transaction(MARKS, 'readwrite')",
      },
    ],
    tests: ['tests/client/local-copy.test.ts'],
  },
  {
    name: 'go-on-with-a-lost-copy',
    rule: 'S40',
    edits: [{ file: OPEN_DOCUMENT, find: '() => this.#loseCopy()', plant: '() => {}' }],
    tests: OPENED,
  },
  {
    name: 'clear-unsent-copies',
    rule: 'S40',
    edits: [
      {
        file: 'client/sync/storedCopy.ts',
        find: '    if ((await asPromise(marks.getAllKeys())).some(isUnsentMark)) return false\n',
        plant: '',
      },
    ],
    tests: ['tests/client/local-copy.test.ts'],
  },
]
