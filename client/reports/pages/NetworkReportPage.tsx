import { useParams } from 'react-router'
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

/**
 * The network's report, as it is now or as it was frozen. The default export, because it is loaded on demand. It is small, so that the first
 * script names none of the files behind it.
 */
export default function NetworkReportPage({ person }: { readonly person: Person }) {
  const { frozen } = useParams()
  return frozen === undefined ? <Current person={person} /> : <Frozen person={person} frozen={frozen} />
}
