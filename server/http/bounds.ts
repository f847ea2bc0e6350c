/** The *bounds* of a route: the most it reads, answers and takes. Each route names one of these classes. */

import { MAX_THUMBNAIL_BYTES } from '../../shared/assets/thumbnail.ts'
import { MAX_IMPORT_BYTES } from '../../shared/imports/importedTable.ts'

export type BoundsName = 'small' | 'list' | 'form' | 'text' | 'document' | 'link' | 'file' | 'upload' | 'picture'

export interface Bounds {
  /** The largest body that is read. */
  readonly bodyBytes: number
  /** The longest list of an answer. A longer one is cut, and the answer names how many are left out. */
  readonly rows: number
  /**
   * The largest answer, encoded. Lists are cut to fit; an answer that is still too large is refused, logged and
   * counted.
   */
  readonly answerBytes: number
  /**
   * A read without an answer after this long is refused. A change goes on, and is counted: whether it was made is
   * unknown.
   */
  readonly timeMs: number
}

const KIB = 1024
const MIB = 1024 * KIB
/** The body of any request is read up to this; a larger one only from people who may send it. */
export const SMALL_BODY_BYTES = 16 * KIB
/** Our client waits no longer for a read. */
const READ_MS = 10_000
/** A download shows that it goes on, and is waited for longer. */
const FILE_MS = 60_000
/** A link is followed for half a minute, behind nothing. */
const LINK_MS = 40_000
/** A file is read within ten seconds, behind two of others. */
const UPLOAD_MS = 40_000

export const BOUNDS: Readonly<Record<BoundsName, Bounds>> = {
  /** An id, a choice or a few words; the answer is as small. */
  small: { bodyBytes: SMALL_BODY_BYTES, rows: 500, answerBytes: 256 * KIB, timeMs: READ_MS },
  /** A list of what a campaign, a document or a person has. */
  list: { bodyBytes: SMALL_BODY_BYTES, rows: 5000, answerBytes: 8 * MIB, timeMs: READ_MS },
  /** A form of the public, with a message: 5,000 letters of Georgian are 45 kB in it. */
  form: { bodyBytes: 64 * KIB, rows: 500, answerBytes: 256 * KIB, timeMs: READ_MS },
  /** Longer text of a person, such as a comment, or a long list of ids; the answer is as that of a list. */
  text: { bodyBytes: 256 * KIB, rows: 5000, answerBytes: 8 * MIB, timeMs: READ_MS },
  /** The content of one document. A document of 5 MiB can be six times as large in JSON. */
  document: { bodyBytes: SMALL_BODY_BYTES, rows: 20_000, answerBytes: 32 * MIB, timeMs: READ_MS },
  /** A few words; the answer waits for servers elsewhere. */
  link: { bodyBytes: SMALL_BODY_BYTES, rows: 500, answerBytes: 256 * KIB, timeMs: LINK_MS },
  /** A file that is written for the requester, queued after those of others. */
  file: { bodyBytes: SMALL_BODY_BYTES, rows: 20_000, answerBytes: 32 * MIB, timeMs: FILE_MS },
  /** A file that a person brings, and the content read from it. */
  upload: { bodyBytes: MAX_IMPORT_BYTES, rows: 20_000, answerBytes: 16 * MIB, timeMs: UPLOAD_MS },
  /** A small picture that a person brings, or that is shown. */
  picture: { bodyBytes: MAX_THUMBNAIL_BYTES, rows: 500, answerBytes: MIB, timeMs: READ_MS },
}
