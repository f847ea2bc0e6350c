/**
 * Our words: one word per thing, the one that a stranger would search for. CONTRIBUTING shows the same table, and a test
 * keeps both alike. `replaces` lists words that must not come back, in identifiers or in comments.
 */
export interface GlossaryEntry {
  readonly word: string
  readonly meaning: string
  /** Parts of identifiers that are not used for it: `tell` also finds `tellAll`. */
  readonly replaces: readonly string[]
  /** Words that comments do not use for it. */
  readonly notInComments?: readonly string[]
}

export const GLOSSARY: readonly GlossaryEntry[] = [
  { word: 'centre', meaning: 'an organisation, id like `dk`; a country can have several', replaces: [] },
  { word: 'campaign', meaning: 'what plans are made for: `sid-2027`, `media-smart-online`', replaces: [] },
  { word: 'plan · activity', meaning: 'one plan per centre and campaign · a typed entry of it', replaces: [] },
  { word: 'profile · asset', meaning: "a centre's public page · a link to an Ally file", replaces: [] },
  { word: 'entry', meaning: 'an activity or an asset, where code serves both', replaces: [] },
  { word: 'suggestion', meaning: 'a computed synergy between two activities', replaces: ['likest'] },
  { word: 'feedback', meaning: "a centre's *not useful* or *later* on a suggestion", replaces: [] },
  { word: 'connection', meaning: 'the tie between two centres; never a socket', replaces: [] },
  { word: 'socket · handle', meaning: 'a network connection · a database connection', replaces: [] },
  { word: 'node · lease', meaning: 'one server process · its hold on one kind of background work', replaces: [] },
  { word: 'signal', meaning: 'a hint between nodes that may get lost', replaces: [] },
  { word: 'session', meaning: 'a sign-in, nothing else', replaces: [] },
  { word: 'thread · comment', meaning: 'comments at one place · one of them', replaces: ['remark', 'talk'] },
  { word: 'worker', meaning: 'a background thread; `fooWorker` outside, `fooWorkerMain` inside', replaces: [] },
  { word: 'room · turn', meaning: 'an open document on the server · its work between two commits', replaces: [] },
  { word: 'document · view', meaning: 'Yjs · its typed JSON', replaces: ['readings'] },
  { word: 'projection', meaning: 'the part of the server that keeps views current', replaces: ['readings'] },
  { word: 'place · anchor', meaning: 'where a thread is attached · a text range that follows edits', replaces: [] },
  { word: 'presence · awareness', meaning: 'the people in a document · its bytes', replaces: [] },
  { word: 'notice', meaning: 'a message on `/live`', replaces: ['told'] },
  { word: 'notification · bell', meaning: 'an entry of the bell · its button and list', replaces: [] },
  { word: 'callout · toast', meaning: 'a box in a page · a short message', replaces: [] },
  {
    word: 'send · publish · notify',
    meaning: 'to a socket · to the bus or `/live` · a person',
    replaces: ['hear', 'ears'],
  },
  {
    word: 'save · cache · store · retain',
    meaning: 'by a user · on this device · on the server · not delete',
    replaces: [],
    notInComments: ['let go of'],
  },
  { word: 'unsent work', meaning: 'edits that are not on the server yet', replaces: [] },
  { word: 'deps · options', meaning: 'what a factory is given · what a caller may tune', replaces: ['world'] },
  { word: 'route · requires', meaning: 'method and path · the action that must be allowed', replaces: ['door'] },
  { word: 'decision', meaning: 'the result of an access check', replaces: ['verdict'] },
  { word: 'success · refusal', meaning: 'what a route returns when it worked · when it did not', replaces: [] },
  {
    word: 'action · handler · callback',
    meaning: 'what a user can do · what reacts to input · a function passed in',
    replaces: ['deeds', 'doings'],
  },
  { word: 'edit · mutation', meaning: 'changes Yjs · goes over HTTP', replaces: [] },
  {
    word: 'label · message · token',
    meaning: 'a name on screen · an entry of the catalog · a unit of matching',
    replaces: [],
  },
  { word: 'mention · similar', meaning: '`@name` · like in content', replaces: ['callable', 'likeness'] },
  {
    word: 'architecture',
    meaning: 'the rules of who imports whom; *layout* is the Yjs shape of a document',
    replaces: ['house'],
    notInComments: ['the house'],
  },
]

/** Words of translated English that comments do not use. */
export const NOT_IN_COMMENTS: readonly string[] = ['whom', 'of ours', 'at the most', 'bettered']

/** Patterns of translated English, for comments and test titles. Each has an `instead`, the wording to use. */
export const TRANSLATED: readonly { readonly name: string; readonly found: RegExp; readonly instead: string }[] = [
  { name: 'whoever', found: /\bwhos?ever\b/i, instead: 'the person who, anyone who' },
  { name: 'also where', found: /\balso where\b/i, instead: 'even where, even if' },
  { name: 'anew', found: /\banew\b/i, instead: 'again' },
  { name: 'Of … at the beginning', found: /(?:^|[.:;?!] |@\w+ )Of (?!course\b)/, instead: "the question's language" },
  { name: 'is none', found: /(?<!\bthere )\b(?:is|are|was|were) none\b/i, instead: 'is not one' },
  { name: 'no more', found: /\bno more(?=[.,;:)]|$| (?:and|once|or|when)\b)/i, instead: 'no longer' },
  { name: 'so many', found: /\bso (?:few|long|many|often)\b(?! (?:as|that)\b)/i, instead: 'this many' },
  { name: 'as before it', found: /\bas before it\b/i, instead: 'as before' },
  {
    name: 'What is … at the beginning',
    found:
      /(?:^|[.;] )What (?:is|was|has|had|cannot|can|could|may|must|comes|came|follows|goes|lies|stands|stays|waits) /,
    instead: 'the noun: findings, edits, the rest',
  },
]
