import { Trans, useLingui } from '@lingui/react/macro'
import { contactFields, type ContactKey } from '../../shared/profiles/fields.ts'
import { profileContact } from '../../shared/profiles/layout.ts'
import { useEditing } from '../fields/editing.ts'
import { ValueField } from '../fields/ValueField.tsx'
import { CONTACT_LABELS } from './profileLabels.ts'

/** In their order on screen: where help is comes first. */
const SHOWN = {
  helplineName: 'text',
  helplineNumber: 'phone',
  helplineUrl: 'https',
  hotlineUrl: 'https',
  website: 'https',
  email: 'email',
  phone: 'phone',
} as const satisfies Record<ContactKey, string>

/** How people reach help, and the centre: the same in every language. */
export function ContactEditor() {
  const { i18n } = useLingui()
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
        {(Object.keys(SHOWN) as ContactKey[]).map((key) => (
          <ValueField
            key={key}
            map={profileContact(doc)}
            name={key}
            kind={SHOWN[key]}
            spec={contactFields[key]}
            label={i18n._(CONTACT_LABELS[key])}
            item={null}
            field={`contact/${key}`}
          />
        ))}
      </div>
    </section>
  )
}
