/**
 * The version of what a form's sheet says: its formulas, its printed words, and the labels that are read back as data. A test
 * guards it (test/form/plan-version.test.ts): whoever changes one of them raises it, keeps the hashes of the version before
 * (plan-hashes.ts), and a workbook of an earlier release is told as such and never accused.
 */
export const PLAN_VERSION = 2;
