/** The store accepts nothing at the moment: the operation may be tried again later. */
export class StoreFailing extends Error {
  /** @param why a sentence for the operator; anybody may read it at `/readyz` */
  constructor(why = 'The store refuses commits.') {
    super(why)
    this.name = 'StoreFailing'
  }
}
