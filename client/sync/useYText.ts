import { useCallback } from 'react'
import type * as Y from 'yjs'
import { bindText } from './bindText.ts'

/** A ref for a textarea or input that is to hold a shared text. The field is left uncontrolled by React. */
export function useYText(
  text: Y.Text,
): (field: HTMLTextAreaElement | HTMLInputElement | null) => (() => void) | undefined {
  return useCallback((field) => (field === null ? undefined : bindText(field, text)), [text])
}
