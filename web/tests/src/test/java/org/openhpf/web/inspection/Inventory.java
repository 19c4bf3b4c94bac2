package org.openhpf.web.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is there to be read and used. */
record Inventory(Set<String> texts, Set<String> controls) {

  static Inventory of(Object seen) {
    Map<?, ?> fields = (Map<?, ?>) seen;
    return new Inventory(strings(fields.get("texts")), strings(fields.get("controls")));
  }

  /** What is in both: it stayed while others came and went. */
  Inventory and(Inventory other) {
    return new Inventory(both(texts, other.texts), both(controls, other.controls));
  }

  /** What of this is not in the other. */
  List<String> lostIn(Inventory other) {
    var lost = new TreeSet<String>();
    texts.stream().filter(text -> !other.texts.contains(text)).forEach(lost::add);
    controls.stream().filter(control -> !other.controls.contains(control)).forEach(lost::add);
    return List.copyOf(lost);
  }

  int size() {
    return texts.size() + controls.size();
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    var kept = new HashSet<>(one);
    kept.retainAll(other);
    return kept;
  }

  private static Set<String> strings(Object list) {
    var strings = new HashSet<String>();
    ((List<?>) list).forEach(text -> strings.add(String.valueOf(text)));
    return strings;
  }
}
