/** Translates the text of the engine's products: `server/synergies/engine/vectors/products.wat`. */
import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'
import { PRODUCTS_FILE } from '../../../server/synergies/engine/vectors/matrix.ts'

const TEXT = new URL('products.wat', PRODUCTS_FILE)

export async function makeProducts(): Promise<Uint8Array> {
  const translator = await wabt()
  return translator.parseWat(TEXT.pathname, readFileSync(TEXT, 'utf8')).toBinary({}).buffer
}

export async function writeProducts(): Promise<void> {
  const made = await makeProducts()
  writeFileSync(PRODUCTS_FILE, made)
  console.log(`${PRODUCTS_FILE.pathname}: ${made.byteLength} bytes`)
}
