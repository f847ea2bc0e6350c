/** Faults in the limits of one request, frame, worker or person. */
import type { Fault } from './fault.ts'

const HTTP = ['tests/journeys/bounds.test.ts']
const ANSWERS = ['tests/http/bounded-answer.test.ts']
const TABLES = ['tests/journeys/table-bounds.test.ts']
const WORKERS = ['tests/http/worker-bounds.test.ts']
const CONTENT = ['tests/content/content.all.test.ts']
const ROOMS = ['tests/sync/bounds.test.ts']

export const BOUNDS_FAULTS: readonly Fault[] = [
  {
    name: 'read-any-body',
    rule: 'S47',
    edits: [
      {
        file: 'server/http/body/requestBody.ts',
        find: "  return length > limit ? 'too-large' : Buffer.concat(chunks)\n",
        plant: '  return Buffer.concat(chunks)\n',
      },
    ],
    tests: HTTP,
  },
  {
    name: 'notes-without-end',
    rule: 'S47',
    edits: [
      {
        file: 'server/comments/threadNotes.ts',
        find: 'if (before.length >= TABLE_BOUNDS.thread_note.rows)',
        plant: 'if (before.length > TABLE_BOUNDS.thread_note.rows)',
      },
    ],
    tests: TABLES,
  },
  {
    name: 'threads-without-end',
    rule: 'S47',
    edits: [
      {
        file: 'server/store/bounds/refusedAsFull.ts',
        find: "(await counted(today)) >= perDay.rows ? 'too-many-today' : null",
        plant: "(await counted(today)) > perDay.rows ? 'too-many-today' : null",
      },
    ],
    tests: TABLES,
  },
  {
    name: 'requests-without-end',
    rule: 'S47',
    edits: [
      {
        file: 'server/connections/connections.ts',
        find: "Number(waiting) < TABLE_BOUNDS.connection.rows ? null : 'no-room'",
        plant: "Number(waiting) <= TABLE_BOUNDS.connection.rows ? null : 'no-room'",
      },
    ],
    tests: TABLES,
  },
  {
    name: 'lists-read-whole-texts',
    rule: 'S47',
    edits: [
      {
        file: 'server/comments/anchoredTexts.ts',
        find: ".select('anchors').where('document', '=', document)",
        plant: ".selectAll().where('document', '=', document)",
      },
    ],
    tests: TABLES,
  },
  {
    name: 'empty-what-waits',
    rule: 'S47',
    edits: [
      {
        file: 'server/submissions/submissions.ts',
        find: "const UNDECIDED = ['replaced', 'withdrawn'] as const",
        plant: "const UNDECIDED = ['replaced', 'withdrawn', 'waiting', 'returned'] as const",
      },
    ],
    tests: ['tests/journeys/stored-bounds.test.ts'],
  },
  {
    name: 'read-before-asking',
    rule: 'S47',
    edits: [
      {
        file: 'server/http/answerRoute.ts',
        find: 'bodyBytes > SMALL_BODY_BYTES ?',
        plant: 'bodyBytes > Infinity ?',
      },
    ],
    tests: ['tests/journeys/bodies.test.ts'],
  },
  {
    name: 'room-without-end',
    rule: 'S47',
    edits: [
      {
        file: 'server/http/body/bodyRoom.ts',
        find: 'const MAX_OF_ONE_BYTES = 24 * 1024 * 1024',
        plant: 'const MAX_OF_ONE_BYTES = Infinity',
      },
    ],
    tests: ['tests/journeys/bodies.test.ts'],
  },
  {
    name: 'answer-any-length',
    rule: 'S47',
    edits: [
      {
        file: 'server/http/boundedAnswer.ts',
        find: '    const limit = limitOf(value)\n',
        plant: '    const limit = value.length\n',
      },
    ],
    tests: ANSWERS,
  },
  {
    name: 'wait-for-ever',
    rule: 'S47',
    edits: [
      {
        file: 'server/store/supervisedWorker.ts',
        find: '      if (unanswered === 1) watch(worker)\n',
        plant: '',
      },
    ],
    tests: WORKERS,
  },
  {
    name: 'any-frame-of-a-kind',
    rule: 'S47',
    edits: [
      {
        file: 'server/sync/socket/frame.ts',
        find: 'if (data.length > FRAME_BOUNDS[type])',
        plant: 'if (data.length > FRAME_BOUNDS.step2)',
      },
    ],
    tests: ROOMS,
  },
  {
    name: 'run-unseen',
    rule: 'S47',
    edits: [
      {
        file: 'server/pacing/throttleByKey.ts',
        find: '(error) => onFailure(key, error),',
        plant: '() => {},',
      },
    ],
    tests: ['tests/sync/throttle.test.ts'],
  },
  {
    name: 'requests-cost-nothing',
    rule: 'S48',
    edits: [
      {
        file: 'server/http/admission/admission.ts',
        find: 'value: await budgets.during(payer, work)',
        plant: 'value: await work()',
      },
    ],
    tests: HTTP,
  },
  {
    name: 'small-requests-cost-nothing',
    rule: 'S48',
    edits: [
      { file: 'server/http/admission/admission.ts', find: '      budgets.count(payer, REQUEST_MS)\n', plant: '' },
    ],
    tests: ['tests/http/within.test.ts'],
  },
  {
    name: 'reads-cost-nothing',
    rule: 'S48',
    edits: [
      {
        file: 'server/sync/roomReads.ts',
        find: 'const measured = this.#deps.budgets.atTheirExpense(view)',
        plant: 'const measured = view',
      },
    ],
    tests: ROOMS,
  },
  {
    name: 'broadcasts-cost-nothing',
    rule: 'S48',
    edits: [
      {
        file: 'server/sync/room.ts',
        find: 'this.#deps.budgets.spend(senders, () => this.audience.broadcast(updatesToSend(turn), turn.senders))',
        plant: 'if (senders.length > 0) this.audience.broadcast(updatesToSend(turn), turn.senders)',
      },
    ],
    tests: ROOMS,
  },
  {
    name: 'diff-where-all-are-served',
    rule: 'S49',
    edits: [
      {
        file: 'server/sync/diff/encodeFor.ts',
        find: 'if (encoded === null) return here()',
        plant: 'if (encoded === null || encoded.length > 0) return here()',
      },
    ],
    tests: ROOMS,
  },
  {
    name: 'overtake-the-answer',
    rule: 'S49',
    edits: [{ file: 'server/sync/turns/turn.ts', find: '    await release()\n', plant: '    void release()\n' }],
    tests: ROOMS,
  },
  {
    name: 'wait-without-bound',
    rule: 'S50',
    edits: [
      {
        file: 'server/sync/replica.ts',
        find: 'const MAX_WAITING_BYTES = 256 * 1024\nconst MAX_WAITING_UPDATES = 200\n',
        plant: 'const MAX_WAITING_BYTES = Infinity\nconst MAX_WAITING_UPDATES = Infinity\n',
      },
    ],
    tests: ROOMS,
  },
  {
    name: 'refuse-what-completes',
    rule: 'S50',
    edits: [
      {
        file: 'server/sync/examine.ts',
        find: 'replica.waitsTooMuch(update.length) && addsToWhatWaits(decoded, replica.known(), () => replica.waiting())',
        plant: 'replica.waitsTooMuch(update.length)',
      },
    ],
    tests: ROOMS,
  },
  {
    name: 'any-number-of-sockets',
    rule: 'S51',
    edits: [
      {
        file: 'server/http/socketLimits.ts',
        find: "if (taken >= (isStranger(holder) ? MAX_OF_STRANGERS : MAX_OF_PERSON)) return 'too-many-sockets'\n",
        plant: '',
      },
    ],
    tests: HTTP,
  },
  {
    name: 'any-number-of-roots',
    rule: 'S52',
    edits: [{ file: 'server/sync/examine.ts', find: 'const MAX_ROOTS = 200', plant: 'const MAX_ROOTS = Infinity' }],
    tests: CONTENT,
  },
  {
    name: 'any-number-of-marks',
    rule: 'S52',
    edits: [
      { file: 'shared/richtext/textPieces.ts', find: 'const MAX_MARKS = 32', plant: 'const MAX_MARKS = Infinity' },
    ],
    tests: CONTENT,
  },
  {
    name: 'read-all-for-each-block',
    rule: 'S52',
    edits: [
      {
        file: 'shared/richtext/read.ts',
        find: 'const blocks = fragment.toArray().flatMap((item): readonly RichTextNode[] => {\n',
        plant:
          'const blocks = fragment.toArray().flatMap((_, at): readonly RichTextNode[] => {\n    const item = fragment.toArray()[at]\n',
      },
    ],
    tests: CONTENT,
  },
  {
    name: 'nest-without-end',
    rule: 'S52',
    edits: [{ file: 'shared/richtext/read.ts', find: 'const MAX_DEPTH = 64', plant: 'const MAX_DEPTH = Infinity' }],
    tests: CONTENT,
  },
]
