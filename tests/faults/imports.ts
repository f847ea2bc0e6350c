/** Faults in how activities come in from files. */
import type { Fault } from './fault.ts'

const FILES = ['tests/imports/read-table.test.ts']
const LAYOUT = ['tests/client/import-layout.test.ts']
const PARTS = ['tests/client/in-parts.test.ts']

export const IMPORT_FAULTS: readonly Fault[] = [
  {
    name: 'unpack-without-bound',
    rule: 'S55',
    edits: [
      {
        file: 'server/imports/unpackWorkbook.ts',
        find: 'const MAX_UNPACKED_BYTES = 100 * 1024 * 1024',
        plant: 'const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024',
      },
    ],
    tests: FILES,
  },
  {
    name: 'read-entities',
    rule: 'S55',
    edits: [
      {
        file: 'server/imports/unpackWorkbook.ts',
        find: '    requirePlainMarkup(bytes)\n',
        plant: '',
      },
    ],
    tests: FILES,
  },
  {
    name: 'end-all-who-wait',
    rule: 'S55',
    edits: [
      {
        file: 'server/imports/importWorker.ts',
        find: "    onEnd: () => answerFirst('file-takes-too-much'),\n",
        plant:
          "    onEnd() {\n      for (const one of asked.splice(0)) one.result.resolve('file-takes-too-much')\n    },\n",
      },
    ],
    tests: ['tests/imports/hostile-files.test.ts'],
  },
  {
    name: 'write-all-at-once',
    rule: 'S56',
    edits: [
      {
        file: 'client/plans/parts/inParts.ts',
        find: 'const PART_BYTES = 48 * 1024',
        plant: 'const PART_BYTES = Infinity',
      },
    ],
    tests: PARTS,
  },
  {
    name: 'leave-what-was-stopped',
    rule: 'S56',
    edits: [
      {
        file: 'client/plans/parts/inParts.ts',
        find: 'for (const part of undo.takeBack())',
        plant: 'for (const part of [] as readonly SentPart[])',
      },
    ],
    tests: PARTS,
  },
  {
    name: 'fill-without-a-word',
    rule: 'S56',
    edits: [
      {
        file: 'client/plans/parts/inParts.ts',
        find: 'if (last > MAX_PART_BYTES || total + last > free) break',
        plant: 'if (last > MAX_PART_BYTES) break',
      },
    ],
    tests: PARTS,
  },
]

/** What a file says is not lost. */
export const SPREADSHEET_FAULTS: readonly Fault[] = [
  {
    name: 'lose-unread-cells',
    rule: 'S88',
    edits: [
      {
        file: 'client/plans/import/rows/readRow.ts',
        find: "value.cell.problem !== null && value.cell.problem.kind !== 'formula-without-value'",
        plant: "value.cell.problem?.kind === 'formula-without-value'",
      },
    ],
    tests: LAYOUT,
  },
  {
    name: 'lose-unknown-words',
    rule: 'S88',
    edits: [
      {
        file: 'client/plans/import/rows/readRow.ts',
        find: 'meaning === null || meaning.toDescription === true',
        plant: 'meaning?.toDescription === true',
      },
    ],
    tests: LAYOUT,
  },
]
