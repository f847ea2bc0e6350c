/** The findings of a format's reader in an uploaded picture. */

/** `bytes` is the same picture without metadata. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

/** `cut`: it ends too early. `more`: it holds more than one picture. `moving`: it is an animation. */
export type PictureFault = 'damaged' | 'cut' | 'more' | 'moving'

export type ReadPicture = (bytes: Buffer) => Picture | PictureFault | Promise<Picture | PictureFault>
