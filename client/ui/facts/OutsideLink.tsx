import type { ReactNode } from 'react'
import { asciiHost } from '../../../shared/text/asciiHost.ts'

interface OutsideLinkProps {
  readonly href: string
  readonly className?: string
  /** For a link that strangers may have written. */
  readonly nofollow?: boolean
  readonly children: ReactNode
}

/**
 * A link to outside the workspace. If its host has letters that may only look like others, the host is shown in ASCII
 * beside it.
 */
export function OutsideLink({ href, className, nofollow = false, children }: OutsideLinkProps) {
  const host = asciiHost(href)
  return (
    <>
      <a
        className={className}
        href={href}
        rel={nofollow ? 'noopener noreferrer nofollow' : 'noopener noreferrer'}
        target="_blank"
      >
        {children}
      </a>
      {host !== null && <small className="ascii-host"> ({host})</small>}
    </>
  )
}
