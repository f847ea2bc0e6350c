import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { listWithCommas } from '../ui/formats/lists.ts'
import { leftOut } from './leftOut.ts'
import type { NamedViews } from './useNamedViews.ts'
import type { ViewLook } from './viewLook.ts'

interface ViewNoticeProps {
  readonly views: NamedViews
  readonly look: ViewLook
}

/** Says that the view of the address is not there, or which parts of it no longer exist. */
export function ViewNotice({ views: { chosen, isMissing }, look }: ViewNoticeProps) {
  if (isMissing)
    return (
      <Notice>
        <Trans>The view in this address was deleted, or is not shared with you. The page is shown without it.</Trans>{' '}
        <Button kind="quiet" onPress={() => look.onChoose(null)}>
          <Trans>Close</Trans>
        </Button>
      </Notice>
    )
  if (chosen === null) return null
  const { name } = chosen
  const parts = listWithCommas([...new Set(leftOut(chosen.look, look.applied(chosen.look)).map(look.nameOf))])
  if (parts === '') return null
  return (
    <Notice>
      <Trans>
        The view “{name}” asks for something that does not exist here, and that is left out: {parts}. The rest applies.
      </Trans>
    </Notice>
  )
}

const Notice = ({ children }: { readonly children: ReactNode }) => (
  <div className="views-notice">
    <Callout kind="warning" live>
      {children}
    </Callout>
  </div>
)
