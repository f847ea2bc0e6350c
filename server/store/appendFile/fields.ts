/** The fields of a record, as bytes: numbers of a fixed width, texts and pieces of bytes behind their length. */
export const U32_BYTES = 4
export const F64_BYTES = 8

export const sizeOfText = (text: string): number => U32_BYTES + Buffer.byteLength(text)

export class FieldWriter {
  readonly #into: Buffer
  #at: number

  constructor(into: Buffer, at: number) {
    this.#into = into
    this.#at = at
  }

  u32(value: number): void {
    this.#at = this.#into.writeUInt32LE(value, this.#at)
  }

  f64(value: number): void {
    this.#at = this.#into.writeDoubleLE(value, this.#at)
  }

  text(value: string): void {
    const bytes = this.#into.write(value, this.#at + U32_BYTES)
    this.u32(bytes)
    this.#at += bytes
  }

  bytes(value: Uint8Array): void {
    this.u32(value.length)
    this.#into.set(value, this.#at)
    this.#at += value.length
  }
}

/** @throws RangeError if fewer bytes are left than requested */
export class FieldReader {
  readonly #from: Buffer
  #at: number

  constructor(from: Buffer, at: number) {
    this.#from = from
    this.#at = at
  }

  u32(): number {
    const value = this.#from.readUInt32LE(this.#at)
    this.#at += U32_BYTES
    return value
  }

  f64(): number {
    const value = this.#from.readDoubleLE(this.#at)
    this.#at += F64_BYTES
    return value
  }

  text(): string {
    return Buffer.from(this.bytes()).toString()
  }

  /** @returns a view, which must not change */
  bytes(): Uint8Array {
    const length = this.u32()
    const end = this.#at + length
    if (end > this.#from.length) throw new RangeError('less than its length says')
    const value = this.#from.subarray(this.#at, end)
    this.#at = end
    return value
  }
}
