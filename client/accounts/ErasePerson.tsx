import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Account } from '../../shared/accounts/people.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { useErasePerson } from './peopleQueries.ts'

interface ErasePersonProps {
  readonly person: Pick<Account, 'id' | 'name'>
  readonly onDone: () => void
}

/** Erases a person for good, after a second press. */
export function ErasePerson({ person: { id, name }, onDone }: ErasePersonProps) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const erase = useErasePerson()
  const onErase = () => erase.mutate(id, { onSuccess: () => (showToast(t`${name} was erased`), onDone()) })
  if (!isAsking) {
    return (
      <div className="actions">
        <Button kind="quiet" icon="trash" onPress={() => setAsking(true)}>
          <Trans>Erase person</Trans>
        </Button>
      </div>
    )
  }
  return (
    <>
      <Callout kind={erase.isError ? 'danger' : 'warning'} live>
        {erase.isError ? (
          (refusalTitle(erase.error) ?? (
            <Trans>{name} was not erased. Check your internet connection and try again.</Trans>
          ))
        ) : (
          <Trans>
            Access ends, and name and address are deleted. What {name} wrote stays without a name. This cannot be
            undone.
          </Trans>
        )}
      </Callout>
      <div className="actions">
        <Button kind="danger" autoFocus working={erase.isPending} onPress={onErase}>
          <Trans>Erase person</Trans>
        </Button>
        <Button onPress={() => setAsking(false)}>
          <Trans>Keep person</Trans>
        </Button>
      </div>
    </>
  )
}
