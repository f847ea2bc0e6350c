import type { Person } from '../../../shared/permissions.ts'
import { latePart } from '../../ui/latePart.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const loading = (
  <Main isPlaceholder>
    <Skeleton lines={8} />
  </Main>
)
const TodayBoard = latePart(async () => ({ default: (await import('./TodayBoard.tsx')).TodayBoard }), { loading })

/**
 * The board of the day. The default export, because it is loaded on demand. It is small, so that the first script names none of the files
 * behind it.
 */
export default function TodayPage({ person }: { readonly person: Person }) {
  return <TodayBoard person={person} />
}
