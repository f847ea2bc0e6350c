import { useEffect, useRef } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { ACTIVITY_FIELDS, isActivityKey, isPlainKey, isWhenKey } from '../../../shared/plans/activityFields.ts'
import { activityFields } from '../../../shared/plans/fields.ts'
import { planActivities } from '../../../shared/plans/layout.ts'
import { PLAIN_FIELDS } from '../../fields/activityFields.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { valuesInWords } from '../../fields/fieldText.ts'
import { concurrentValuesOf, type ConcurrentValue } from '../../fields/concurrentValues.ts'
import { showToast } from '../../ui/announce.ts'
import { longDay } from '../../ui/formats/when.ts'
import { useOwnerName } from '../owners.ts'
import { stillStanding, takeOther } from './takeOther.ts'
import { zoneInWords } from '../timeZoneOptions.ts'

/** Says that somebody else set the same choice of an activity without knowing of this person’s, and offers the other one. */
export function ConcurrentValues() {
  const { doc } = useEditing()
  const tell = useTell()
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    const activities = planActivities(doc)
    const onTransaction = (transaction: Y.Transaction): void => {
      const found = concurrentValuesOf(transaction).filter(({ map, key }) => map.parent === activities && isChoice(key))
      // It is still within the transaction: what is shown may change the document.
      if (found.length > 0) setTimeout(() => latest.current(found), 0)
    }
    doc.on('afterTransaction', onTransaction)
    return () => doc.off('afterTransaction', onTransaction)
  }, [doc])
  return null
}

const isChoice = (key: string): boolean => isActivityKey(key) && activityFields[key].kind === 'choice'

function useTell(): (found: readonly ConcurrentValue[]) => void {
  const { t } = useLingui()
  const editing = useEditing()
  const nameValue = useNameValue()
  return (found) => {
    const [first] = found
    if (first === undefined) return
    const { map, key, mine, theirs, client, stands } = first
    const name = editing.present.find((one) => one.client === client)?.name ?? t`Somebody else`
    const title = String(map.get('title') ?? '').trim() === '' ? t`Untitled activity` : String(map.get('title'))
    const { label, own, other } = {
      label: nameValue.label(key),
      own: nameValue.of(key, mine),
      other: nameValue.of(key, theirs),
    }
    const text =
      found.length > 1
        ? t`${name} and you set ${plural(found.length, { one: '# value', other: '# values' })} differently at the same time`
        : stands === 'mine'
          ? t`${label} of “${title}”: ${name} set ${other} at the same time. Yours stands: ${own}.`
          : t`${label} of “${title}”: ${name} set ${other} at the same time as you set ${own}. Theirs stands.`
    function run(): void {
      const standing = stillStanding(found)
      if (standing.length > 0) makeChange(editing, () => takeOther(standing))
      if (standing.length < found.length) showToast(t`Not taken: somebody has changed it since`)
    }
    showToast(text, { label: t`Take the other`, run })
  }
}

/** Names a field and its values. */
function useNameValue() {
  const { i18n, t } = useLingui()
  const ownerName = useOwnerName()
  return {
    label: (key: string): string => (isActivityKey(key) ? i18n._(ACTIVITY_FIELDS[key].label) : key),
    of(key: string, value: unknown): string {
      if (!isActivityKey(key) || typeof value !== 'string') return t`nothing`
      if (key === 'owner') return ownerName(value) ?? t`A former planner`
      if (key === 'timeZone') return zoneInWords(value)
      if (isWhenKey(key)) return value.length === 10 ? longDay(value) : value
      return isPlainKey(key) ? (valuesInWords(PLAIN_FIELDS[key], value, i18n)[0] ?? value) : value
    },
  }
}
