/** What a server answered during an attack, counted by status. */
export class Answers {
  readonly #statuses = new Map<number, number>()

  /** Waits for an answer as a whole. @returns its status */
  async count(asked: Promise<Response>): Promise<number> {
    const answer = await asked
    await answer.arrayBuffer()
    this.#statuses.set(answer.status, (this.#statuses.get(answer.status) ?? 0) + 1)
    return answer.status
  }

  toString(): string {
    return [...this.#statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
  }
}
