// Contrast of text and of fields over what is really painted behind them (APP 1.3, WCAG 1.4.3, 1.4.6, 1.4.11).

const paint = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
const painted = new Map();

/** Any CSS colour as [red, green, blue, alpha], 0 to 255 and 0 to 1. */
const rgba = colour => {
  if (!painted.has(colour)) {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
    painted.set(colour, [red, green, blue, alpha / 255]);
  }
  return painted.get(colour);
};

const over = (front, back) => [0, 1, 2].map(i => front[i] * front[3] + back[i] * (1 - front[3]));

/** The colour behind an element, or null where a picture is in the way and nobody can say. */
const backdrop = remembered(element => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    const colour = rgba(style.backgroundColor);
    if (style.backgroundImage !== "none") {
      return null;
    }
    layers.push([...colour.slice(0, 3), colour[3] * Number(style.opacity)]);
    if (layers.at(-1)[3] === 1) {
      break;
    }
  }
  const canvas = rgba(getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "#121212" : "#fff");
  return layers.reduceRight((back, layer) => over(layer, back), canvas.slice(0, 3));
});

const opacityOf = remembered(element => element
  ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1);

const luminance = colour => {
  const [red, green, blue] = colour.map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratioOf = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Contrast of a colour on an element; 0 where it cannot be told. */
const contrastOn = (colour, element) => {
  const back = backdrop(element);
  if (!back) {
    return 0;
  }
  const front = rgba(colour);
  return ratioOf(over([...front.slice(0, 3), front[3] * opacityOf(element)], back), back);
};

const textColour = element => element.matches("input, textarea") && !element.value
  ? getComputedStyle(element, "::placeholder").color : getComputedStyle(element).color;

/** Large text is told by its size and weight (WCAG: 18 pt, or 14 pt bold); in elder mode none is let off. */
const asked = (element, elder) => {
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  return elder ? 7 : size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
};

const textContrast = elder => {
  const measured = seenTexts().filter(({text}) => text)
    .map(({element}) => ({element, ratio: contrastOn(textColour(element), element)}));
  return result(
    elder ? "APP 1.3" : "WCAG 1.4.3", elder ? "contrast of text ≥ 7" : "contrast of text ≥ 4.5, large text ≥ 3",
    smallest(measured.map(text => text.ratio)),
    measured.filter(({element, ratio}) => ratio < asked(element, elder))
      .map(({element, ratio}) => `${describe(element)}: ${ratio ? round(ratio) : "a picture is behind it"}`));
};

/** A field is told from the page by its border or its ground. */
const fieldContrast = () => {
  const measured = [...scope.querySelectorAll(TEXT_FIELDS)].filter(isSeen).map(element => {
    const style = getComputedStyle(element);
    const around = element.parentElement;
    const border = parseFloat(style.borderBottomWidth) >= 1 ? contrastOn(style.borderBottomColor, around) : 1;
    return {element, ratio: Math.max(border, contrastOn(style.backgroundColor, around))};
  });
  return result(
    "WCAG 1.4.11", "contrast of fields ≥ 3", smallest(measured.map(field => field.ratio)),
    measured.filter(({ratio}) => ratio < 3).map(({element, ratio}) => `${describe(element)}: ${round(ratio)}`));
};

const contrastChecks = ({elder}) => [textContrast(elder), fieldContrast()];
