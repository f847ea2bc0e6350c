import { useState } from 'react'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'
import { pairInWords } from './collisionWords.ts'
import type { Collision } from './collisions.ts'

const MOST_LISTED = 4

/** What takes place at the same time, in sentences. */
export function CollisionList({ collisions }: { readonly collisions: readonly Collision[] }) {
  const { t } = useLingui()
  const [showsAll, setShowsAll] = useState(false)
  if (collisions.length === 0) return null
  const listed = showsAll ? collisions : collisions.slice(0, MOST_LISTED)
  const more = collisions.length - listed.length
  return (
    <section className="cal-collisions" aria-label={t`At the same time`}>
      <h3>
        <Icon name="warning" />
        <Trans>At the same time</Trans> <span className="meta">{collisions.length}</span>
      </h3>
      <ul>
        {listed.map((collision) => (
          <li key={`${collision.one.key} ${collision.other.key}`}>{pairInWords(collision)}</li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="cal-more" onClick={() => setShowsAll(true)}>
          {t`${plural(more, { one: 'Show # more', other: 'Show # more' })}`}
        </button>
      )}
    </section>
  )
}
