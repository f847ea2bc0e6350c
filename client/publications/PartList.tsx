import { useEffect, useEffectEvent } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { partId, type DifferencePart } from './differenceParts.ts'
import { Icon } from '../ui/Icon.tsx'
import { isSingleKey } from '../ui/keys/singleKeys.ts'

interface PartListProps {
  readonly parts: readonly DifferencePart[]
  readonly nameOf: (part: DifferencePart) => string
  readonly seen: ReadonlySet<string>
  /** How many reasons were written at a part. */
  readonly reasonsAt: (part: DifferencePart) => number
}

/**
 * The changes of a submission, part by part, with the seen ones and the places of reasons. `n` and `p` go through it.
 */
export function PartList({ parts, nameOf, seen, reasonsAt }: PartListProps) {
  const { t } = useLingui()
  useKeys(parts)
  return (
    <nav className="paper pad submission-parts" aria-label={t`In this submission`}>
      <h2>
        <Trans>In this submission</Trans>
      </h2>
      <ul>
        {parts.map((part) => {
          const isSeen = seen.has(part.key)
          const count = reasonsAt(part)
          return (
            <li key={part.key}>
              <Icon name={isSeen ? 'check' : 'eye'} />
              <a
                href={`#${partId(part.key)}`}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(part)
                }}
              >
                {nameOf(part)}
              </a>
              {count > 0 && (
                <span className="meta">
                  <Plural value={count} one="# reason" other="# reasons" />
                </span>
              )}
              {count === 0 && !isSeen && (
                <span className="meta">
                  <Trans>not seen yet</Trans>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function goTo(part: DifferencePart | undefined): void {
  const element = part === undefined ? null : document.getElementById(partId(part.key))
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'start' })
}

function useKeys(parts: readonly DifferencePart[]): void {
  const step = useEffectEvent((by: -1 | 1) => {
    const here = document.activeElement?.closest('[id^="part-"]')?.id
    const at = parts.findIndex((part) => partId(part.key) === here)
    goTo(at === -1 ? parts.at(by === 1 ? 0 : -1) : parts[at + by])
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!isSingleKey(event) || (event.key !== 'n' && event.key !== 'p')) return
      event.preventDefault()
      step(event.key === 'n' ? 1 : -1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
