/**
 * The origin of every change that the person at this screen makes outside a rich text. The undo manager tracks the
 * class, and a field's binding knows its own edits by the instance.
 */
export class LocalEdit {
  readonly by = 'this-screen'
}
