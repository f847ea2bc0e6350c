import { Trans, useLingui } from '@lingui/react/macro'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import type { ImportedRowsState } from './useImportedRows.ts'

/** The server did not say what words of the file mean. The import goes on without it. */
export function WordsFailure({
  wordsFailure,
  askWordsAgain,
}: Pick<ImportedRowsState, 'wordsFailure' | 'askWordsAgain'>) {
  const { t } = useLingui()
  if (wordsFailure === null) return null
  const why = refusalTitle(wordsFailure) ?? t`The server cannot be reached`
  return (
    <Callout kind="warning" live>
      <p>
        <Trans>
          The words of your file could not be looked up: {why}. Only names of options are known, and other words go into
          the description.
        </Trans>
      </p>
      <div className="actions">
        <Button onPress={askWordsAgain}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    </Callout>
  )
}
