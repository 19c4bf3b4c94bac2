package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.reading.image.Hull;
import org.openhpf.reading.image.Point;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.image.UprightPage;
import org.openhpf.reading.page.Place;
import org.openhpf.reading.page.ReadField;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.page.ReadField.Status;

/**
 * What a field was read as.
 *
 * @param value empty if it is unread
 * @param confidence 0 to 1
 * @param sure whether the evidence is enough without anybody looking
 * @param where it stands
 */
record Reading(
    String value, double confidence, boolean sure, Value where, List<Evidence> evidence) {
  static final Reading UNREAD = new Reading("", 0, false, Value.NONE, List.of());

  Reading {
    evidence = List.copyOf(evidence);
  }

  boolean isUnread() {
    return value.isEmpty();
  }

  Reading with(Evidence more) {
    var all = new ArrayList<>(evidence);
    all.add(more);
    return new Reading(value, confidence, sure, where, all);
  }

  /** The same, sure or not. */
  Reading sureIf(boolean condition) {
    return new Reading(value, confidence, condition, where, evidence);
  }

  ReadField field(String name, UprightPage page) {
    Status status = isUnread() ? Status.UNREAD : sure ? Status.ACCEPTED : Status.NEEDS_REVIEW;
    return new ReadField(
        name,
        isUnread() ? Optional.empty() : Optional.of(value),
        Math.clamp(confidence, 0, 1),
        status,
        place(page),
        evidence);
  }

  private Optional<Place> place(UprightPage page) {
    if (where.isEmpty()) {
      return Optional.empty();
    }
    List<Point> corners =
        where.segments().stream().flatMap(part -> part.outline().corners().stream()).toList();
    Quad around = Hull.of(corners).rectangle(0);
    return Optional.of(
        Place.of(
            around.topLeft().x(),
            around.topLeft().y(),
            around.bottomRight().x(),
            around.bottomRight().y(),
            page.width(),
            page.height()));
  }
}
