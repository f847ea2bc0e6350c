import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Main } from '../ui/Main.tsx'
import { EmptyState } from '../ui/blocks/EmptyState.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLingui()
  usePageTitle(t`Not found – SID workspace`)
  return (
    <Main>
      <EmptyState
        level={1}
        title={<Trans>Page not found</Trans>}
        lead={<Trans>The address may contain a typing error, or the campaign or centre does not exist.</Trans>}
      >
        <Link className="btn" to="/">
          <Trans>Show all plans</Trans>
        </Link>
      </EmptyState>
    </Main>
  )
}
