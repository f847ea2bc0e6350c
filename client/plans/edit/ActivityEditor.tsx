import { memo } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { ActivityStatus, activityFields, Visibility } from '../../../shared/plans/fields.ts'
import { ACTIVITY_LABELS, STATUS_LABELS, VISIBILITY_LABELS, type ShownActivityKey } from '../fieldLabels.ts'
import { ChoiceField } from '../../fields/ChoiceField.tsx'
import { ReachList, ResourceList } from './ListFields.tsx'
import { SetField } from '../../fields/SetField.tsx'
import { SharedTextField } from '../../fields/SharedTextField.tsx'
import { useNestedRichText } from '../../fields/useEntry.ts'
import { LANGUAGE_OPTIONS } from '../../fields/languages.ts'
import {
  AUDIENCE_OPTIONS,
  CHANNEL_OPTIONS,
  FORMAT_OPTIONS,
  GUEST_OPTIONS,
  THEME_OPTIONS,
  TYPE_OPTIONS,
  YOUTH_OPTIONS,
} from '../options.ts'
import { WhenFields } from './WhenFields.tsx'
import { RichEditor } from '../../richtext/RichEditor.tsx'

interface ActivityEditorProps {
  readonly map: Y.Map<unknown>
  readonly item: string
}

/** Every field of one activity. Each follows its own part of the document, so a keystroke in one leaves the others alone. */
export const ActivityEditor = memo(function ActivityEditor({ map, item }: ActivityEditorProps) {
  const { i18n, t } = useLingui()
  const description = useNestedRichText(map, 'description')
  const word = (key: ShownActivityKey): string => i18n._(ACTIVITY_LABELS[key])
  const at = { map, item }
  return (
    <div className="fields">
      <SharedTextField {...at} name="title" label={word('title')} line />
      <ChoiceField {...at} name="type" label={word('type')} spec={activityFields.type} options={TYPE_OPTIONS} />
      <div className="pair">
        <ChoiceField
          {...at}
          name="status"
          label={word('status')}
          spec={activityFields.status}
          options={ActivityStatus.options.map((id) => ({ id, label: i18n._(STATUS_LABELS[id]) }))}
        />
        <ChoiceField
          {...at}
          name="visibility"
          label={word('visibility')}
          spec={activityFields.visibility}
          options={Visibility.options.map((id) => ({ id, label: i18n._(VISIBILITY_LABELS[id]) }))}
        />
      </div>
      <WhenFields map={map} item={item} />
      <SetField {...at} name="themes" label={word('themes')} options={THEME_OPTIONS} />
      <SetField {...at} name="audiences" label={word('audiences')} options={AUDIENCE_OPTIONS} />
      <ChoiceField {...at} name="format" label={word('format')} spec={activityFields.format} options={FORMAT_OPTIONS} />
      <SetField {...at} name="places" label={word('places')} options={null} />
      <SetField {...at} name="languages" label={word('languages')} options={LANGUAGE_OPTIONS} />
      <SetField {...at} name="channels" label={word('channels')} options={CHANNEL_OPTIONS} />
      <SetField {...at} name="partners" label={word('partners')} options={null} />
      <SetField {...at} name="highLevel" label={word('highLevel')} options={GUEST_OPTIONS} />
      <ChoiceField
        {...at}
        name="youthInvolvement"
        label={word('youthInvolvement')}
        spec={activityFields.youthInvolvement}
        options={YOUTH_OPTIONS}
      />
      <SharedTextField {...at} name="offers" label={word('offers')} hint={t`Resources that other centres could use.`} />
      <SharedTextField {...at} name="needs" label={word('needs')} hint={t`Help that you need, and from whom.`} />
      <ResourceList activity={item} map={map} label={word('resources')} />
      <ReachList activity={item} map={map} name="expectedReach" label={word('expectedReach')} />
      <ReachList activity={item} map={map} name="actualReach" label={word('actualReach')} />
      <section>
        <h3 className="label">
          <Trans>Description</Trans>
        </h3>
        {description !== null && (
          <RichEditor fragment={description} label={word('description')} item={item} field="description" />
        )}
      </section>
    </div>
  )
})
