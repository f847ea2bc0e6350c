import { useRef, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { Button } from 'react-aria-components'
import { Icon } from '../../ui/Icon.tsx'
import type { DocumentLabel } from '../../comments/discussion.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { latePart } from '../../ui/latePart.tsx'

const loadList = () => import('./BellList.tsx')
const BellList = latePart(loadList)

interface BellProps {
  readonly placeOf: DocumentLabel
  readonly countryOf: (centre: string) => string
  /** Requests to join that wait for this person's decision. */
  readonly requests: readonly JoinRequest[]
}

/** The bell: the person's notifications, by thread. The list is loaded on demand. */
export function Bell({ placeOf, countryOf, requests }: BellProps) {
  const { t } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(notificationsQuery)
  const unread = (data?.items ?? []).filter((item) => item.unread > 0).length + requests.length
  const prepare = (): void => void loadList()
  return (
    <>
      <Button
        ref={button}
        className="ibtn bell-button"
        aria-label={unread === 0 ? t`Notifications` : t`Notifications: ${unread} new`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onHoverStart={prepare}
        onFocus={prepare}
        onPress={() => setOpen(true)}
      >
        <Icon name="bell" />
        {unread > 0 && <b aria-hidden="true">{unread}</b>}
      </Button>
      {isOpen && (
        <BellList
          button={button}
          placeOf={placeOf}
          countryOf={countryOf}
          requests={requests}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
