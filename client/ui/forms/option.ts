/** A value to choose, as lists show it. */
export interface Option {
  readonly id: string
  readonly label: string
  /** Other words that find it. */
  readonly also?: readonly string[]
  readonly group?: string
}
