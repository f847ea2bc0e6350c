import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Callout } from '../../ui/Callout.tsx'
import { TEXT_PROBLEMS } from '../WordingText.tsx'
import type { RowProblem } from './readOfficial.ts'

/** Rows and columns of the file that are left out, each with what to do. */
export function RowProblems({ problems }: { readonly problems: readonly RowProblem[] }) {
  return (
    <Callout kind="warning">
      <p>
        <b>
          <Plural
            value={problems.length}
            one="# place of the file cannot be used"
            other="# places of the file cannot be used"
          />
        </b>
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.kind} ${problem.cell}`}>
            <Trans>Row {problem.row}</Trans>: <Problem problem={problem} />
          </li>
        ))}
      </ul>
    </Callout>
  )
}

function Problem({ problem }: { readonly problem: RowProblem }) {
  const { i18n } = useLingui()
  const { cell } = problem
  switch (problem.kind) {
    case 'unknown-language':
      return <Trans>“{cell}” is no language of public pages other than English. Enter a code such as da.</Trans>
    case 'twice':
      return <Trans>“{cell}” is in the file twice. Only the first row is used.</Trans>
    case 'no-text':
      return <Trans>“{cell}” has no text. Enter one, or delete the row.</Trans>
    case 'unknown-column':
      return <Trans>The column “{cell}” is not a text of the help. It is left out.</Trans>
    case 'wrong-text':
      return (
        <>
          “{cell}”: {i18n._(TEXT_PROBLEMS[problem.why])}
        </>
      )
  }
}
