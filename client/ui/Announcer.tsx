import { useSyncExternalStore } from 'react'
import { useLingui } from '@lingui/react/macro'
import { subscribeToAnnouncements, hideToast, currentAnnouncement, runToastAction } from './announce.ts'
import { Button, IconButton } from './Button.tsx'

/** Speaks announcements and shows toasts. Every page has one. */
export function Announcer() {
  const { t } = useLingui()
  const { spoken, toast } = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement)
  return (
    <>
      <div className="vh" role="status" aria-live="polite">
        <span key={spoken.id}>{spoken.text}</span>
      </div>
      <div className="toasts" role="region" aria-label={t`Messages`}>
        {toast !== null && (
          <div className="toast">
            <span>{toast.text}</span>
            {toast.action !== undefined && (
              <Button kind="quiet" onPress={runToastAction}>
                {toast.action.label}
              </Button>
            )}
            <IconButton icon="close" label={t`Dismiss`} onPress={hideToast} />
          </div>
        )}
      </div>
    </>
  )
}
