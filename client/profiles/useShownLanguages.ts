import { useState } from 'react'
import { useMedia } from '../ui/useMedia.ts'

/** Below this width, two columns of text do not fit. */
const NARROW = '(max-width: 1020px)'

/** The languages on screen: English and one other side by side, or a single one on narrow screens. */
export function useShownLanguages(languages: readonly string[]) {
  const isNarrow = useMedia(NARROW)
  const own = languages.filter((language) => language !== 'en')
  const [beside, setBeside] = useState(own[0] ?? 'en')
  const [single, setSingle] = useState('en')
  const shown = isNarrow || own.length === 0 ? [single] : ['en', beside]
  function show(language: string): void {
    setSingle(language)
    if (language !== 'en') setBeside(language)
  }
  return { shown, show }
}
