/** Pastes into a text: keeps all supported content and reports the rest. */
import { Plugin } from '@tiptap/pm/state'
import { Extension } from '@tiptap/core'
import { cleanPaste, depthOf } from './cleanPaste.ts'
import { shapePaste, type ShapedPaste } from './shapePaste.ts'

/**
 * More would be an update that the server refuses. In letters of HTML; an update keeps less than half of them. A
 * printed page has some 3,000 letters.
 */
const MAX_HTML = 1_000_000
const MAX_TEXT = 300_000
/** No document nests its elements like this; deeper ones are meant to break a reader. */
const MAX_DEPTH = 200

export type PasteNews =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'left-out'; readonly left: ShapedPaste['left'] }

/** @param tell called with what the person should know of a paste */
export const pasteIntoText = (tell: (news: PasteNews) => void) =>
  Extension.create({
    name: 'pasteIntoText',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            handlePaste(_view, event) {
              const data = event.clipboardData
              if (data === null || fits(data.getData('text/html'), data.getData('text/plain'))) return false
              tell({ kind: 'too-long' })
              return true
            },
            /** The browser would leave the page and open a picture that is dropped. */
            handleDrop(_view, event) {
              if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return false
              event.preventDefault()
              tell({ kind: 'left-out', left: { pictures: event.dataTransfer.files.length, colours: false } })
              return true
            },
            transformPastedHTML(html) {
              if (depthOf(html) > MAX_DEPTH) return plainText(html)
              const { html: shaped, left } = shapePaste(cleanPaste(html), 'text')
              if (left.pictures > 0 || left.colours) tell({ kind: 'left-out', left })
              return shaped
            },
          },
        }),
      ]
    },
  })

const fits = (html: string, text: string): boolean => html.length <= MAX_HTML && text.length <= MAX_TEXT

/** Its words alone, a line for each block. */
const plainText = (html: string): string =>
  cleanPaste(html)
    .replaceAll(/<\/(?:p|div|li|tr|h[1-6])>|<br[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('')
