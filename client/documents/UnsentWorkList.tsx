import { useEffect, useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { discardUnsentWork, listUnsentWork, type StoredUnsentWork, type UnsentWork } from '../sync/unsentWork.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { DownloadWork } from './DownloadWork.tsx'

interface UnsentWorkListProps {
  readonly person: PersonId
  readonly document: DocumentName
  /** Puts kept work into words. */
  readonly describe: (work: UnsentWork) => Promise<string>
}

/** Changes that the server did not take, offered until they are downloaded or let go. */
export function UnsentWorkList({ person, document, describe }: UnsentWorkListProps) {
  const [items, setItems] = useState<readonly StoredUnsentWork[]>([])
  useEffect(() => {
    let stale = false
    void listUnsentWork(person, document).then(
      (found) => stale || setItems(found),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [person, document])

  async function forget(item: StoredUnsentWork): Promise<void> {
    await discardUnsentWork(person, item.id)
    setItems((before) => before.filter((other) => other.id !== item.id))
  }

  return items.map((item) => {
    const when = new Date(item.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
    return (
      <Callout key={item.id} kind="warning" live>
        <strong>
          <Trans>Changes of yours could not be sent.</Trans>
        </strong>{' '}
        <Trans>They are kept on this device, as they were on {when}, and are not on the server.</Trans>
        <div className="actions">
          <DownloadWork work={item} describe={describe} />
          <Button kind="quiet" onPress={() => void forget(item)}>
            <Trans>I no longer need them</Trans>
          </Button>
        </div>
      </Callout>
    )
  })
}
