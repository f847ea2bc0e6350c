import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { updateChoiceQuery, useChooseLetter, useResumeOwnAddress } from './sendingQueries.ts'

/** Whether oneself receives the Weekly Update, and that letters are paused if one's mail server refused them. */
export function LetterSwitch() {
  const { t } = useLingui()
  const { data } = useQuery(updateChoiceQuery)
  const choose = useChooseLetter()
  const resume = useResumeOwnAddress()
  if (data === undefined) return null
  const wants = choose.isPending ? choose.variables : data.wants === true
  return (
    <>
      <div className="paper pad">
        <Checkbox
          isSelected={wants}
          onChange={(next) =>
            choose.mutate(next, {
              onSuccess: () =>
                showToast(next ? t`You receive the Weekly Update.` : t`You no longer receive the Weekly Update.`),
            })
          }
        >
          <Trans>Weekly Update: one letter to all centres, on most Tuesdays</Trans>
        </Checkbox>
      </div>
      {choose.isError && (
        <Callout kind="danger" live>
          <Trans>
            Your choice could not be saved. Nothing has changed. Check your internet connection and choose again.
          </Trans>
        </Callout>
      )}
      {data.isPaused && (
        <Callout kind="warning">
          <p>
            <Trans>
              Your mail server refused three emails in a row, so the Weekly Update is paused for you. You can read each
              issue in the workspace.
            </Trans>
          </p>
          <Button working={resume.isPending} onPress={() => resume.mutate(undefined)}>
            <Trans>Send it to me again</Trans>
          </Button>
        </Callout>
      )}
    </>
  )
}
