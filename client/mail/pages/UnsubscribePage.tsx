import { Trans, useLingui } from '@lingui/react/macro'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { StopMails } from '../StopMails.tsx'
import '../../accounts/signIn/signIn.css'

/** Stops all notifications by email, and nothing else. The default export: it is loaded on demand. */
export default function UnsubscribePage() {
  const { t } = useLingui()
  usePageTitle(t`Stop notification emails – SID workspace`)
  return (
    <StopMails
      what="notifications"
      before={{
        heading: <Trans>Stop notification emails?</Trans>,
        text: (
          <Trans>
            The workspace will stop emailing you notifications. You can still read all of them in the workspace. The
            Weekly Update, emails about your account and urgent messages to your centre go on.
          </Trans>
        ),
      }}
      button={<Trans>Stop notification emails</Trans>}
      after={{
        heading: <Trans>Notification emails stopped</Trans>,
        text: (
          <Trans>
            The workspace no longer emails you notifications. The Weekly Update, emails about your account and urgent
            messages to your centre go on. You can change this in the workspace, under “Your notifications”.
          </Trans>
        ),
      }}
    />
  )
}
