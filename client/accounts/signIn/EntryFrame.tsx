import type { ReactNode } from 'react'
import { Brand } from '../../ui/Brand.tsx'
import { Main } from '../../ui/Main.tsx'
import { EntryFooter } from './EntryFooter.tsx'
import './signIn.css'

/** The frame of pages before sign-in: no navigation, only the brand. */
export function EntryFrame({
  end,
  wide,
  children,
}: {
  readonly end?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className="door">
      <header>
        <span className="brand">
          <Brand />
        </span>
        {end}
      </header>
      <Main className={wide === true ? 'doors wide' : 'doors'}>{children}</Main>
      <EntryFooter />
    </div>
  )
}
