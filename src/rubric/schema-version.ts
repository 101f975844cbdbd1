/** The version of the language that rubrics are written in. New vocabulary raises it, for the rubrics that use it only. */
export const SCHEMA_VERSION = 1;
