import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { activityFields } from '../../../shared/plans/fields.ts'
import { addListEntry } from '../../../shared/plans/layout.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { LANGUAGE_OPTIONS } from '../../fields/languages.ts'
import { METRIC_OPTIONS, RESOURCE_TYPE_OPTIONS } from '../options.ts'
import { ChoiceField } from '../../fields/ChoiceField.tsx'
import { SetField } from '../../fields/SetField.tsx'
import { SharedTextField } from '../../fields/SharedTextField.tsx'
import { UncheckedLink } from './UncheckedLink.tsx'
import { useEntryIds, useNestedMap } from '../../fields/useEntry.ts'
import { ValueField } from '../../fields/ValueField.tsx'

interface ListProps {
  readonly map: Y.Map<unknown>
  readonly activity: string
  readonly label: string
}

/** Links to materials that the activity makes or uses. */
export function ResourceList({ map, activity, label }: ListProps) {
  const { t } = useLingui()
  const spec = activityFields.resources.entry
  return (
    <EntryList map={map} name="resources" label={label} addLabel={t`Add a resource`} itemLabel={t`Resource`}>
      {(entry, field) => (
        <>
          <SharedTextField map={entry} name="title" label={t`Title`} item={activity} field={field('title')} line />
          <ValueField
            map={entry}
            name="url"
            kind="url"
            label={t`Address`}
            spec={spec.url}
            item={activity}
            field={field('url')}
          />
          <UncheckedLink resource={entry} />
          <div className="pair">
            <ChoiceField
              map={entry}
              name="type"
              label={t`Kind`}
              spec={spec.type}
              item={activity}
              field={field('type')}
              options={RESOURCE_TYPE_OPTIONS}
            />
            <ValueField
              map={entry}
              name="licence"
              kind="text"
              label={t`Licence`}
              spec={spec.licence}
              item={activity}
              field={field('licence')}
            />
          </div>
          <SetField
            map={entry}
            name="languages"
            label={t`Languages`}
            item={activity}
            field={field('languages')}
            options={LANGUAGE_OPTIONS}
          />
        </>
      )}
    </EntryList>
  )
}

/** How many people it is to reach, or reached: the organisers' own figures, each with what it counts. */
export function ReachList({
  map,
  activity,
  label,
  name,
}: ListProps & { readonly name: 'expectedReach' | 'actualReach' }) {
  const { t } = useLingui()
  const spec = activityFields[name].entry
  return (
    <EntryList map={map} name={name} label={label} addLabel={t`Add a figure`} itemLabel={t`Figure`}>
      {(entry, field) => (
        <>
          <div className="pair">
            <ValueField
              map={entry}
              name="value"
              kind="number"
              label={t`Number`}
              spec={spec.value}
              item={activity}
              field={field('value')}
            />
            <ChoiceField
              map={entry}
              name="metric"
              label={t`Unit`}
              spec={spec.metric}
              item={activity}
              field={field('metric')}
              options={METRIC_OPTIONS}
            />
          </div>
          <SharedTextField
            map={entry}
            name="source"
            label={t`Source and method`}
            item={activity}
            field={field('source')}
            line
          />
        </>
      )}
    </EntryList>
  )
}

interface EntryListProps {
  readonly map: Y.Map<unknown>
  readonly name: 'resources' | 'expectedReach' | 'actualReach'
  readonly label: string
  readonly addLabel: string
  readonly itemLabel: string
  /** `field` gives the place of an entry's field in the activity. */
  readonly children: (entry: Y.Map<unknown>, field: (key: string) => string) => ReactNode
}

function EntryList(props: EntryListProps) {
  const list = useNestedMap(props.map, props.name)
  const editing = useEditing()
  return (
    <section className="entries" aria-label={props.label}>
      <div className="between">
        <h3 className="label">{props.label}</h3>
        <Button
          kind="quiet"
          icon="plus"
          onPress={() => makeChange(editing, () => void addListEntry(props.map, props.name))}
        >
          {props.addLabel}
        </Button>
      </div>
      {list !== null && <Entries {...props} list={list} />}
    </section>
  )
}

function Entries({ list, name, itemLabel, children }: EntryListProps & { readonly list: Y.Map<unknown> }) {
  const { t } = useLingui()
  const editing = useEditing()
  const ids = useEntryIds(list)
  return (
    <ul>
      {ids.map((id, index) => {
        const entry = list.get(id)
        const numbered = `${itemLabel} ${index + 1}`
        return entry instanceof Y.Map ? (
          <li key={id} className="entry" aria-label={numbered}>
            <div className="between">
              <span className="meta">{numbered}</span>
              <IconButton
                icon="trash"
                label={t`Remove ${numbered}`}
                onPress={() => makeChange(editing, () => list.delete(id))}
              />
            </div>
            {children(entry as Y.Map<unknown>, (key) => `${name}/${id}/${key}`)}
          </li>
        ) : null
      })}
    </ul>
  )
}
