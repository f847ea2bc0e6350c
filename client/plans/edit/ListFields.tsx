import type { ComponentType } from 'react'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import type { ActivityKeyOf } from '../../../shared/plans/fields.ts'
import { addListEntry } from '../../../shared/plans/layout.ts'
import { EntryList } from '../../fields/EntryList.tsx'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { ACTUAL_REACH_FIELDS, REACH_FIELDS, RESOURCE_FIELDS } from '../entryFields.ts'
import { HowKnown } from './HowKnown.tsx'
import { UncheckedLink } from './UncheckedLink.tsx'

interface ListProps {
  readonly map: Y.Map<unknown>
  readonly activity: string
  readonly label: string
  readonly name: Exclude<ActivityKeyOf<'list'>, 'dates'>
}

/** Links to materials that the activity makes or uses. */
function ResourceList({ map, activity, label, name }: ListProps) {
  const { t } = useLingui()
  return (
    <EntryList
      map={map}
      name={name}
      label={label}
      addLabel={t`Add a resource`}
      itemLabel={t`Resource`}
      onAdd={() => addListEntry(map, name)}
    >
      {(entry, field) => {
        const at = { map: entry, item: activity }
        return (
          <>
            <FieldEditor {...at} shown={RESOURCE_FIELDS.title} field={field('title')} />
            <FieldEditor {...at} shown={RESOURCE_FIELDS.url} field={field('url')} />
            <UncheckedLink resource={entry} item={activity} />
            <div className="pair">
              <FieldEditor {...at} shown={RESOURCE_FIELDS.type} field={field('type')} />
              <FieldEditor {...at} shown={RESOURCE_FIELDS.licence} field={field('licence')} />
            </div>
            <FieldEditor {...at} shown={RESOURCE_FIELDS.languages} field={field('languages')} />
          </>
        )
      }}
    </EntryList>
  )
}

/** The organisers' own figures, each with its metric. */
function FigureList({ map, activity, label, name }: ListProps) {
  const isActual = name === 'actualReach'
  const { t } = useLingui()
  return (
    <EntryList
      map={map}
      name={name}
      label={label}
      addLabel={t`Add a figure`}
      itemLabel={t`Figure`}
      onAdd={() => addListEntry(map, name)}
    >
      {(entry, field) => {
        const at = { map: entry, item: activity }
        return (
          <>
            <div className="pair">
              <FieldEditor {...at} shown={REACH_FIELDS.value} field={field('value')} />
              <FieldEditor {...at} shown={REACH_FIELDS.metric} field={field('metric')} />
            </div>
            {isActual && (
              <div className="pair">
                <HowKnown map={entry} activity={activity} field={field} />
              </div>
            )}
            <FieldEditor {...at} shown={REACH_FIELDS.source} field={field('source')} />
            {isActual && <FieldEditor {...at} shown={ACTUAL_REACH_FIELDS.evidence} field={field('evidence')} />}
          </>
        )
      }}
    </EntryList>
  )
}

/** Dates are edited together with days and hours: see `WhenFields`. */
export const LIST_EDITORS: Readonly<Record<Exclude<ActivityKeyOf<'list'>, 'dates'>, ComponentType<ListProps>>> = {
  resources: ResourceList,
  expectedReach: FigureList,
  actualReach: FigureList,
}
