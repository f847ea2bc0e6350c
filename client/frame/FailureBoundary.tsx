import { Component, type ReactNode } from 'react'
import { LoadFailure } from './LoadFailure.tsx'
import { Main } from '../ui/Main.tsx'

interface FailureBoundaryProps {
  readonly onRetry: () => void
  readonly children: ReactNode
}

/** Catches unexpected errors of pages, so that people never see an empty window. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const retry = (): void => {
      this.props.onRetry()
      this.setState({ error: null })
    }
    return (
      <Main>
        <LoadFailure error={error} onRetry={retry} />
      </Main>
    )
  }
}
