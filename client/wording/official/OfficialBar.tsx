import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { HELP_TEXTS, problemOfText, type Wording } from '../../../shared/wording/wording.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import type { WordingDraft } from '../useWordingDraft.ts'
import { useSetOfficial } from '../wordingQueries.ts'

/** Below the help texts, for coordinators: the button that makes them the network's official wording. */
export function OfficialBar({ wording, draft }: { readonly wording: Wording; readonly draft: WordingDraft }) {
  const { t } = useLingui()
  const official = useSetOfficial()
  const help = Object.entries(draft.texts).filter(([key]) => HELP_TEXTS.has(key))
  const wrong = help.filter(([key, text]) => problemOfText(text, wording.english[key] ?? '') !== null).length
  const set = (): void =>
    official.mutate(
      { language: wording.language, version: wording.version, texts: Object.fromEntries(help) },
      {
        onSuccess() {
          draft.discard()
          showToast(t`Official wording set. Public pages show it now`)
        },
        onError: (error) => showToast(failureReason(error)),
      },
    )
  return (
    <div className="wording-bar">
      <p>
        <Trans>
          The help texts above become the network’s official wording. They count as checked: public pages show them at
          once, without the English beside them.
        </Trans>
      </p>
      <div className="row">
        {wrong === 0 && (draft.isChanged || !wording.isChecked) && (
          <Button kind="primary" working={official.isPending} onPress={set}>
            <Trans>Set official wording</Trans>
          </Button>
        )}
        {draft.isChanged && (
          <Button onPress={draft.discard}>
            <Trans>Discard changes</Trans>
          </Button>
        )}
        {wrong > 0 && (
          <p className="meta" role="status">
            {t`${plural(wrong, { one: '# text cannot be saved like this.', other: '# texts cannot be saved like this.' })}`}
          </p>
        )}
      </div>
    </div>
  )
}
