import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { Icon } from '../../ui/Icon.tsx'
import { isOrphan } from '../place.ts'
import { audienceLabel, STATE_LABELS } from '../threadLabels.ts'

/** The head of a thread: place, audience and state. */
export function ThreadHead({ thread, place, children }: { thread: Thread; place: ReactNode; children?: ReactNode }) {
  const { i18n } = useLingui()
  const { audience, toHelpdesk, state } = thread
  return (
    <header className="thread-head">
      <div>
        <p className="thread-place">{place}</p>
        <p className="meta thread-for">
          <Icon name={audience === 'network' ? 'globe' : 'lock'} />
          {i18n._(audienceLabel(thread))}
          {toHelpdesk && (
            <>
              {' · '}
              <Trans>question for the helpdesk</Trans>
            </>
          )}
        </p>
      </div>
      {isOrphan(thread.place) && (
        <span className="badge orphan">
          <Trans>Original text removed</Trans>
        </span>
      )}
      <span className={`badge thread-state ${state}`}>
        {state !== 'open' && <Icon name="check" />}
        {i18n._(STATE_LABELS[state])}
      </span>
      {children}
    </header>
  )
}
