import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityFields, Visibility } from '../../shared/plans/fields.ts'
import { useEntry } from '../fields/useEntry.ts'
import { VISIBILITY_HINTS } from './fieldLabels.ts'

/** Who sees an activity as it is set now. */
export function VisibilityHint({ map }: { readonly map: Y.Map<unknown> }) {
  const { i18n } = useLingui()
  const visibility = Visibility.safeParse(useEntry(map, 'visibility')).data ?? activityFields.visibility.fallback
  return <p className="hint">{i18n._(VISIBILITY_HINTS[visibility])}</p>
}
