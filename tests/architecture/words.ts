/** Finds words that the glossary replaces, in identifiers and in comments. */
import { GLOSSARY, NOT_IN_COMMENTS } from './glossary.ts'

export interface SourceText {
  readonly file: string
  readonly text: string
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g
const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/** `createTellThread` → `create tell thread` */
const partsOf = (identifier: string): readonly string[] =>
  identifier
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_$]+/)

/** @returns `file: word` for each replaced word that is part of an identifier */
export function replacedInIdentifiers({ file, text }: SourceText): readonly string[] {
  const code = text.replace(COMMENT, ' ').replace(STRING, "''")
  const parts = new Set([...code.matchAll(/[A-Za-z_$][\w$]*/g)].flatMap(([identifier]) => partsOf(identifier)))
  return GLOSSARY.flatMap(({ replaces }) => replaces)
    .filter((word) => parts.has(word))
    .map((word) => `${file}: ${word}`)
}

/** @returns `file: word` for each word that comments should not use */
export function replacedInComments({ file, text }: SourceText): readonly string[] {
  const comments = [...text.matchAll(COMMENT)].map(([comment]) => comment.toLowerCase()).join('\n')
  return [
    ...NOT_IN_COMMENTS,
    ...GLOSSARY.flatMap(({ replaces, notInComments = [] }) => [...replaces, ...notInComments]),
  ]
    .filter((word) => new RegExp(String.raw`(?<![\w-])${word}(?![\w-])`).test(comments))
    .map((word) => `${file}: ${word}`)
}
