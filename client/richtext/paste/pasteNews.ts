import { t } from '@lingui/core/macro'
import type { PasteNews } from './pasteIntoText.ts'

export function pasteNewsInWords(news: PasteNews): string {
  if (news.kind === 'too-long') return t`This is too long to paste at once. Paste it in parts.`
  const { pictures, colours } = news.left
  if (pictures === 0) return t`Pasted without colours.`
  return colours
    ? t`Pasted without pictures and colours: texts cannot keep them.`
    : t`Pasted without pictures: texts cannot keep them.`
}
