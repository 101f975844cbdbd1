// What reads tables, checks rules and scores them loads when there is a table.
export { lookThrough } from "../../import/review/look-through";
export { readReview } from "../../import/review/read-review";
