/** Runs in the worker of `languageDetector.ts`. */
import { answerQuestions } from '../store/answerQuestions.ts'
import { detectLanguage } from './detectLanguage.ts'
import type { Languages, WrittenText } from './languageMessages.ts'

answerQuestions({
  answer: (texts: readonly WrittenText[]): Languages =>
    texts.map(({ text, languages }) => detectLanguage(text, languages)),
})
