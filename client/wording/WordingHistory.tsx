import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Wording, WordingVersion } from '../../shared/wording/wording.ts'
import { failureReason } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Ago } from '../ui/formats/Ago.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { useCorrectWording } from './wordingQueries.ts'

/** Who corrected what and when; coordinators restore an earlier wording. */
export function WordingHistory({ wording }: { readonly wording: Wording }) {
  const { language, history, mayRestore, version } = wording
  const restoring = useRestoring(wording)
  return (
    <section className="sec" aria-labelledby="wording-history">
      <h2 id="wording-history">
        <Trans>Corrections</Trans>
      </h2>
      {history.length === 0 ? (
        <p className="meta">
          <Trans>No corrections yet. The texts are those that come with the software.</Trans>
        </p>
      ) : (
        <ul className="paper wording-history">
          {history.map((one) => (
            <li key={one.number}>
              <Version version={one} language={language} />
              {mayRestore && one.number !== version && (
                <Button onPress={() => restoring.ask(one.number)}>
                  <Trans>Restore these texts</Trans>
                </Button>
              )}
            </li>
          ))}
          {mayRestore && (
            <li>
              <p>
                <Trans>The texts that come with the software</Trans>
              </p>
              <Button onPress={() => restoring.ask(0)}>
                <Trans>Restore these texts</Trans>
              </Button>
            </li>
          )}
        </ul>
      )}
      {restoring.dialog}
    </section>
  )
}

function Version({ version, language }: { readonly version: WordingVersion; readonly language: string }) {
  const { by, at, act, isChecked, changes } = version
  return (
    <div>
      <p>
        <WhatHappened by={by} act={act} />
        {' · '}
        <Ago at={at} />
        {isChecked && (
          <>
            {' · '}
            <Trans>checked by a speaker</Trans>
          </>
        )}
      </p>
      {changes.length > 0 && (
        <details>
          <summary>
            <Plural value={changes.length} one="# text changed" other="# texts changed" />
          </summary>
          <ul lang={language}>
            {changes.map(({ key, before, after }) => (
              <li key={key}>
                <del>{before}</del> <ins>{after}</ins>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function WhatHappened({ by, act }: Pick<WordingVersion, 'by' | 'act'>) {
  switch (act) {
    case 'correct':
      return (
        <Trans>
          <b>{by}</b> corrected the wording
        </Trans>
      )
    case 'restore':
      return (
        <Trans>
          <b>{by}</b> restored an earlier wording
        </Trans>
      )
    case 'publish':
      return (
        <Trans>
          <b>{by}</b> published help texts
        </Trans>
      )
    case 'official':
      return (
        <Trans>
          <b>{by}</b> set the official wording of the help
        </Trans>
      )
    case 'decline':
      return (
        <Trans>
          <b>{by}</b> declined help texts
        </Trans>
      )
  }
}

function useRestoring({ language, version }: Wording) {
  const { t } = useLingui()
  const [asked, ask] = useState<number | null>(null)
  const { restore } = useCorrectWording(language)
  function putBack(to: number): void {
    ask(null)
    restore.mutate(
      { version, to },
      {
        onSuccess: () => showToast(t`Earlier wording restored. Public pages show it now`),
        onError: (error) => showToast(failureReason(error)),
      },
    )
  }
  const dialog = (
    <Dialog title={t`Restore this wording?`} isOpen={asked !== null} onClose={() => ask(null)}>
      <p>
        <Trans>Public pages in this language show these texts at once. The corrections stay in this list.</Trans>
      </p>
      <div className="actions">
        <Button onPress={() => ask(null)}>
          <Trans>Cancel</Trans>
        </Button>
        <Button kind="primary" onPress={() => putBack(asked ?? 0)}>
          <Trans>Restore wording</Trans>
        </Button>
      </div>
    </Dialog>
  )
  return { ask, dialog }
}
