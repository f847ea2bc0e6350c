/** Runs in the worker of `languageDetector.ts`. */
import { parentPort } from 'node:worker_threads'
import { detectLanguage } from './detectLanguage.ts'
import type { FromLanguageWorker, ToLanguageWorker } from './languageMessages.ts'

const send = (message: FromLanguageWorker): void => parentPort?.postMessage(message)

parentPort?.on('message', ({ request, texts }: ToLanguageWorker) =>
  send({ request, languages: texts.map(({ text, languages }) => detectLanguage(text, languages)) }),
)
