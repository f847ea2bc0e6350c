import { Component, Suspense, useState, type ComponentType, type FunctionComponent, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button } from './Button.tsx'
import { lazyPart } from './language/lazyPart.ts'

interface LatePartOptions {
  /** Shown until the part is there. */
  readonly loading?: ReactNode
  /** `say`: shows a message in place of the part. `nothing`: the page does without it. */
  readonly failed?: 'say' | 'nothing'
}

/**
 * Makes a part of a page with a script that is loaded when it is first shown. If loading fails, as without network,
 * only this part shows the failure and can be retried; the page around it stays.
 */
export function latePart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { loading = null, failed = 'say' }: LatePartOptions = {},
): FunctionComponent<Props> {
  let Part = lazyPart(load)
  return function LatePart(props: Props) {
    const [attempt, setAttempt] = useState(0)
    function retry(): void {
      // A failed `lazy` fails forever.
      Part = lazyPart(load)
      setAttempt(attempt + 1)
    }
    return (
      <PartBoundary key={attempt} instead={failed === 'say' ? <PartFailed onRetry={retry} /> : null}>
        <Suspense fallback={loading}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    )
  }
}

interface PartBoundaryProps {
  /** Shown once the part has failed. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** Keeps the failure of one part of a page to its place. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children
  }
}

function PartFailed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className="part-failed" role="alert">
      <p>
        <Trans>This part could not be loaded. Everything else still works.</Trans>
      </p>
      <Button onPress={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  )
}
