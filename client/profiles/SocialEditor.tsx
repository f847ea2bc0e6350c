import { Trans, useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { addSocialLink, profileSocial } from '../../shared/profiles/layout.ts'
import type { SocialLinkView } from '../../shared/profiles/profileView.ts'
import { makeChange, useEditing } from '../fields/editing.ts'
import { keysOf } from '../fields/fieldEntry.ts'
import { FieldEditor } from '../fields/FieldEditor.tsx'
import { keyAtEnd } from '../fields/order.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { SOCIAL_FIELDS } from './profileFields.ts'

/** The centre's pages on social networks. */
export function SocialEditor({ links }: { readonly links: readonly SocialLinkView[] }) {
  const { t } = useLingui()
  const editing = useEditing()
  const all = profileSocial(editing.doc)
  return (
    <section className="sec" aria-labelledby="social">
      <div className="between">
        <h2 id="social">
          <Trans>Social networks</Trans>
        </h2>
        <Button
          icon="plus"
          onPress={() => makeChange(editing, () => void addSocialLink(editing.doc, { order: keyAtEnd(links) }))}
        >
          <Trans>Add social network</Trans>
        </Button>
      </div>
      <ul className="paper social-links">
        {links.length === 0 && (
          <li className="meta">
            <Trans>No social networks yet. They appear under “Contact” on the page.</Trans>
          </li>
        )}
        {links.map(({ id }, index) => {
          const link = all.get(id)
          const number = index + 1
          return link instanceof Y.Map ? (
            <li key={id} aria-label={t`Social network ${number}`}>
              {keysOf(SOCIAL_FIELDS).map((key) => (
                <FieldEditor
                  key={key}
                  map={link as Y.Map<unknown>}
                  item={null}
                  shown={SOCIAL_FIELDS[key]}
                  field={`social/${id}/${key}`}
                />
              ))}
              <IconButton
                icon="trash"
                label={t`Remove social network ${number}`}
                onPress={() => makeChange(editing, () => all.delete(id))}
              />
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}
