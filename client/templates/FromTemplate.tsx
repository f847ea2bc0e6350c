import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { latePart } from '../ui/latePart.tsx'
import type { Editing } from '../fields/editing.ts'

const FromTemplateSheet = latePart(() => import('./FromTemplateSheet.tsx'))

interface FromTemplateProps {
  /** The tasks, open for writing; null if they cannot be written now. */
  readonly tasks: Pick<Editing, 'doc' | 'undo'> | null
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
