/** Root types as a faulty or hostile client fills them: any type under any name, with anything in it. */
import fc from 'fast-check'
import * as Y from 'yjs'
import { makeOdd, member, type Odd } from './oddContent.ts'

type Fill = (doc: Y.Doc, name: string, content: unknown) => void

const fill = fc.constantFrom<Fill>(
  (doc, name, content) => doc.getMap(name).set('title', content),
  (doc, name, content) => doc.getArray(name).push([content]),
  (doc, name) => doc.getText(name).insert(0, 'words', { bold: true }),
  (doc, name) => doc.getText(name).insertEmbed(0, { image: 'x' }),
  (doc, name) => doc.getXmlFragment(name).push([new Y.XmlText('words'), new Y.XmlElement('x')]),
)

/** A document whose roots of these names were filled by somebody who thought them to be something. */
export function oddRoots(names: readonly string[]): fc.Arbitrary<Y.Doc> {
  return fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...names), fill), { maxLength: names.length }),
      fc.array<Odd>(member, { minLength: 1, maxLength: 3 }),
    )
    .map(([fills, recipes]) => {
      const doc = new Y.Doc()
      // A name has one type in one document; which one another client gave it is unknown to us.
      for (const [place, [name, put]] of [...new Map(fills)].entries()) {
        put(doc, name, makeOdd(recipes[place % recipes.length] ?? { plain: null }))
      }
      const received = new Y.Doc()
      Y.applyUpdate(received, Y.encodeStateAsUpdate(doc))
      return received
    })
}
