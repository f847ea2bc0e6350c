/** Days and people of tasks in words. */
import { i18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { ArrangedTask } from '../../shared/tasks/arrange.ts'
import type { TaskDue } from '../../shared/tasks/fields.ts'
import { shortDay } from '../ui/formats/when.ts'
import type { TaskPerson } from './tasksContext.ts'

/** `10 days before`. */
function distanceInWords(days: number): string {
  if (days === 0) return i18n._(msg`On the first day`)
  return days < 0
    ? i18n._(msg`${plural(-days, { one: '# day before', other: '# days before' })}`)
    : i18n._(msg`${plural(days, { one: '# day after', other: '# days after' })}`)
}

/** `10 days before, Sat 30 Jan`; null without a day. */
export function dueInWords(due: TaskDue | null, dueOn: string | null): string | null {
  if (due === null) return null
  if ('day' in due) return shortDay(due.day)
  const distance = distanceInWords(due.days)
  return dueOn === null ? distance : `${distance}, ${shortDay(dueOn)}`
}

/** The name of a colleague, or the word for somebody else; null for nobody. `hasLeft`: a colleague who no longer plans for the centre. */
export function whoInWords(
  who: ArrangedTask['who'],
  people: readonly TaskPerson[],
): { readonly name: string; readonly hasLeft: boolean } | null {
  if (who === null) return null
  if ('word' in who) return { name: who.word, hasLeft: false }
  const person = people.find(({ id }) => id === who.person)
  return { name: person?.name ?? i18n._(msg`A former planner`), hasLeft: person?.isPlanner !== true }
}
