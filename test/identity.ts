/** An identity for tests: equal input gives equal files. */
export const IDENTITY = "0123456789abcdef0123456789abcdef";
