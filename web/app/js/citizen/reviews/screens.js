// The screens about reviews come together, so that one begun is sent where the network has gone meanwhile.
export { board } from "./board.js";
export { ownReview } from "./own.js";
export { review } from "./review.js";
export { reviews } from "./reviews.js";
