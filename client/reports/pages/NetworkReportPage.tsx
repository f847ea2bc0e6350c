import { useLocation, useParams } from 'react-router'
import type { Person } from '../../../shared/permissions.ts'
import { latePart } from '../../ui/latePart.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const loading = (
  <Main isPlaceholder>
    <Skeleton lines={8} />
  </Main>
)
const Current = latePart(async () => ({ default: (await import('./CurrentReport.tsx')).CurrentReport }), { loading })
const Frozen = latePart(async () => ({ default: (await import('./FrozenReport.tsx')).FrozenReport }), { loading })
const Form = latePart(async () => ({ default: (await import('./ReportFormEditor.tsx')).ReportFormEditor }), { loading })

/**
 * The network's report, as it is now or as it was frozen, and the form of its centres' reports. The default export, because it is loaded on demand. It is small, so that the first
 * script names none of the files behind it.
 */
export default function NetworkReportPage({ person }: { readonly person: Person }) {
  const { frozen } = useParams()
  const { pathname } = useLocation()
  if (pathname.endsWith('/form')) return <Form person={person} />
  return frozen === undefined ? <Current person={person} /> : <Frozen person={person} frozen={frozen} />
}
