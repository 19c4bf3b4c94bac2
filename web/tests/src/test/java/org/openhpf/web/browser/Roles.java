package org.openhpf.web.browser;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Finds things as assistive technology does: in the accessibility tree, by role and name. */
final class Roles {
  private final Page page;

  Roles(Page page) {
    this.page = page;
  }

  private record Thing(String role, String name, Object node) {}

  /** Null where there is none; an error where a person could not tell which is meant. */
  WebElement one(String role, String name) {
    List<Thing> named = named(role, name);
    List<Thing> exactly = named.stream().filter(thing -> thing.name().equals(name)).toList();
    List<Thing> meant = exactly.isEmpty() ? named : exactly;
    if (meant.size() > 1) {
      throw new AssertionError(
          meant.size() + " of role " + role + " are named “" + name + "”: " + meant);
    }
    return meant.isEmpty() ? null : element(meant.getFirst());
  }

  List<WebElement> all(String role, String name) {
    return named(role, name).stream().map(this::element).toList();
  }

  /** Everything that can be used now, for messages. */
  String names() {
    return things(Map.of()).stream()
        .filter(
            thing -> thing.role().matches("button|link|textbox|radio|checkbox|combobox|heading"))
        .map(thing -> thing.role() + " “" + thing.name() + "”")
        .collect(Collectors.joining(", "));
  }

  private List<Thing> named(String role, String name) {
    return things(Map.of("role", role)).stream()
        .filter(thing -> thing.name().contains(name))
        .toList();
  }

  private List<Thing> things(Map<String, Object> query) {
    try {
      Object root =
          map(page.command("DOM.getDocument", Map.of("depth", 0)).get("root")).get("nodeId");
      var parameters = new java.util.HashMap<String, Object>(query);
      parameters.put("nodeId", root);
      return ((List<?>) page.command("Accessibility.queryAXTree", parameters).get("nodes"))
          .stream()
              .map(Roles::map)
              .filter(node -> Boolean.FALSE.equals(node.get("ignored")))
              .map(
                  node ->
                      new Thing(
                          value(node, "role"), value(node, "name"), node.get("backendDOMNodeId")))
              .toList();
    } catch (WebDriverException e) {
      // The document went while we looked; whoever waits looks again.
      return List.of();
    }
  }

  /** Hands a DevTools node over to WebDriver, by way of the page's own window. */
  private WebElement element(Thing thing) {
    Object object =
        map(page.command("DOM.resolveNode", Map.of("backendNodeId", thing.node())).get("object"))
            .get("objectId");
    page.command(
        "Runtime.callFunctionOn",
        Map.of("objectId", object, "functionDeclaration", "function() { window.__found = this }"));
    return (WebElement) page.script("return window.__found");
  }

  private static String value(Map<?, ?> node, String field) {
    Object value = node.get(field) instanceof Map<?, ?> typed ? typed.get("value") : null;
    return value == null ? "" : value.toString();
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
