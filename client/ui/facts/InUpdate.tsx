import { createContext, use } from 'react'
import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { wordNumber } from '../../../shared/updates/letterWording.ts'
import { itemHref } from '../../../shared/updates/itemHref.ts'
import type { SourceKind } from '../../../shared/updates/fields.ts'
import type { UpdateMentions } from '../../../shared/updates/mentions.ts'
import { localiser } from '../language/localiser.ts'
import './inUpdate.css'

type MentionOf = (kind: SourceKind, id: string) => UpdateMentions['mentions'][number] | null

const NO_MENTIONS: MentionOf = () => null

/** A page that knows of letters fills it. */
export const MentionsContext = createContext<MentionOf>(NO_MENTIONS)

interface InUpdateProps {
  readonly kind: SourceKind
  /** As the item's source has it. */
  readonly id: string
}

/** The Weekly Update that was about this last, with a link to its item. Nothing without one. */
export function InUpdate({ kind, id }: InUpdateProps) {
  const mention = use(MentionsContext)(kind, id)
  if (mention === null) return null
  const number = wordNumber(mention.number, localiser())
  return (
    <span className="in-update meta">
      <Link to={itemHref(mention.number, mention.item)}>
        <Trans>in Weekly Update {number}</Trans>
      </Link>
    </span>
  )
}
