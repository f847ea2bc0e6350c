import { useEffect, useEffectEvent, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { SearchInput } from '../../../ui/forms/SearchInput.tsx'
import type { QueueChoice } from '../../queueChoice.ts'

interface QueueSearchProps {
  readonly search: string | null
  readonly onChoose: (choice: Pick<QueueChoice, 'search'>) => void
}

/** Search once typing has paused for this long. */
const QUIET_MS = 400

/** Searches the questions once nobody has typed for a moment. */
export function QueueSearch({ search, onChoose }: QueueSearchProps) {
  const { t } = useLingui()
  const chosen = search ?? ''
  const [typed, setTyped] = useState({ text: chosen, isSent: true })
  const send = useEffectEvent((written: string) => {
    setTyped({ text: written, isSent: true })
    const text = written.trim()
    if (text !== chosen) onChoose({ search: text === '' ? null : text })
  })
  useEffect(() => {
    if (typed.isSent) return undefined
    const timer = setTimeout(() => send(typed.text), QUIET_MS)
    return () => clearTimeout(timer)
  }, [typed])
  // The address says otherwise after filters were cleared or a saved one was chosen.
  const isOwn = !typed.isSent || typed.text.trim() === chosen
  return (
    <SearchInput
      label={t`Search questions`}
      value={isOwn ? typed.text : chosen}
      onChange={(text) => setTyped({ text, isSent: false })}
    />
  )
}
