/** The frames as they are now: the texts of the software, and over them what centres corrected. Kept until a correction changes. */
import { problemOfText } from '../../../shared/wording/wording.ts'
import { en, type FrameKey, type FrameTexts } from './en.ts'
import { frameWith, textsOf, type Frame, type FrameLanguage } from './languages.ts'

export interface Correction {
  readonly number: number
  /** By the key of a text. */
  readonly texts: Readonly<Record<string, string>>
  readonly isChecked: boolean
}

export interface Frames {
  of(language: FrameLanguage): Promise<Frame>
  /** The correction of a language is another one. */
  changed(language: string): void
}

export function createFrames(correctionOf: (language: FrameLanguage) => Promise<Correction | null>): Frames {
  const known = new Map<string, Promise<Frame>>()

  async function read(language: FrameLanguage): Promise<Frame> {
    const [texts, correction] = await Promise.all([textsOf(language), correctionOf(language)])
    if (correction === null) return frameWith(language, texts)
    return {
      ...frameWith(language, corrected(texts, correction.texts)),
      isChecked: correction.isChecked,
      stamp: String(correction.number),
    }
  }

  return {
    of(language) {
      const found = known.get(language)
      if (found !== undefined) return found
      const made = read(language)
      known.set(language, made)
      // The next request tries a failed read again.
      made.catch(() => {
        if (known.get(language) === made) known.delete(language)
      })
      return made
    },
    changed: (language) => void known.delete(language),
  }
}

/** A correction may be older than the software: one whose English has changed is left out. */
function corrected(texts: FrameTexts, corrections: Correction['texts']): FrameTexts {
  const entries = (Object.keys(en) as FrameKey[]).map((key): [FrameKey, string] => {
    const own = corrections[key]
    return [key, own !== undefined && problemOfText(own, en[key]) === null ? own : texts[key]]
  })
  return Object.fromEntries(entries) as FrameTexts
}
