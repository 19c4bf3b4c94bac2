// The branches and what they serve: asked once, as they change seldom.
import { listBranches } from "../api.js";

let asked = null;

/**
 * @typedef {Object} Directory
 * @property {Object[]} branches of the API
 * @property {Object[]} categories that are served anywhere
 * @property {(branchId: string) => Object|undefined} branch
 * @property {(category: string) => string} categoryName
 *
 * @returns {Promise<Directory>}
 */
export function directory() {
  asked ??= listBranches().then(({ items }) => directoryOf(items)).catch(error => {
    asked = null;
    throw error;
  });
  return asked;
}

function directoryOf(branches) {
  const categories = new Map(branches.flatMap(branch => branch.categories).map(each => [each.category, each]));
  return {
    branches,
    categories: [...categories.values()],
    branch: branchId => branches.find(branch => branch.branchId === branchId),
    categoryName: category => categories.get(category)?.name ?? category,
  };
}
