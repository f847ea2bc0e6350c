import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Main } from '../ui/Main.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLingui()
  usePageTitle(t`Not found – SID workspace`)
  return (
    <Main>
      <div className="paper empty">
        <h1>
          <Trans>Page not found</Trans>
        </h1>
        <p className="lead">
          <Trans>The address may contain a typing error, or the campaign or centre does not exist.</Trans>
        </p>
        <Link className="btn" to="/">
          <Trans>Show all plans</Trans>
        </Link>
      </div>
    </Main>
  )
}
