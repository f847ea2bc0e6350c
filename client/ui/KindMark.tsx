import { useLingui } from '@lingui/react/macro'
import type { SuggestionKind } from '../../shared/synergies/suggestion.ts'
import { SUGGESTION_KIND_LABELS } from './kindLabels.ts'
import './styles/kind.css'

/** Each kind has its own colour and shape, so that either is enough to recognise it. */
const SHAPES: Readonly<Record<SuggestionKind, string>> = {
  'need-offer': 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
  'joint-event': 'M6 0 12 6 6 12 0 6z',
  'shared-resource': 'M1 1h10v10H1z',
  'same-partner': 'M6 1 11.5 11H.5z',
  'coordinated-campaign': 'M0 4h12v4H0z',
  'learn-from': 'M6 1.8a4.2 4.2 0 1 0 0 8.4A4.2 4.2 0 1 0 6 1.8zM6 3.6a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 1 1 6 3.6z',
}

export function KindShape({ kind, size }: { readonly kind: SuggestionKind; readonly size: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
      <path d={SHAPES[kind]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}

export function KindMark({ kind }: { readonly kind: SuggestionKind }) {
  const { i18n } = useLingui()
  return (
    <span className={`kind kind-${kind}`}>
      <KindShape kind={kind} size={10} />
      {i18n._(SUGGESTION_KIND_LABELS[kind])}
    </span>
  )
}
