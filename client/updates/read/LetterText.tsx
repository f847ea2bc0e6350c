import { useEffect } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'react-router'
import type { ReadUpdate } from '../../../shared/updates/api.ts'
import { hasText, RichTextView } from '../../richtext/RichTextView.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { LetterContents } from './LetterContents.tsx'
import { LetterTable } from './LetterTable.tsx'
import { ReadItem } from './ReadItem.tsx'
import { ReadSection } from './ReadSection.tsx'
import { useConcern, type Concern } from './useConcern.ts'

interface LetterTextProps {
  readonly update: ReadUpdate
  readonly mayCorrect: boolean
  /** The campaign's day; null if it has none. */
  readonly theDay: string | null
  readonly countryOf: (centre: string) => string
}

/** The letter: its sections, of which one may show only what concerns oneself, and its tables. On paper it is whole. */
export function LetterText({ update, mayCorrect, theDay, countryOf }: LetterTextProps) {
  const { t } = useLingui()
  const [concern, setConcern] = useConcern()
  const isPrinting = usePrinting()
  const target = useTargetItem(update)
  const items = update.sections.flatMap((section) => section.items)
  const mine = items.filter(({ isForMe }) => isForMe).length
  const all = items.length
  return (
    <div className="letter-main">
      <details className="paper contents-fold on-screen">
        <summary>
          <Icon name="right" />
          <b>
            <Trans>In this issue</Trans>
          </b>
        </summary>
        <LetterContents update={update} />
      </details>
      {mine < all && (
        <div className="paper concern on-screen">
          <SegmentedControl<Concern>
            label={t`Items`}
            hideLabel
            options={[
              { id: 'mine', label: t`Concerns you ${mine}` },
              { id: 'all', label: t`All ${all}` },
            ]}
            value={concern}
            onChange={setConcern}
          />
          <span className="meta">
            <Trans>By your role, your work and your centre. Remembered for the next issue.</Trans>
          </span>
        </div>
      )}
      <div className="paper letter-paper">
        {(update.title !== '' || hasText(update.opening)) && (
          <section className="letter-part" aria-label={t`Opening words`}>
            {update.title !== '' && <p className="letter-title">{update.title}</p>}
            {hasText(update.opening) && <RichTextView text={update.opening} />}
          </section>
        )}
        {update.sections.map((section) => (
          <ReadSection
            key={section.id}
            section={section}
            onlyMine={concern === 'mine' && !isPrinting}
            target={target}
            renderItem={(item) => (
              <ReadItem
                key={item.id}
                item={item}
                update={update}
                isTarget={item.id === target}
                mayCorrect={mayCorrect}
                countryOf={countryOf}
              />
            )}
          />
        ))}
        <LetterTable kind="deadlines" lines={update.deadlines} theDay={theDay} />
        <LetterTable kind="dates" lines={update.dates} theDay={theDay} />
      </div>
    </div>
  )
}

const ITEM = 'item-'

/** The item that the address names, scrolled to once it is there. */
function useTargetItem({ sections }: ReadUpdate): string | null {
  const { hash } = useLocation()
  const named = hash.slice(1)
  const isItem = named.startsWith(ITEM)
  const id = isItem ? named.slice(ITEM.length) : null
  const target = sections.some(({ items }) => items.some((item) => item.id === id)) ? id : null
  useEffect(() => {
    if (named === '') return
    // After a change of route, which begins at the top of its page.
    const frame = requestAnimationFrame(() => {
      const place = document.getElementById(named)
      place?.scrollIntoView({ block: target === null ? 'start' : 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [named, target])
  return target
}
