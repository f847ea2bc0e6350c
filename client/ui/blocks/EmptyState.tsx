import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: ReactNode
  /** How the list fills. */
  readonly lead?: ReactNode
  /** The level of the heading. */
  readonly level?: 1 | 2 | 3
  /** Ways out, such as a button. */
  readonly children?: ReactNode
}

/** In place of a list or a page that has nothing to show. */
export function EmptyState({ title, lead = null, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className="paper empty">
      <Heading>{title}</Heading>
      {lead !== null && <p className="lead">{lead}</p>}
      {children}
    </div>
  )
}
