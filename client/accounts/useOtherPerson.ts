import { useEffect } from 'react'
import { useLingui } from '@lingui/react/macro'
import { SessionView } from '../../shared/accounts/session.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { requestOnce } from '../http/send.ts'
import { showToast } from '../ui/announce.ts'
import { memoryOf } from '../ui/memory.ts'
import { onSignInElsewhere } from './otherTabs.ts'

const KEY = 'sid-other-person'
const memory = memoryOf('sessionStorage')

/** When somebody else signs in in another tab, this tab becomes theirs too: it is loaded again, with a message. */
export function useOtherPerson({ id, name }: Person): void {
  const { t } = useLingui()
  useEffect(() => {
    if (memory.get(KEY) === null) return
    memory.delete(KEY)
    showToast(t`Another tab signed in as ${name}. This tab now shows what ${name} sees.`)
  }, [name, t])
  useEffect(
    () =>
      onSignInElsewhere(() => {
        void reloadForOther(id).catch(() => undefined)
      }),
    [id],
  )
}

async function reloadForOther(id: PersonId): Promise<void> {
  const { person } = await requestOnce(SessionView, '/api/session')
  if (person.id === id) return
  memory.set(KEY, person.id)
  location.reload()
}
