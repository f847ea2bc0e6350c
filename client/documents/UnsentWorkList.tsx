import { useEffect, useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { letGo, listKeptWork, type KeptItem, type KeptWork } from '../sync/unsentWork.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Callout.tsx'
import { DownloadWork } from './DownloadWork.tsx'

interface KeptWorkNotesProps {
  readonly person: PersonId
  readonly document: DocumentName
  /** Puts kept work into words. */
  readonly describe: (work: KeptWork) => Promise<string>
}

/** Changes that the server did not take, offered until they are downloaded or let go. */
export function KeptWorkNotes({ person, document, describe }: KeptWorkNotesProps) {
  const [items, setItems] = useState<readonly KeptItem[]>([])
  useEffect(() => {
    let stale = false
    void listKeptWork(person, document).then(
      (found) => stale || setItems(found),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [person, document])

  async function forget(item: KeptItem): Promise<void> {
    await letGo(person, item.id)
    setItems((before) => before.filter((other) => other.id !== item.id))
  }

  return items.map((item) => {
    const when = new Date(item.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
    return (
      <Note key={item.id} kind="warning" live>
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
      </Note>
    )
  })
}
