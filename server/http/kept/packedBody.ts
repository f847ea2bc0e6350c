/** A body in memory, plain and packed, with its entity tags. */
import { chooseEncoding, pack, type Encoding } from './encoding.ts'
import { contentTag, etagOf, isKnown } from './etag.ts'
import type { Success } from '../result.ts'
import type { RequestHeaders } from '../route.ts'

/** Smaller bodies fit in one packet anyway. */
const PACK_FROM_BYTES = 1024

type Packing = Exclude<Encoding, 'identity'>

/** Each object is made once and answered again, so that its compressed forms can be found by it. */
interface Variant {
  readonly whole: Success
  readonly unchanged: Success
}

export class PackedBody {
  readonly #plain: Buffer<ArrayBuffer>
  readonly #tag: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #onPacked: ((bytes: number) => void) | null
  readonly #plainVariant: Variant
  readonly #packed = new Map<Packing, Variant | Promise<Variant>>()

  /**
   * @param headers those of every answer, the content type among them
   * @param onPacked called with the bytes of another variant, which is made when the first client asks for it; null: there
   *   are no variants but those that are added
   */
  constructor(
    plain: Buffer<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
    onPacked: ((bytes: number) => void) | null,
  ) {
    this.#plain = plain
    this.#tag = contentTag(plain)
    this.#headers = { ...headers, vary: 'accept-encoding' }
    this.#onPacked = onPacked
    this.#plainVariant = this.#variantOf('identity', plain)
  }

  /** Adds a variant that was packed before. */
  add(encoding: Packing, bytes: Buffer<ArrayBuffer>): void {
    this.#packed.set(encoding, this.#variantOf(encoding, bytes))
  }

  /** Answers with the variant that the client accepts, or with 304 if it has that one. */
  respond(request: RequestHeaders): Success | Promise<Success> {
    const variant = this.#choose(chooseEncoding(request.get('accept-encoding')))
    const known = request.get('if-none-match')
    return variant instanceof Promise ? variant.then((one) => unlessKnown(one, known)) : unlessKnown(variant, known)
  }

  #choose(wanted: Encoding): Variant | Promise<Variant> {
    if (wanted === 'identity') return this.#plainVariant
    const found = this.#packed.get(wanted)
    if (found !== undefined) return found
    if (this.#onPacked === null || this.#plain.length < PACK_FROM_BYTES) return this.#plainVariant
    const packing = this.#pack(wanted, this.#onPacked)
    this.#packed.set(wanted, packing)
    return packing
  }

  async #pack(encoding: Packing, onPacked: (bytes: number) => void): Promise<Variant> {
    const bytes = await pack[encoding](this.#plain)
    this.add(encoding, bytes)
    onPacked(bytes.length)
    return this.#variantOf(encoding, bytes)
  }

  #variantOf(encoding: Encoding, bytes: Buffer<ArrayBuffer>): Variant {
    const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    const shared = { ...this.#headers, etag: etagOf(this.#tag, encoding) }
    return {
      whole: { status: 200, bytes, headers: { ...shared, ...encoded } },
      unchanged: { status: 304, headers: shared },
    }
  }
}

const unlessKnown = ({ whole, unchanged }: Variant, known: string | null): Success =>
  known !== null && isKnown(known, whole.headers?.etag ?? '') ? unchanged : whole
