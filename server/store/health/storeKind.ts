/**
 * The *kind* of a store: a demonstration, whose people are made up and sign in with a known password, or real. A store
 * is marked at its first start and never changes its kind, so that a forgotten setting neither mixes made-up people
 * into real data nor serves them to the public.
 */

export type StoreKind = 'demo' | 'real'

/** The setting: the demonstration and nothing else, the demonstration only in a new store, or never. */
export type DemoSetting = 'demo' | 'demo-if-new' | 'real'

export interface StoreFacts {
  /** Null for a store without a mark: a new one, or one that an older release wrote. */
  readonly marked: StoreKind | null
  /** Whether nothing was ever stored in it. */
  readonly isNew: boolean
  /** How many made-up and how many other people it holds. */
  readonly people: { readonly demo: number; readonly real: number }
}

/** The kind, or why the server does not start, in words for the person who starts it. */
export type KindDecision =
  | { readonly ok: true; readonly kind: StoreKind }
  | { readonly ok: false; readonly complaint: string }

export function decideKind({ marked, isNew, people }: StoreFacts, setting: DemoSetting): KindDecision {
  if (marked === null && people.demo > 0 && people.real > 0) return { ok: false, complaint: mixed(people) }
  const kind = marked ?? kindOfUnmarked(isNew, people.demo, setting)
  if (kind === 'real' && setting === 'demo') return { ok: false, complaint: REAL_AS_DEMO }
  if (kind === 'demo' && setting === 'real') return { ok: false, complaint: DEMO_AS_REAL }
  return { ok: true, kind }
}

function kindOfUnmarked(isNew: boolean, demoPeople: number, setting: DemoSetting): StoreKind {
  if (isNew) return setting === 'real' ? 'real' : 'demo'
  return demoPeople > 0 ? 'demo' : 'real'
}

const REAL_AS_DEMO =
  'This store holds real data, so the demonstration is never put into it. ' +
  'Set DEMO=0, or name another DATA_DIR or DATABASE_URL for the demonstration.'

const DEMO_AS_REAL =
  'This store is a demonstration: anybody can sign in as its made-up people. It is never served as a real one. ' +
  'Name an empty DATA_DIR or DATABASE_URL for real data. To go on with the demonstration, unset DEMO, PUBLIC_URL and HOST.'

const mixed = ({ demo, real }: StoreFacts['people']): string =>
  `This store holds both the made-up people of the demonstration (${demo}) and others (${real}), and nobody can tell their data apart. ` +
  'Restore the last backup from before the demonstration came into it, into an empty DATA_DIR or DATABASE_URL: npm run restore -- FILE.'
