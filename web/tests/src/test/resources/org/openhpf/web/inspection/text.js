// Sizes and spacing of text. APP 1.1, 1.2 (elder mode) and web 1.2.3 (on phones) of the design rules of 2021.

const sizeOf = element => parseFloat(getComputedStyle(element).fontSize);

const textSize = (clause, requirement, texts, atLeast) => result(
  clause, requirement, `${smallest(texts.map(text => sizeOf(text.element)))} px, ${texts.length} texts`,
  texts.filter(text => sizeOf(text.element) < atLeast)
    .map(text => `${describe(text.element)}: ${sizeOf(text.element)} px`));

/** Distance of lines as a multiple of the text's size; "normal" is the font's own affair and says nothing. */
const lineSpacing = element => parseFloat(getComputedStyle(element).lineHeight) / sizeOf(element);

const lineSpacings = texts => {
  // A single-line field has no lines to keep apart.
  const lines = texts.filter(text => !text.element.matches(TEXT_FIELDS));
  return result(
    "APP 1.2", "line spacing ≥ 1.3", `${smallest(lines.map(text => lineSpacing(text.element)).filter(isFinite))}`,
    lines.filter(text => !(round(lineSpacing(text.element)) >= 1.3))
      .map(text => `${describe(text.element)}: ${getComputedStyle(text.element).lineHeight}`));
};

/**
 * Paragraphs one below the other. Both spacings are measured in one way, from one line's middle to the next: the step
 * from a paragraph to the next is at least 1.3 times the step from line to line.
 */
const paragraphSpacings = () => {
  const pairs = [...scope.querySelectorAll("p + p")]
    .map(next => ({next, before: next.previousElementSibling}))
    .filter(({next, before}) => isSeen(next) && isSeen(before)
      && next.getBoundingClientRect().top >= before.getBoundingClientRect().bottom - 1);
  const ratio = ({next, before}) => {
    const lineOf = element => parseFloat(getComputedStyle(element).lineHeight);
    const line = (lineOf(next) + lineOf(before)) / 2;
    return (line + next.getBoundingClientRect().top - before.getBoundingClientRect().bottom) / line;
  };
  return result(
    "APP 1.2", "paragraph spacing ≥ 1.3 × line spacing", smallest(pairs.map(ratio)),
    pairs.filter(pair => !(round(ratio(pair)) >= 1.3)).map(pair => `${describe(pair.next)}: ${round(ratio(pair))}`));
};

const textChecks = ({elder, touch}) => {
  const texts = seenTexts();
  const main = texts.filter(text => isMain(text.element));
  if (elder) {
    return [
      textSize("APP 1.1", "main text ≥ 30 px", main, 30),
      textSize("APP 1.1", "all other text ≥ 18 px", texts, 18),
      lineSpacings(texts),
      paragraphSpacings()
    ];
  }
  return touch ? [textSize("Web 1.2.3", "main text ≥ 18 px", main, 18)] : [];
};
