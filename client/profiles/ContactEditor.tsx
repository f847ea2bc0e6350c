import { Trans } from '@lingui/react/macro'
import { profileContact } from '../../shared/profiles/layout.ts'
import { useEditing } from '../fields/editing.ts'
import { keysOf } from '../fields/fieldEntry.ts'
import { FieldEditor } from '../fields/FieldEditor.tsx'
import { CONTACT_FIELDS } from './profileFields.ts'

/** How people reach help, and the centre: the same in every language. */
export function ContactEditor() {
  const { doc } = useEditing()
  return (
    <section className="sec" aria-labelledby="contact">
      <div className="between">
        <h2 id="contact">
          <Trans>Help and contact</Trans>
        </h2>
        <p className="meta">
          <Trans>The same in every language</Trans>
        </p>
      </div>
      <div className="paper pad contact-fields">
        {keysOf(CONTACT_FIELDS).map((key) => (
          <FieldEditor
            key={key}
            map={profileContact(doc)}
            item={null}
            shown={CONTACT_FIELDS[key]}
            field={`contact/${key}`}
          />
        ))}
      </div>
    </section>
  )
}
