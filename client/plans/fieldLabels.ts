/** Labels of a plan's fields, and of the values of its short scales. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { MetaKey, PlanState, Visibility } from '../../shared/plans/fields.ts'

export const META_LABELS: Readonly<Record<MetaKey, MessageDescriptor>> = {
  state: msg`State of the plan`,
  theme: msg`National theme`,
  objectives: msg`Objectives`,
  keyMessages: msg`Key messages`,
  hashtags: msg`Hashtags`,
  contact: msg`Contact`,
}

/** Who sees it. */
export const VISIBILITY_HINTS: Readonly<Record<Visibility, MessageDescriptor>> = {
  network: msg`Only people with an account in this workspace see it.`,
  public: msg`Once your public page is published, everybody sees its title, dates, places, themes, languages, description and links, and nothing else of it.`,
}

/** The meaning of each state for others, and whether anybody is notified. */
export const STATE_HINTS: Readonly<Record<PlanState, MessageDescriptor>> = {
  draft: msg`Everyone in the network can read it, and nobody relies on it yet.`,
  ready: msg`Everyone in the network can rely on it. Nobody is notified.`,
}
