import type { Person } from '../../../shared/permissions.ts'
import { latePart } from '../../ui/latePart.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const loading = (
  <Main isPlaceholder>
    <Skeleton lines={8} />
  </Main>
)
const CentreReport = latePart(async () => ({ default: (await import('./CentreReport.tsx')).CentreReport }), { loading })

/**
 * A centre's report. The default export, because it is loaded on demand. It is small, so that the first script names none of the files behind
 * it.
 */
export default function ReportPage({ person }: { readonly person: Person }) {
  return <CentreReport person={person} />
}
