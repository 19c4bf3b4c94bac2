// Sizes of what is touched (APP 2.1, 2.4; WCAG 2.5.8).

const measure = ({target}) => `${round(target.width)} × ${round(target.height)}`;

const targetSize = (clause, requirement, controls, atLeast) => result(
  clause, requirement,
  `${smallest(controls.map(({target}) => Math.min(target.width, target.height)))} px, ${controls.length} controls`,
  controls.filter(({target}) => round(target.width) < atLeast || round(target.height) < atLeast)
    .map(control => `${describe(control.element)}: ${measure(control)}`));

/** A link within a sentence is as high as its line; WCAG lets it off, elder mode does not. */
const isInSentence = element => element.matches("a[href]") && getComputedStyle(element).display === "inline"
  && oneLine(element.parentElement.innerText) !== oneLine(element.innerText);

/** Words that close what popped up. */
const CLOSING = /关闭|取消|返回|知道|继续|不用|好的|完成/;

const dialogs = () => [...document.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog]")].filter(isSeen);

const closeButtons = () => {
  const open = dialogs().map(dialog => ({
    dialog,
    sizes: [...dialog.querySelectorAll("button")].filter(button => isSeen(button) && CLOSING.test(nameOf(button)))
      .map(button => button.getBoundingClientRect()).map(box => Math.min(box.width, box.height))
  }));
  return result(
    "APP 2.4", "a pop-up's close button ≥ 44 × 44", smallest(open.flatMap(({sizes}) => sizes)),
    open.filter(({sizes}) => !sizes.some(size => size >= 44)).map(({dialog}) => describe(dialog)));
};

const targetChecks = ({elder, touch}) => {
  const controls = seenControls();
  if (elder) {
    return [
      targetSize("APP 2.1", "main targets ≥ 60 × 60", controls.filter(({element}) => isMain(element)), 60),
      targetSize("APP 2.1", "all other targets ≥ 44 × 44", controls, 44),
      closeButtons()
    ];
  }
  const counted = controls.filter(({element}) => !isInSentence(element));
  return [
    touch ? targetSize("APP 2.1", "touch targets ≥ 44 × 44", counted, 44)
      : targetSize("WCAG 2.5.8", "targets ≥ 24 × 24", counted, 24),
    closeButtons()
  ];
};
