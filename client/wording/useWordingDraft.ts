/** A person's unsaved changes to a wording. */
import { useState } from 'react'
import { z } from 'zod'
import type { PersonId } from '../../shared/ids.ts'
import { WordingTexts, type Wording } from '../../shared/wording/wording.ts'
import { deleteDraft, findDraft, saveDraft } from '../offline/drafts.ts'

const Draft = z.object({ changed: WordingTexts, checked: z.boolean().nullable() })
type Draft = z.infer<typeof Draft>
const EMPTY: Draft = { changed: {}, checked: null }

export interface WordingDraft {
  readonly changed: WordingTexts
  readonly texts: WordingTexts
  readonly isChecked: boolean
  readonly isChanged: boolean
  readonly check: (isChecked: boolean) => void
  readonly change: (key: string, text: string) => void
  readonly discard: () => void
}

/** The person's changes overlay the current texts: others' saves show beneath. They are cached until saved. */
export function useWordingDraft(person: PersonId, wording: Wording): WordingDraft {
  const key = `wording#${wording.language}`
  const [draft, setDraft] = useState(() => Draft.safeParse(findDraft(person, key)).data ?? EMPTY)
  const { changed, checked } = draft
  const isChanged = Object.keys(changed).length > 0 || (checked !== null && checked !== wording.isChecked)
  function set(next: Draft): void {
    setDraft(next)
    if (Object.keys(next.changed).length === 0 && next.checked === null) deleteDraft(person, key)
    else saveDraft(person, key, next)
  }
  return {
    changed,
    texts: { ...wording.texts, ...changed },
    isChecked: checked ?? wording.isChecked,
    isChanged,
    check: (isChecked) => set({ changed, checked: isChecked === wording.isChecked ? null : isChecked }),
    change(name, text) {
      const others = Object.fromEntries(Object.entries(changed).filter(([other]) => other !== name))
      set({ checked, changed: text === wording.texts[name] ? others : { ...others, [name]: text } })
    },
    discard: () => set(EMPTY),
  }
}
