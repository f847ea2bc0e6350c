import { use } from 'react'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityFields } from '../../../shared/plans/fields.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { ChoiceField } from '../../fields/ChoiceField.tsx'
import { SingleOptionEditor } from '../../fields/OptionEditors.tsx'
import { useEntry } from '../../fields/useEntry.ts'
import type { Option } from '../../ui/forms/option.ts'
import { OwnersContext } from '../owners.ts'

interface OwnerFieldProps {
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly label: string
}

/** Which of the centre's planners looks after an activity. */
export function OwnerField({ map, item, label }: OwnerFieldProps) {
  const options = useOwnerOptions(map)
  return <ChoiceField map={map} name="owner" spec={activityFields.owner} label={label} item={item} options={options} />
}

/** The same as a list that is open already, in a cell. */
export function OwnerCellEditor({ onDone, ...field }: OwnerFieldProps & { readonly onDone: () => void }) {
  const options = useOwnerOptions(field.map)
  return <SingleOptionEditor {...field} name="owner" spec={activityFields.owner} options={options} onDone={onDone} />
}

function useOwnerOptions(map: Y.Map<unknown>): readonly Option[] {
  const { t } = useLingui()
  const owners = use(OwnersContext)
  const owner = readChoice(useEntry(map, 'owner'), activityFields.owner)
  const options = owners
    .filter(({ id, isPlanner }) => isPlanner || id === owner)
    .map(({ id, name }) => ({ id, label: name }))
  const isUnknown = owner !== null && !options.some(({ id }) => id === owner)
  // A person who has left stays selected until another is chosen.
  return isUnknown ? [...options, { id: String(owner), label: t`A former planner` }] : options
}
