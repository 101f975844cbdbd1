/** One thing that is wrong in a rubric file: where (`items[0].items[1].rule.bands`, the row's id) and what. */
export interface RubricError {
  readonly path: string;
  readonly message: string;
}
