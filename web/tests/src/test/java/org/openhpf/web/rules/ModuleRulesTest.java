package org.openhpf.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.web.Repository;

/** The modules of the pages are all needed, and come at once. */
class ModuleRulesTest {
  private static final String PAGE =
      "<script type=\"module\" src=\"js/main.js\"></script>"
          + "<link rel=\"modulepreload\" href=\"js/dom.js\">";

  @Test
  void whatAPageNeedsAtOnceIsPreloaded() {
    assertThat(ModuleRules.wrongPreloads(PageFiles.in(Repository.app()))).isEmpty();
  }

  @Test
  void nothingIsThereForNobody() {
    assertThat(ModuleRules.unused(PageFiles.in(Repository.app()))).isEmpty();
  }

  @Test
  void whatIsNotPreloadedIsFound() {
    var files =
        new PageFiles(
            Map.of(
                "index.html",
                PAGE,
                "js/main.js",
                "import { el } from \"./api.js\";\nconst later = () => import(\"./later.js\");",
                "js/api.js",
                "import \"../texts/common.js\";",
                "js/dom.js",
                "export const el = 1;"));
    assertThat(ModuleRules.wrongPreloads(files))
        .containsExactly(
            "index.html does not preload js/api.js",
            "index.html does not preload texts/common.js",
            "index.html preloads without need js/dom.js");
  }

  @Test
  void whatNobodyUsesIsFound() {
    var files =
        new PageFiles(
            Map.of(
                "index.html",
                PAGE,
                "js/main.js",
                "import { el } from \"./dom.js\";\nel();",
                "js/dom.js",
                "export function el() {}\nexport async function fill() {}",
                "js/old.js",
                "const old = 1;"));
    assertThat(ModuleRules.unused(files))
        .containsExactlyInAnyOrder(
            "js/dom.js exports fill, which no other module uses", "no page loads js/old.js");
  }
}
