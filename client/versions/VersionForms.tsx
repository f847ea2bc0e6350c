import { useId, useState, type FormEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { VersionInfo } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { useSaveVersion, useNameVersion } from './versionQueries.ts'

const LONGEST = 100

/** Saves the current version under a name. */
export function SaveVersionForm({ document }: { readonly document: DocumentName }) {
  const { t } = useLingui()
  const keep = useSaveVersion(document)
  const id = useId()
  const [name, setName] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') return
    keep.mutate(
      { cause: 'named', name: name.trim() },
      {
        onSuccess: () => {
          setName('')
          announce(t`Version saved`)
        },
      },
    )
  }
  const why = refusalTitle(keep.error)
  const problem =
    why === null
      ? t`The version could not be saved. Check your internet connection and try again.`
      : t`The version could not be saved: ${why}.`
  const hint = keep.isError ? problem : t`Other editors see the version in this list.`
  return (
    <form className="keep-now" onSubmit={submit}>
      <Field id={id} label={t`Save current version as`} hint={hint} bad={keep.isError}>
        <div className="combo">
          <input
            className="input"
            id={id}
            value={name}
            maxLength={LONGEST}
            placeholder={t`For the ministry`}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" working={keep.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Field>
    </form>
  )
}

/** Gives a version a name, or another one. */
export function RenameVersionForm({
  document,
  version,
}: {
  readonly document: DocumentName
  readonly version: VersionInfo
}) {
  const { t } = useLingui()
  const rename = useNameVersion(document)
  const id = useId()
  const [name, setName] = useState<string | null>(null)
  const [wasNaming, setWasNaming] = useState(false)
  if (name === null) {
    return (
      // The field that had the focus is gone; without it Escape would not close the sheet.
      <Button autoFocus={wasNaming} onPress={() => setName(version.name ?? '')}>
        {version.name === null ? <Trans>Name version</Trans> : <Trans>Rename</Trans>}
      </Button>
    )
  }
  function finish(): void {
    setWasNaming(true)
    setName(null)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    const wanted = name?.trim() ?? ''
    rename.mutate({ id: version.id, name: wanted === '' ? null : wanted }, { onSuccess: finish })
  }
  return (
    <form className="combo" onSubmit={submit}>
      <label className="vh" htmlFor={id}>
        <Trans>Version name</Trans>
      </label>
      <input
        className={rename.isError ? 'input bad' : 'input'}
        id={id}
        value={name}
        maxLength={LONGEST}
        autoFocus
        aria-invalid={rename.isError}
        placeholder={t`Version name`}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          finish()
        }}
      />
      <Button type="submit" working={rename.isPending}>
        <Trans>Save name</Trans>
      </Button>
    </form>
  )
}
