import { Trans, useLingui } from '@lingui/react/macro'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { StopMails } from '../StopMails.tsx'
import '../../accounts/signIn/signIn.css'

/** Stops the Weekly Update, and nothing else. The default export: it is loaded on demand. */
export default function StopLetterPage() {
  const { t } = useLingui()
  usePageTitle(t`Stop the Weekly Update – SID workspace`)
  return (
    <StopMails
      what="letter"
      before={{
        heading: <Trans>Stop the Weekly Update?</Trans>,
        text: (
          <Trans>
            The workspace will stop emailing you the Weekly Update. Other emails go on. You can still read each issue in
            the workspace.
          </Trans>
        ),
      }}
      button={<Trans>Stop the Weekly Update</Trans>}
      after={{
        heading: <Trans>Weekly Update stopped</Trans>,
        text: (
          <Trans>
            You no longer receive the Weekly Update by email. You can change this in the workspace, under “Your
            notifications”.
          </Trans>
        ),
      }}
    />
  )
}
