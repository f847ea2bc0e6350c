import { useLingui } from '@lingui/react/macro'
import { KOSOVO_FOOTNOTE } from '../../shared/network.ts'

/** Stands on every page that names Kosovo*. */
export function KosovoFootnote() {
  const { i18n } = useLingui()
  return <p className="hint">{i18n._(KOSOVO_FOOTNOTE)}</p>
}
