import { useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { addDays } from '../../../shared/days.ts'
import { metaFields } from '../../../shared/updates/fields.ts'
import { updateMeta } from '../../../shared/updates/layout.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { shownFields } from '../../fields/fieldEntry.ts'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { useComposing } from './composing.ts'

const META_FIELDS = shownFields(metaFields, {
  title: { label: msg`Title`, line: true, hint: msg`Without one, the subject of the mail names the first deadline.` },
  isPublic: { label: msg`Public: anybody may read it on the web, without the items for members`, flag: true },
})

/** The days and the title of the letter. */
export function LetterFields() {
  const { t } = useLingui()
  const editing = useEditing()
  const { days, content } = useComposing()
  const map = updateMeta(editing.doc)
  const set = (key: 'day' | 'nextDay', day: string | null): void =>
    makeChange(editing, () => {
      if (day === null) map.delete(key)
      else map.set(key, day)
    })
  return (
    <section className="paper letter-section letter-fields" aria-label={t`The letter`}>
      <div className="item-facts">
        <FieldFrame item={null} field="day">
          <DateInput label={t`Goes on`} value={content.meta.day} near={days.day} onChange={(day) => set('day', day)} />
        </FieldFrame>
        <FieldFrame item={null} field="nextDay">
          <DateInput
            label={t`The next one goes on`}
            value={days.nextDay}
            near={addDays(days.day, 7)}
            onChange={(day) => set('nextDay', day)}
          />
        </FieldFrame>
        <FieldEditor map={map} item={null} shown={META_FIELDS.title} />
      </div>
      <FieldEditor map={map} item={null} shown={META_FIELDS.isPublic} />
    </section>
  )
}
