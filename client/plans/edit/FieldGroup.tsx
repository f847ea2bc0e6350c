import { useEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityFields, type ShownActivityKey } from '../../../shared/plans/fields.ts'
import { viewField } from '../../../shared/fields/view.ts'
import { REVEAL } from '../../fields/showFrame.ts'
import { useShared } from '../../sync/useShared.ts'
import { Button } from '../../ui/Button.tsx'
import { mayFold, PANEL_GROUP_LABELS, type PanelGroup } from '../panelGroups.ts'

interface FieldGroupProps {
  readonly map: Y.Map<unknown>
  readonly group: PanelGroup
  readonly fields: readonly ShownActivityKey[]
  readonly renderField: (name: ShownActivityKey) => ReactNode
}

/** Fields of one kind under a heading. Empty ones are folded away; a field that was shown once stays. */
export function FieldGroup({ map, group, fields, renderField }: FieldGroupProps) {
  const { i18n, t } = useLingui()
  const around = useRef<HTMLElement>(null)
  const [unfolded, setUnfolded] = useState(false)
  const kept = useKept(useFilled(map, fields))
  const folded = unfolded ? [] : fields.filter((name) => mayFold(name) && !kept.includes(name))
  useEffect(() => {
    const section = around.current
    const reveal = (): void => flushSync(() => setUnfolded(true))
    section?.addEventListener(REVEAL, reveal)
    return () => section?.removeEventListener(REVEAL, reveal)
  }, [])
  function unfold(): void {
    flushSync(() => setUnfolded(true))
    // The button is gone, and had the focus.
    const first = around.current?.querySelector<HTMLElement>(`[data-name="${folded[0]}"]`)
    first?.querySelector<HTMLElement>('textarea, input, button')?.focus()
  }
  const name = i18n._(PANEL_GROUP_LABELS[group])
  const more = t`${plural(folded.length, { one: '# more field', other: '# more fields' })}`
  return (
    <section className="field-group" aria-label={name} ref={around}>
      <div className="between">
        <h3>{name}</h3>
        {folded.length > 0 && (
          <Button kind="quiet" icon="down" onPress={unfold}>
            {more}
          </Button>
        )}
      </div>
      <div className="fields">
        {fields.map((field) => (
          <div key={field} data-name={field} className={folded.includes(field) ? 'folded' : undefined}>
            {renderField(field)}
          </div>
        ))}
      </div>
    </section>
  )
}

/** The fields that have a value. */
function useFilled(map: Y.Map<unknown>, fields: readonly ShownActivityKey[]): readonly string[] {
  const joined = useShared(map, () => fields.filter((name) => isFilled(map, name)).join(' '))
  return joined.split(' ')
}

function isFilled(map: Y.Map<unknown>, name: ShownActivityKey): boolean {
  const value: unknown = viewField(map.get(name), activityFields[name], '', [])
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== ''
}

/** All that were ever among these: a field that one clears does not go from under the caret. */
function useKept(filled: readonly string[]): readonly string[] {
  const [kept, setKept] = useState(filled)
  const added = filled.filter((name) => !kept.includes(name))
  if (added.length > 0) setKept([...kept, ...added])
  return kept
}
