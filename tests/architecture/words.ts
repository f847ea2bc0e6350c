/** Finds words that the glossary replaces, in identifiers and in comments; and translated English in test titles. */
import { titlesIn } from './asvs.ts'
import { GLOSSARY, NOT_IN_COMMENTS, TRANSLATED } from './glossary.ts'

export interface SourceText {
  readonly file: string
  readonly text: string
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*/g
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

/** The text of each comment on one line, without names of parameters; adjacent lines with `//` are one comment. */
const commentsIn = (text: string): readonly string[] =>
  [...text.matchAll(COMMENT)].map(([comment]) =>
    comment
      .replaceAll(/^\s*(?:\/\*+|\*(?!\/)|\/\/)\s?|\*\/$/gm, '')
      .replaceAll(/@param \w+/g, '@param')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

/** @returns `file: name` for each pattern of translated English that is in one of the texts */
const translatedIn = (file: string, texts: readonly string[]): readonly string[] =>
  TRANSLATED.filter(({ found }) => texts.some((text) => found.test(text))).map(({ name }) => `${file}: ${name}`)

/** @returns `file: word` for each word or pattern that comments should not use */
export function replacedInComments({ file, text }: SourceText): readonly string[] {
  const comments = commentsIn(text)
  const all = comments.join('\n').toLowerCase()
  const words = [
    ...NOT_IN_COMMENTS,
    ...GLOSSARY.flatMap(({ replaces, notInComments = [] }) => [...replaces, ...notInComments]),
  ].filter((word) => new RegExp(String.raw`(?<![\w-])${word}(?![\w-])`).test(all))
  return [...words.map((word) => `${file}: ${word}`), ...translatedIn(file, comments)]
}

/** @returns `file: name` for each pattern of translated English that is in a test title, after its rule numbers */
export const translatedInTitles = ({ file, text }: SourceText): readonly string[] =>
  translatedIn(
    file,
    [...titlesIn(text)].map((title) => title.replace(/^(?:[A-Z]\d+ )*· /, '')),
  )
