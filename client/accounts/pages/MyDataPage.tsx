import { Fragment } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { MY_DATA_MESSAGES } from '../../../shared/accounts/myDataMessages.ts'
import { myDataQuery } from '../dataProtectionQueries.ts'
import { EntryFrame } from '../signIn/EntryFrame.tsx'
import { useSession } from '../session.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import SignInPage from './SignInPage.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import '../joining.css'
import '../records.css'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** The reader's data in the workspace, even before approval. The default export: it is loaded on demand. */
export default function MyDataPage() {
  const session = useSession()
  return session.data === null ? <SignInPage /> : <OwnData />
}

function OwnData() {
  const { t, i18n } = useLingui()
  usePageTitle(t`Your data – SID workspace`)
  const data = useQuery(myDataQuery)
  return (
    <EntryFrame wide>
      <PageHead
        title={<Trans>Your data</Trans>}
        lead={<Trans>All that the workspace stores of you. A coordinator can correct it, or erase you.</Trans>}
      >
        <a href="/api/my-data" download="my-data.json">
          <Trans>Download as JSON</Trans>
        </a>
      </PageHead>
      <WhenLoaded query={data} lines={8}>
        {({ tables }) =>
          Object.entries(MY_DATA_MESSAGES)
            .filter(([name]) => (tables[name]?.length ?? 0) > 0)
            .map(([name, message]) => <Section key={name} title={i18n._(message)} rows={tables[name] ?? []} />)
        }
      </WhenLoaded>
      <p>
        <Link to="/">
          <Trans>Open the workspace</Trans>
        </Link>
      </p>
    </EntryFrame>
  )
}

function Section({ title, rows }: { readonly title: string; readonly rows: Rows }) {
  return (
    <details className="my-data">
      <summary>
        {title} ({rows.length})
      </summary>
      {rows.map((row) => (
        <dl key={JSON.stringify(row)} dir="ltr">
          {Object.entries(row).map(([column, value]) => (
            <Fragment key={column}>
              <dt>{column}</dt>
              <dd className="said">{textOf(value)}</dd>
            </Fragment>
          ))}
        </dl>
      ))}
    </details>
  )
}

const textOf = (value: unknown): string =>
  value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
