import { useLingui } from '@lingui/react/macro'
import { Main } from './Main.tsx'

/** A placeholder of about the size of the content that is loading. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading`}>
      <div className="sk b" />
      {Array.from({ length: lines }, (_, line) => (
        <div className="sk" key={line} />
      ))}
    </div>
  )
}

/** A page whose parts come together when all are there, so that none of them moves another. */
export function LoadingPage({ title }: { readonly title: string }) {
  return (
    <Main>
      <h1>{title}</h1>
      <Skeleton lines={8} />
    </Main>
  )
}
