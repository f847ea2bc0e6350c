import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import type { ColumnGuess, ColumnMeaning } from './rows/guessColumns.ts'
import type { ColumnCount } from './rows/planImport.ts'

interface ColumnWhyProps {
  readonly guess: ColumnGuess
  readonly isChosen: boolean
  readonly meaning: ColumnMeaning
  readonly count: ColumnCount | undefined
}

/** The reason for a column's meaning, and how much of it can be read. */
export function ColumnWhy({ guess, isChosen, meaning, count }: ColumnWhyProps) {
  const { i18n, t } = useLingui()
  const label = 'perhaps' in guess ? i18n._(ACTIVITY_FIELDS[guess.perhaps].label) : ''
  const reason = isChosen
    ? meaning === null
      ? t`left out`
      : t`your choice`
    : {
        'own-export': t`from our own export: rows can be updated`,
        name: t`by name`,
        content: t`by content`,
        taken: t`another column is like it already`,
        'some-cells': t`some cells look like ${label}`,
        'no-field': t`no field for it: add it to the description, or leave it out`,
      }[guess.why]
  return <>{[reason, howMuch()].filter((part) => part !== '').join(' · ')}</>

  function howMuch(): string {
    if (count === undefined || meaning === null || meaning === 'id' || meaning === 'rest') return ''
    const { cells, unreadCells, words, unknownWords } = count
    const [known, readable] = [words - unknownWords, cells - unreadCells]
    if (words > cells && unknownWords > 0)
      return t`${plural(words, { one: `${known} of # word known`, other: `${known} of # words known` })}`
    if (unreadCells > 0)
      return t`${plural(cells, { one: `${readable} of # cell read`, other: `${readable} of # cells read` })}`
    return ''
  }
}
