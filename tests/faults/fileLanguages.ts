/** Faults in the languages of files. */
import type { Fault } from './fault.ts'

export const FILE_LANGUAGE_FAULTS: readonly Fault[] = [
  {
    name: 'write-data-files-in-the-persons-language',
    rule: 'S108',
    edits: [{ file: 'server/http/languageOfFile.ts', find: 'FOR_PROGRAMS.has(format) ? null : ', plant: '' }],
    tests: ['tests/journeys/file-language.test.ts'],
  },
  {
    name: 'leave-filters-of-files-in-english',
    rule: 'S108',
    edits: [
      {
        file: 'server/exports/words/localisedSource.ts',
        find: "words.language === 'en' ? source",
        plant: 'source.head.selection !== undefined ? source',
      },
    ],
    tests: ['tests/exports/languages.test.ts'],
  },
  {
    name: 'read-options-in-english-alone',
    rule: 'S108',
    edits: [
      {
        file: 'shared/plans/cells/names.ts',
        find: 'if (id !== undefined || labelsOf === undefined) return id',
        plant: 'if (id !== undefined || labelsOf !== undefined) return id',
      },
    ],
    tests: ['tests/imports/round-trips.test.ts'],
  },
]
