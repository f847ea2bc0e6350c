import { useState, type ReactNode } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import type { ReadItem as Item, ReadUpdate } from '../../../shared/updates/api.ts'
import { wordSection } from '../../../shared/updates/letterWording.ts'
import { Button } from '../../ui/Button.tsx'
import { localiser } from '../../ui/language/localiser.ts'

interface ReadSectionProps {
  readonly section: ReadUpdate['sections'][number]
  /** Whether items for others are one line, to be unfolded. */
  readonly onlyMine: boolean
  /** The item that the address names is never hidden. */
  readonly target: string | null
  readonly renderItem: (item: Item) => ReactNode
}

export function ReadSection({ section, onlyMine, target, renderItem }: ReadSectionProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  const isShown = (item: Item): boolean => !onlyMine || isUnfolded || item.isForMe || item.id === target
  const hidden = section.items.filter((item) => !isShown(item))
  const id = `section-${section.id}`
  return (
    <section className="letter-part" aria-labelledby={id}>
      <h2 id={id} dir="auto">
        {wordSection(section, localiser())}
      </h2>
      {hidden.length > 0 && <Folded items={hidden} onShow={() => setUnfolded(true)} />}
      {section.items.filter(isShown).map(renderItem)}
    </section>
  )
}

/** `1 item for Youth: European youth forum`. */
function Folded({ items, onShow }: { readonly items: readonly Item[]; readonly onShow: () => void }) {
  const audiences = wordAudiences([...new Set(items.flatMap(({ audience }) => audience))], localiser())
  const headings = items.map(({ heading }) => heading).join(' · ')
  return (
    <div className="folded-items">
      <span dir="auto">
        <Plural value={items.length} one="# item" other="# items" /> <Trans>for {audiences}:</Trans> {headings}
      </span>
      <Button kind="quiet" onPress={onShow}>
        <Trans>Show</Trans>
        <span className="vh">: {headings}</span>
      </Button>
    </div>
  )
}
