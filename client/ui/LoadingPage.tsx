import { Main } from './Main.tsx'
import { Skeleton } from './Skeleton.tsx'

/** A page whose parts come together when all are there, so that none of them moves another. */
export function LoadingPage({ title }: { readonly title: string }) {
  return (
    <Main>
      <h1>{title}</h1>
      <Skeleton lines={8} />
    </Main>
  )
}
