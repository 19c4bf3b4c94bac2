// Cuts a paragraph where its faults begin and end.

/**
 * Findings may lie in each other or overlap: where several cover a piece, it is of the one that began last, or is shorter.
 *
 * @param {string} text
 * @param {Found[]} findings in the order of the text; offsets are in UTF-16 units, as strings here count
 * @returns {{text: string, of: Found|null}[]} of each finding at least one piece, unless another covers all of it; an empty
 *     piece is a place between two characters
 */
export function pieces(text, findings) {
  const made = [];
  const gaps = findings.filter(({ position }) => position.length === 0);
  const spans = findings.filter(({ position }) => position.length > 0)
    .sort(({ position: one }, { position: other }) => one.offset - other.offset || other.length - one.length);
  const cuts = [...new Set([0, text.length, ...findings.flatMap(({ position: { offset, length } }) => [offset, offset + length])])]
    .filter(cut => cut <= text.length).sort((one, other) => one - other);
  let covering = [];
  let begun = 0;
  let gap = 0;
  for (const [place, from] of cuts.entries()) {
    while (gap < gaps.length && gaps[gap].position.offset <= from) made.push({ text: "", of: gaps[gap++] });
    covering = covering.filter(({ position: { offset, length } }) => offset + length > from);
    while (begun < spans.length && spans[begun].position.offset <= from) covering.push(spans[begun++]);
    const to = cuts[place + 1];
    if (to !== undefined) made.push({ text: text.slice(from, to), of: covering.at(-1) ?? null });
  }
  return made;
}
