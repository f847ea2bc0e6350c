import { Trans, useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { SocialNetwork, socialFields } from '../../shared/profiles/fields.ts'
import { addSocialLink, profileSocial } from '../../shared/profiles/layout.ts'
import type { SocialLinkView } from '../../shared/profiles/profileView.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { makeChange, useEditing } from '../fields/editing.ts'
import { keyAtEnd } from '../fields/order.ts'
import { ValueField } from '../fields/ValueField.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { NETWORK_LABELS } from './profileLabels.ts'

/** Where the centre is on social networks. */
export function SocialEditor({ links }: { readonly links: readonly SocialLinkView[] }) {
  const { i18n, t } = useLingui()
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
              <ChoiceField
                map={link as Y.Map<unknown>}
                name="network"
                spec={socialFields.network}
                label={t`Network`}
                item={null}
                field={`social/${id}/network`}
                options={SocialNetwork.options.map((network) => ({
                  id: network,
                  label: i18n._(NETWORK_LABELS[network]),
                }))}
              />
              <ValueField
                map={link as Y.Map<unknown>}
                name="url"
                kind="https"
                spec={socialFields.url}
                label={t`Address`}
                item={null}
                field={`social/${id}/url`}
              />
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
