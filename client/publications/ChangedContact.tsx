import { Trans, useLingui } from '@lingui/react/macro'
import type { PageDifference } from '../../shared/publications/pageDifference.ts'
import type { PageLabels } from './pageLabels.ts'

interface ChangedContactProps {
  readonly difference: Pick<PageDifference, 'contact' | 'social'>
  readonly labels: PageLabels['contact']
}

/** Helplines, addresses and social media, each as the old value and the new one. */
export function ChangedContact({ difference: { contact, social }, labels }: ChangedContactProps) {
  const { i18n } = useLingui()
  return (
    <dl>
      {contact.map(({ field, from, to }) => {
        const label = labels[field]
        return (
          <div key={field}>
            <dt>{label === undefined ? field : i18n._(label)}</dt>
            <dd>
              {from !== '' && <del>{from}</del>} {to !== '' && <ins>{to}</ins>}
            </dd>
          </div>
        )
      })}
      {social.removed.length + social.added.length > 0 && (
        <div>
          <dt>
            <Trans>Social media</Trans>
          </dt>
          <dd>
            {social.removed.map((url) => (
              <div key={url}>
                <del>{url}</del>
              </div>
            ))}
            {social.added.map((url) => (
              <div key={url}>
                <ins>{url}</ins>
              </div>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}
