import { useLayoutEffect, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '../Button.tsx'
import { memoryOf } from '../memory.ts'

const KEY = 'sid-wide-panel'
const memory = memoryOf('localStorage')

/** Makes the panel beside a list wider, here and the next time. Where the panel covers the list there is nothing to choose. */
export function PanelWidth() {
  const { t } = useLingui()
  const [isWide, setWide] = useState(() => memory.get(KEY) !== null)
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (isWide) {
      dataset['panel'] = 'wide'
      memory.set(KEY, 'yes')
    } else {
      delete dataset['panel']
      memory.delete(KEY)
    }
  }, [isWide])
  return (
    <span className="panel-width">
      <IconButton icon="panel" label={t`Wider panel`} pressed={isWide} onPress={() => setWide(!isWide)} />
    </span>
  )
}
