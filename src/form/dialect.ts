/**
 * How score cells are written: `resilient` asks ITSCORE and falls back to the native expression, so the file never shows
 * `#NAME?`; `native` lives without the add-in; `pure` needs it.
 */
export type Dialect = "resilient" | "native" | "pure";
