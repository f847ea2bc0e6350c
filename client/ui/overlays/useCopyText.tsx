import { useState, type ReactNode } from 'react'
import { showToast } from '../announce.ts'
import { latePart } from '../latePart.tsx'

interface CopyText {
  /** @param said announces that it was copied */
  readonly copy: (text: string, said: string) => void
  /** A dialog with the text, for browsers that refuse; null without need. */
  readonly byHand: ReactNode
}

const CopyByHand = latePart(() => import('./CopyByHand.tsx'))

/** Copies addresses and other texts; if the browser refuses, shows them for copying by hand. */
export function useCopyText(): CopyText {
  const [refused, setRefused] = useState<string | null>(null)
  async function copy(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      showToast(said)
    } catch {
      setRefused(text)
    }
  }
  return {
    copy: (text, said) => void copy(text, said),
    byHand: refused !== null && <CopyByHand text={refused} onClose={() => setRefused(null)} />,
  }
}
