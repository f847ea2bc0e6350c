import { Trans, useLingui } from '@lingui/react/macro'

/** The steps: the file has been read, its rows are being checked. */
export function ImportSteps() {
  const { t } = useLingui()
  return (
    <ol className="import-steps" aria-label={t`Steps of the import`}>
      <li className="is-done">
        <i aria-hidden="true">✓</i>
        <Trans>File read</Trans>
      </li>
      <li className="is-here" aria-current="step">
        <i aria-hidden="true">2</i>
        <Trans>Columns and rows</Trans>
      </li>
      <li>
        <i aria-hidden="true">3</i>
        <Trans>Write</Trans>
      </li>
    </ol>
  )
}
