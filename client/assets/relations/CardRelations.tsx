import type { ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../../fields/languages.ts'
import { refOf, type GalleryEntry } from '../gallery.ts'
import { StateBadge } from '../StateBadge.tsx'
import type { Relations } from './relations.ts'

interface CardRelationsProps {
  readonly entry: GalleryEntry
  readonly relations: Relations
  readonly onGoTo: (other: GalleryEntry) => void
}

/** The files that a file came from, replaces or is replaced by. Each leads to its own card. */
export function CardRelations({ entry: { asset }, relations, onGoTo }: CardRelationsProps) {
  const { original, newest, older } = relations
  const nameOf = useTitles()
  const originalName = original === null ? '' : `${nameOf(original)} (${original.ownerName})`
  const newestName = newest === null ? '' : nameOf(newest)
  const olderName = older === null ? '' : nameOf(older)
  return (
    <>
      {newest !== null && (
        <p className="meta">
          <Jump to={newest} onGoTo={onGoTo}>
            <Trans>Use the new version: {newestName}</Trans>
          </Jump>
        </p>
      )}
      {older !== null && (
        <p className="meta">
          <Jump to={older} onGoTo={onGoTo}>
            <Trans>Replaces {olderName}</Trans>
          </Jump>
        </p>
      )}
      {older !== null && asset.whatChanged.trim() !== '' && (
        <p className="asset-note" dir="auto">
          {asset.whatChanged}
        </p>
      )}
      {original !== null && (
        <p className="meta">
          <Jump to={original} onGoTo={onGoTo}>
            <Trans>Adapted from {originalName}</Trans>
          </Jump>
        </p>
      )}
    </>
  )
}

/** Others' adaptations of a file. Renders nothing if there are none. */
export function Adaptations({ adaptations, onGoTo }: AdaptationsProps) {
  const count = adaptations.length
  if (count === 0) return null
  return (
    <details className="asset-more">
      <summary>
        <Plural value={count} one="# adaptation" other="# adaptations" />
      </summary>
      <ul>
        {adaptations.map((one) => (
          <li key={refOf(one)}>
            <Adaptation entry={one} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </details>
  )
}

interface AdaptationsProps {
  readonly adaptations: readonly GalleryEntry[]
  readonly onGoTo: (other: GalleryEntry) => void
}

function Adaptation({ entry, onGoTo }: Pick<CardRelationsProps, 'entry' | 'onGoTo'>) {
  const { asset, ownerName } = entry
  const nameOf = useTitles()
  const language = asset.language === null ? null : languageName(asset.language)
  return (
    <>
      <Jump to={entry} onGoTo={onGoTo}>
        <span lang={asset.language ?? undefined} dir="auto">
          {nameOf(entry)}
        </span>
      </Jump>{' '}
      <span className="meta">{[ownerName, language].filter((one) => one !== null).join(' · ')}</span>{' '}
      <StateBadge state={asset.state} />
    </>
  )
}

interface JumpProps {
  readonly to: GalleryEntry
  readonly onGoTo: (other: GalleryEntry) => void
  readonly children: ReactNode
}

const Jump = ({ to, onGoTo, children }: JumpProps) => (
  <button type="button" className="as-link" onClick={() => onGoTo(to)}>
    {children}
  </button>
)

function useTitles(): (entry: GalleryEntry) => string {
  const { t } = useLingui()
  return ({ asset: { title } }) => (title.trim() === '' ? t`Untitled file` : title)
}
