import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { UpdateId } from '../../../shared/ids.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { NotLoaded } from './NotLoaded.tsx'
import { letterMailQuery } from './sendingQueries.ts'

/** Opens the letter as the mail that would go now. */
export function MailPreviewButton({ update }: { readonly update: UpdateId }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Trans>Look at the email</Trans>
      </Button>
      <Dialog title={t`The letter as an email`} isOpen={isOpen} onClose={() => setOpen(false)} size="page">
        {isOpen && <Preview update={update} />}
        <div className="row letter-mail-end">
          <Button onPress={() => setOpen(false)}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}

type Shown = 'light' | 'dark' | 'narrow' | 'text'

function Preview({ update }: { readonly update: UpdateId }) {
  const { t } = useLingui()
  const mail = useQuery(letterMailQuery(update))
  const [shown, setShown] = useState<Shown>('light')
  const failure = blockingFailureOf(mail)
  if (failure !== null) return <NotLoaded onRetry={() => void mail.refetch()} />
  if (mail.data === undefined) return <Skeleton lines={8} />
  return (
    <div className="letter-mail">
      <p>
        <b>{mail.data.subject}</b>
      </p>
      <SegmentedControl<Shown>
        label={t`How it is shown`}
        options={[
          { id: 'light', label: t`Light` },
          { id: 'dark', label: t`Dark` },
          { id: 'narrow', label: t`Telephone` },
          { id: 'text', label: t`Plain text` },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'text' ? <pre className="letter-plain">{mail.data.text}</pre> : <Page update={update} shown={shown} />}
    </div>
  )
}

/** Nothing in the frame runs, and its links lead nowhere. */
function Page({ update, shown }: { readonly update: UpdateId; readonly shown: Shown }) {
  const { t } = useLingui()
  return (
    <iframe
      className={`letter-frame ${shown}`}
      title={t`The letter as an email`}
      sandbox=""
      src={`/api/updates/${update}/mail/page?theme=${shown === 'dark' ? 'dark' : 'light'}`}
    />
  )
}
