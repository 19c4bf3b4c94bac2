// The screens about documents come together: what was begun goes on where the network has gone meanwhile.
export { document } from "./document.js";
export { documents } from "./documents.js";
export { sending } from "./sending.js";
export { look, photograph, whichKind } from "./submit.js";
