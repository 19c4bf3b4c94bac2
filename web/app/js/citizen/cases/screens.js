// The screens about cases come together.
export { caseOf } from "./case.js";
export { cases } from "./cases.js";
export { caseQuery } from "./query.js";
