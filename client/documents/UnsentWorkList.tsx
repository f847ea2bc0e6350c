import { useEffect, useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { discardUnsentWork, listUnsentWork, type StoredUnsentWork, type UnsentWork } from '../sync/unsentWork.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { momentOf } from '../ui/formats/when.ts'
import { DownloadWork } from './DownloadWork.tsx'

interface UnsentWorkListProps {
  readonly person: PersonId
  readonly document: DocumentName
  /** Turns unsent work into text. */
  readonly describe: (work: UnsentWork) => Promise<string>
}

/** Unsent work that the server did not accept, offered until it is downloaded or discarded. */
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
    const when = momentOf(item.at)
    return (
      <Callout key={item.id} kind="warning" live>
        <strong>
          <Trans>Some of your changes could not be sent.</Trans>
        </strong>{' '}
        <Trans>They were saved on this device on {when}. They are not on the server.</Trans>
        <div className="actions">
          <DownloadWork work={item} describe={describe} />
          <Button kind="quiet" onPress={() => void forget(item)}>
            <Trans>Discard changes</Trans>
          </Button>
        </div>
      </Callout>
    )
  })
}
