import { useMemo, useState } from 'react'
import { CSV_ID_LABEL } from '../../../shared/exports/csvCells.ts'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import type { ReadOptions } from '../../../shared/plans/cells/codec.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { guessColumns, type ColumnMeaning } from './rows/guessColumns.ts'
import { forgetColumn, NO_MENDS } from './rows/mends.ts'
import { chosenRows, planImport, type ForExisting } from './rows/planImport.ts'

interface ImportedRowsOptions {
  readonly table: ImportedTable
  readonly activities: readonly ActivityView[]
  readonly reading: ReadOptions
}

/** A person's choices for the rows of a file, and the resulting writes. */
export function useImportedRows({ table, activities, reading }: ImportedRowsOptions) {
  const [sheetAt, setSheetAt] = useState(0)
  const [chosen, setChosen] = useState<Readonly<Record<number, ColumnMeaning>>>({})
  const [mends, setMends] = useState(NO_MENDS)
  const [forExisting, setForExisting] = useState<ForExisting>('update')
  const sheet = table.sheets[sheetAt]
  const { head, body, guesses, options } = useMemo(() => {
    const [first = [], ...rest] = sheet?.rows ?? []
    const how = {
      ...reading,
      dateSystem: table.dateSystem,
      isDisarmed: first[0] === CSV_ID_LABEL,
      hasBareFormulas: table.leftOut.includes('formulas-without-value'),
    }
    return { head: first, body: rest, guesses: guessColumns(first, rest, how), options: how }
  }, [sheet, table, reading])
  const meanings = useMemo(
    () => head.map((_, at) => (at in chosen ? (chosen[at] ?? null) : (guesses[at]?.meaning ?? null))),
    [head, chosen, guesses],
  )
  // Colleagues type meanwhile: only the ids of activities matter here.
  const ids = activities.map(({ id }) => id).join(' ')
  const read = useMemo(() => {
    const known = ids.split(' ').map((id) => ({ id: id as ActivityView['id'] }))
    return planImport(body, meanings, known, { ...options, mends })
  }, [body, meanings, ids, options, mends])
  const written = useMemo(() => chosenRows(read.rows, forExisting), [read.rows, forExisting])

  function chooseSheet(at: number): void {
    setSheetAt(at)
    setChosen({})
    setMends(NO_MENDS)
  }
  /** Another column that has this meaning is left out. */
  function chooseMeaning(column: number, meaning: ColumnMeaning): void {
    const others = meanings.flatMap((one, at) => (meaning !== null && one === meaning ? [[at, null] as const] : []))
    setChosen({ ...chosen, ...Object.fromEntries(others), [column]: meaning })
    setMends(forgetColumn(mends, column))
  }
  return {
    sheetAt,
    chooseSheet,
    head,
    body,
    guesses,
    meanings,
    isChosen: (column: number): boolean => column in chosen,
    chooseMeaning,
    mends,
    setMends,
    forExisting,
    setForExisting,
    options,
    read,
    written,
  }
}

export type ImportedRowsState = ReturnType<typeof useImportedRows>
