import type { Person } from '../../../shared/permissions.ts'
import { latePart } from '../../ui/latePart.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const loading = (
  <Main isPlaceholder>
    <Skeleton lines={8} />
  </Main>
)
const SubmissionDecision = latePart(
  async () => ({ default: (await import('./SubmissionDecision.tsx')).SubmissionDecision }),
  { loading },
)

/** A decision. The default export, because it is loaded on demand. It is small, so that the first script names none of the files behind it. */
export default function DecisionPage({ person }: { readonly person: Person }) {
  return <SubmissionDecision person={person} />
}
