import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { PersonId } from '../../shared/ids.ts'
import type { TaskWho } from '../../shared/tasks/fields.ts'
import { Select } from '../ui/forms/Select.tsx'
import type { TaskPerson } from './tasksContext.ts'
import { whoInWords } from './taskWords.ts'

interface WhoFieldProps {
  readonly who: TaskWho | null
  readonly people: readonly TaskPerson[]
  /** The task, for the label. */
  readonly what: string
  readonly onChange: (who: TaskWho | null) => void
}

const WORD = 'word:'
const OTHER = 'other'
const LONGEST_WORD = 200

/** Who does a task: a colleague of the centre, or a word for somebody without an account. */
export function WhoField({ who, people, what, onChange }: WhoFieldProps) {
  const { t } = useLingui()
  const [isTyping, setTyping] = useState(false)
  const words = whoInWords(who, people)
  const chosen = who === null ? null : 'person' in who ? who.person : `${WORD}${who.word}`
  const planners = people.filter(({ isPlanner }) => isPlanner).map(({ id, name }) => ({ id, label: name }))
  const isListed = chosen === null || planners.some(({ id }) => id === chosen)
  const gone = words?.hasLeft === true ? t`${words.name} (left)` : (words?.name ?? '')
  const options = [
    ...planners,
    ...(isListed ? [] : [{ id: chosen, label: gone }]),
    { id: OTHER, label: t`Somebody else…` },
  ]
  function commit(word: string): void {
    setTyping(false)
    if (word.trim() !== '') onChange({ word: word.trim().slice(0, LONGEST_WORD) })
  }
  if (isTyping)
    return (
      <input
        className="input"
        aria-label={t`Who does “${what}”`}
        maxLength={LONGEST_WORD}
        dir="auto"
        ref={(input) => input?.focus()}
        defaultValue={who !== null && 'word' in who ? who.word : ''}
        onBlur={({ target }) => commit(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value)
          if (event.key !== 'Escape') return
          // The panel around it stays open.
          event.stopPropagation()
          setTyping(false)
        }}
      />
    )
  return (
    <Select
      label={t`Who does “${what}”`}
      hideLabel
      options={options}
      value={chosen}
      clearable
      noneLabel={t`Nobody`}
      placeholder={t`Who?`}
      onChange={(value) => {
        if (value === OTHER) setTyping(true)
        else if (value === null) onChange(null)
        else onChange(value.startsWith(WORD) ? { word: value.slice(WORD.length) } : { person: PersonId.parse(value) })
      }}
    />
  )
}
