/**
 * A translator that speaks LibreTranslate's protocol: one's own server, or a relay in front of another service.
 * `POST /translate {q, source, target, format, api_key}` answers `{translatedText}`, `GET /languages` lists them.
 */
import { z } from 'zod'
import type { TranslatorSettings } from '../serverSetup.ts'
import type { Translated, Translator, WhyUntranslated } from './translator.ts'

const TIMEOUT_MS = 8000
/** People wait for the list of languages before their text is sent. */
const LANGUAGES_TIMEOUT_MS = 2000
/** Twenty thousand characters come back as at most some hundred kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024

const Translations = z.object({ translatedText: z.array(z.string()) })
const Languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() })).max(1000)

export function createLibreTranslate({ url, key, timeoutMs = TIMEOUT_MS }: TranslatorSettings): Translator {
  return {
    name: new URL(url).host,
    async translate(texts, from, to): Promise<Translated> {
      const body = { q: texts, source: from, target: to, format: 'text', ...(key === null ? {} : { api_key: key }) }
      const answer = await askService(`${url}/translate`, timeoutMs, body)
      if (!answer.ok) return answer
      const parsed = Translations.safeParse(answer.json)
      // Nobody can tell which half of the answer is there.
      if (!parsed.success || parsed.data.translatedText.length !== texts.length) return { ok: false, why: 'odd-answer' }
      return { ok: true, texts: parsed.data.translatedText }
    },
    async languages() {
      const answer = await askService(`${url}/languages`, Math.min(timeoutMs, LANGUAGES_TIMEOUT_MS))
      const parsed = Languages.safeParse(answer.ok ? answer.json : null)
      if (!parsed.success) return null
      const codes = parsed.data.map(({ code }) => code)
      return parsed.data.map(({ code, targets = codes }) => ({ from: code, to: targets.filter((one) => one !== code) }))
    },
  }
}

type Answer = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly why: WhyUntranslated }

async function askService(url: string, timeoutMs: number, body?: unknown): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      signal,
      // A redirect would take the texts to a place that nobody chose.
      redirect: 'error',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { ok: false, why: whyOf(response.status) }
    }
    const text = await readBounded(response)
    return text === null ? { ok: false, why: 'odd-answer' } : { ok: true, json: JSON.parse(text) }
  } catch (error) {
    if (signal.aborted) return { ok: false, why: 'slow' }
    return { ok: false, why: error instanceof SyntaxError ? 'odd-answer' : 'down' }
  }
}

/** The service answers 400 for languages that it does not have, 403 for its own limits, 429 for too many requests. */
function whyOf(status: number): WhyUntranslated {
  if (status === 400) return 'lacks-language'
  return status === 403 || status === 429 ? 'quota' : 'down'
}

/** @returns null if the answer is too long */
async function readBounded({ body }: Response): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body ?? []) {
    bytes += piece.byteLength
    if (bytes > MAX_ANSWER_BYTES) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
