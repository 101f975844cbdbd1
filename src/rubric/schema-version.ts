/**
 * The versions of the language that rubrics are written in. New vocabulary raises it, for the rubrics that use it only
 * (needed-version.ts): 2 has ladders, ratios to the best unit, ceilings, penalties, rows that leave the maximum, rescaling and
 * grade bands.
 */
export const SCHEMA_VERSIONS = [1, 2] as const;
/** The latest of them: a rubric of a later one is told as made by a newer ITSCORE. */
export const SCHEMA_VERSION: (typeof SCHEMA_VERSIONS)[number] = 2;
