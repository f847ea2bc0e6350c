import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { problemOfText, type Wording } from '../../shared/wording/wording.ts'
import { hasStatus } from '../http/failure.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import type { WordingDraft } from './useWordingDraft.ts'
import { useCorrectWording } from './wordingQueries.ts'

/** Below the texts: the changes, and the button that saves them. */
export function WordingBar({ wording, draft }: { readonly wording: Wording; readonly draft: WordingDraft }) {
  const { t } = useLingui()
  const { correct } = useCorrectWording(wording.language)
  const texts = Object.entries(draft.texts)
  const wrong = texts.filter(([key, text]) => problemOfText(text, wording.english[key] ?? '') !== null).length
  const count = Object.keys(draft.changed).length

  function save(): void {
    correct.mutate(
      { version: wording.version, texts: draft.texts, isChecked: draft.isChecked },
      {
        onSuccess({ waiting }) {
          draft.discard()
          showToast(
            waiting === null
              ? t`Wording saved. Public pages show it now`
              : t`Wording saved. Help texts wait to be published`,
          )
        },
      },
    )
  }

  return (
    <div className="wording-bar">
      <LabelledCheckbox
        label={t`A speaker of this language has checked all texts`}
        chosen={draft.isChecked}
        onChange={draft.check}
      />
      {correct.isError && (
        <Callout kind="danger" live>
          <p>
            {refusalTitle(correct.error) ?? <Trans>The wording could not be saved.</Trans>}{' '}
            {hasStatus(correct.error, 409) ? (
              <Trans>Your texts are still here, over the new ones. Look at them, then save again.</Trans>
            ) : hasStatus(correct.error, 429) ? (
              <Trans>Your texts are still here.</Trans>
            ) : (
              <Trans>Your texts are still here. Try again.</Trans>
            )}
          </p>
        </Callout>
      )}
      <div className="row">
        {wrong === 0 && draft.isChanged && (
          <Button kind="primary" working={correct.isPending} onPress={save}>
            <Trans>Save wording</Trans>
          </Button>
        )}
        {draft.isChanged && (
          <Button onPress={draft.discard}>
            <Trans>Discard changes</Trans>
          </Button>
        )}
        <p className="meta" role="status">
          {wrong > 0
            ? t`${plural(wrong, { one: '# text cannot be saved like this.', other: '# texts cannot be saved like this.' })}`
            : t`${plural(count, { 0: 'No text changed', one: '# text changed', other: '# texts changed' })}`}
        </p>
      </div>
    </div>
  )
}
