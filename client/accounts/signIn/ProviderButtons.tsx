import { Trans } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'

/** Links to the providers: a whole page goes there and comes back. */
export function ProviderButtons({
  providers,
}: {
  readonly providers: readonly { readonly id: string; readonly label: string }[]
}) {
  return (
    <div className="providers">
      {providers.map(({ id, label }, index) => (
        <a key={id} className={`btn big ${index === 0 ? 'primary' : 'secondary'}`} href={`/auth/${id}`}>
          <Icon name="go" />
          <span>
            <Trans>Continue with {label}</Trans>
          </span>
        </a>
      ))}
    </div>
  )
}
