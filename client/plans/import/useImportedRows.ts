import { useMemo, useState } from 'react'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import { isWordField, MAX_WORDS, type WordField } from '../../../shared/imports/importWords.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import type { ImportInto } from './importInto.ts'
import type { ColumnMeaning } from './rows/guessColumns.ts'
import { findSheet } from './rows/layout.ts'
import { forgetColumn, NO_MENDS } from './rows/mends.ts'
import { chosenRows, planImport, type ForExisting } from './rows/planImport.ts'
import { askedWords, guessesOf, skippedIn, tableOfSheet, type TableOfSheet } from './rows/sheet.ts'
import { keyOfWord, NO_WORDS, wordsToAsk, type WordMeaning, type Words } from './rows/wordCells.ts'
import { useWords, type WordsAnswer } from './useWords.ts'

interface ImportedRowsOptions {
  readonly into: Pick<ImportInto, 'campaign' | 'centre'>
  readonly table: ImportedTable
  readonly activities: readonly ActivityView[]
  readonly reading: GridReading
}

/** A person's choices for the rows of a file, and the resulting writes. */
export function useImportedRows({ into, table, activities, reading }: ImportedRowsOptions) {
  const [sheetAt, setSheetAt] = useState(() => findSheet(table.sheets))
  const [headingsAt, setHeadingsAt] = useState<number | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<number, ColumnMeaning>>>({})
  const [explained, setExplained] = useState(NO_WORDS)
  const [included, setIncluded] = useState<ReadonlySet<number>>(new Set())
  const [mends, setMends] = useState(NO_MENDS)
  const [forExisting, setForExisting] = useState<ForExisting>('update')
  const sheet = table.sheets[sheetAt]
  const found = useMemo(() => tableOfSheet(sheet, { table, reading, headingsAt }), [sheet, table, reading, headingsAt])
  const { words, failure: wordsFailure, retry: askWordsAgain } = useAskedWords(into, found, chosen, explained)
  const guesses = useMemo(() => guessesOf(found, words), [found, words])
  const meanings = useMemo(
    () => found.head.map((_, at) => (at in chosen ? (chosen[at] ?? null) : (guesses[at]?.meaning ?? null))),
    [found, chosen, guesses],
  )
  const skipped = useMemo(
    () => skippedIn(found, sheet, meanings).filter(({ number }) => !included.has(number)),
    [found, sheet, meanings, included],
  )
  // Colleagues type meanwhile: only the ids of activities matter here.
  const ids = activities.map(({ id }) => id).join(' ')
  const read = useMemo(() => {
    const known = ids.split(' ').map((id) => ({ id: id as ActivityView['id'] }))
    const numbers = new Set(skipped.map(({ number }) => number))
    return planImport(found.body, meanings, known, {
      ...found.options,
      words: words ?? NO_WORDS,
      skipped: numbers,
      mends,
    })
  }, [found, meanings, ids, words, skipped, mends])
  const written = useMemo(() => chosenRows(read.rows, forExisting), [read.rows, forExisting])

  /** The choices for another table say nothing of this one. */
  function forgetChoices(): void {
    setChosen({})
    setMends(NO_MENDS)
    setIncluded(new Set())
  }
  /** Another column that has this meaning is left out. */
  function chooseMeaning(column: number, meaning: ColumnMeaning): void {
    const isOne = meaning !== null && meaning !== 'rest'
    const others = meanings.flatMap((one, at) => (isOne && one === meaning ? [[at, null] as const] : []))
    setChosen({ ...chosen, ...Object.fromEntries(others), [column]: meaning })
    setMends(forgetColumn(mends, column))
  }
  return {
    ...found,
    sheetAt,
    chooseSheet(at: number): void {
      setSheetAt(at)
      setHeadingsAt(null)
      forgetChoices()
    },
    chooseHeadings(at: number): void {
      setHeadingsAt(at)
      forgetChoices()
    },
    guesses,
    meanings,
    isChosen: (column: number): boolean => column in chosen,
    chooseMeaning,
    isAsking: words === null,
    wordsFailure,
    askWordsAgain,
    explained,
    explain: (field: WordField, word: string, meaning: WordMeaning): void =>
      setExplained(new Map([...explained, [keyOfWord(field, word), meaning]])),
    skipped,
    include: (row: number): void => setIncluded(new Set([...included, row])),
    mends,
    setMends,
    forExisting,
    setForExisting,
    read,
    written,
  }
}

/** Meanings of words by the server, and by the person. */
function useAskedWords(
  into: ImportedRowsOptions['into'],
  found: TableOfSheet,
  chosen: Readonly<Record<number, ColumnMeaning>>,
  explained: Words,
): WordsAnswer {
  const asked = useMemo(() => {
    const columns = Object.entries(chosen).flatMap(([at, key]) =>
      key !== null && isWordField(key) ? [{ at: Number(at), keys: [key] }] : [],
    )
    const more = wordsToAsk(columns, found.body, found.options)
    // Those of columns that the person chose count for more, if there are too many.
    const all = [...more, ...askedWords(found)].map((one) => [keyOfWord(one.field, one.word), one] as const)
    return [...new Map(all).values()].slice(0, MAX_WORDS)
  }, [found, chosen])
  const answer = useWords(into, asked)
  const words = useMemo(
    () => (answer.words === null ? null : new Map([...answer.words, ...explained])),
    [answer.words, explained],
  )
  return { ...answer, words }
}

export type ImportedRowsState = ReturnType<typeof useImportedRows>
