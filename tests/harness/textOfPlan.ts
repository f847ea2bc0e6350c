/** The plan text that sync tests write to: the theme, a Y.Text that every plan is born with. */
import * as Y from 'yjs'
import { planMeta } from '../../shared/plans/layout.ts'

export function themeOf(doc: Y.Doc): Y.Text {
  const theme = planMeta(doc).get('theme')
  if (!(theme instanceof Y.Text)) throw new Error('this document holds no plan yet')
  return theme
}

export const theme = (doc: Y.Doc): string => themeOf(doc).toString()

/** Appends to the theme. */
export const write = (text: string) => (doc: Y.Doc) => {
  const into = themeOf(doc)
  into.insert(into.length, text)
}
