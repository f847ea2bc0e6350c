import { Plural, useLingui } from '@lingui/react/macro'
import { documentHref } from '../../shared/documents/kinds.ts'
import type { LinkBellItem } from '../../shared/links/bell.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'
import { BROKEN_LABELS } from './linkLabels.ts'

interface BellLinkProps {
  readonly news: LinkBellItem
  readonly placeOf: (document: string, centres: readonly string[]) => string
  readonly onClose: () => void
}

/** Announces in the bell that links of a document do not work. */
export function BellLink({ news, placeOf, onClose }: BellLinkProps) {
  const { i18n } = useLingui()
  const { document, campaign, centres, broken, why, unread } = news
  return (
    <BellEntry news={news} href={documentHref(document, campaign)} onClose={onClose} where={placeOf(document, centres)}>
      <span>
        <b>
          <Plural value={Math.max(1, unread)} one="A link does not work" other="# links do not work" />
        </b>
      </span>
      <span className="excerpt">
        {broken} · {i18n._(BROKEN_LABELS[why])}
      </span>
    </BellEntry>
  )
}
