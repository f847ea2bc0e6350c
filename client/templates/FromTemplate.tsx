import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { latePart } from '../ui/latePart.tsx'
import type { PrepareTasks } from './prepareTasks.ts'

const FromTemplateSheet = latePart(() => import('./FromTemplateSheet.tsx'))

interface FromTemplateProps {
  /** Null if tasks cannot be written now. */
  readonly prepareTasks: PrepareTasks | null
  readonly onOpen: (activity: string) => void
}

/** Adds an activity from a template. */
export function FromTemplate(props: FromTemplateProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="copy" onPress={() => setOpen(true)}>
        <Trans>From a template</Trans>
      </Button>
      {isOpen && <FromTemplateSheet {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
