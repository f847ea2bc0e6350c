import { createElement, Fragment, type ReactNode } from 'react'
import type { DiffSegment } from '../../../shared/text/diffWords.ts'

/** Additions and removals in place. Pieces have no identity of their own, so they are children by position. */
export function MarkedPieces({ pieces }: { readonly pieces: readonly DiffSegment[] }) {
  return createElement(Fragment, null, ...pieces.map(mark))
}

function mark({ kind, text }: DiffSegment): ReactNode {
  if (kind === 'added') return <ins>{text}</ins>
  return kind === 'removed' ? <del>{text}</del> : text
}
