import type { ReactNode } from 'react'

interface PageHeadProps {
  /** The way to this page. */
  readonly crumb?: ReactNode
  readonly title: ReactNode
  /** False while it is not known. */
  readonly lead?: ReactNode
  /** Beside the title: what can be done with the whole page. */
  readonly children?: ReactNode
}

/** The title of a page, with what the page is for. */
export function PageHead({ crumb = null, title, lead = null, children }: PageHeadProps) {
  return (
    <div className="head">
      <div>
        {crumb !== null && <p className="crumb">{crumb}</p>}
        <h1>{title}</h1>
        {lead !== null && lead !== false && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  )
}
