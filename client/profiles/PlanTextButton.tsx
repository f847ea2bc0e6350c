import { Trans } from '@lingui/react/macro'
import { profileSection } from '../../shared/profiles/layout.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { writeRichText } from '../../shared/richtext/write.ts'
import { makeChange, useEditing } from '../fields/editing.ts'
import { Button } from '../ui/Button.tsx'

interface PlanTextButtonProps {
  readonly text: RichText
  readonly language: string
}

/** Copies the text of the plan into the section about activities, if that is empty. One undo reverts it. */
export function PlanTextButton({ text, language }: PlanTextButtonProps) {
  const editing = useEditing()
  function copy(): void {
    const fragment = profileSection(editing.doc, 'about', language)
    makeChange(editing, () => {
      fragment.delete(0, fragment.length)
      writeRichText(fragment, text)
    })
  }
  return (
    <Button kind="quiet" onPress={copy}>
      <Trans>Use plan’s text</Trans>
    </Button>
  )
}
