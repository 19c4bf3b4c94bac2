package org.openhpf.province.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A record as it is now: one that may leave, or one that may not, and why. */
public sealed interface OutgoingRecord {

  /**
   * Its id on the platform, which never changes; at most 64 characters, none of them '#' or '|'.
   */
  String recordId();

  /**
   * The day it belongs to, which never changes: by it records are listed, replayed and reconciled.
   */
  LocalDate day();

  /** Grows with each change; of two versions the platform keeps the greater. */
  long version();

  /**
   * A record that may leave.
   *
   * @param fields by the platform's names: texts, whole numbers (Long) and lists of texts
   * @param personal names of those that are encrypted; each is a text
   */
  record Complete(
      String recordId,
      LocalDate day,
      long version,
      Map<String, Object> fields,
      Set<String> personal)
      implements OutgoingRecord {

    /**
     * @throws IllegalArgumentException if a field is none of these types, or a personal one no text
     */
    public Complete {
      requireKey(recordId, version);
      fields = Map.copyOf(fields);
      personal = Set.copyOf(personal);
      fields.forEach(Complete::requireKnown);
      for (String name : personal) {
        if (!(fields.get(name) instanceof String)) {
          throw new IllegalArgumentException("personal field " + name + " is no text");
        }
      }
    }

    private static void requireKnown(String name, Object value) {
      boolean known =
          switch (value) {
            case String text -> true;
            case Long number -> true;
            case List<?> list -> list.stream().allMatch(String.class::isInstance);
            default -> false;
          };
      if (!known) {
        throw new IllegalArgumentException("field " + name + " is of a type that is not sent");
      }
    }

    /** Its fields in the order of their names. */
    public Map<String, Object> sortedFields() {
      return new TreeMap<>(fields);
    }

    /** Fields hold personal data. */
    @Override
    public String toString() {
      return "Complete[" + recordId + " version " + version + "]";
    }
  }

  /**
   * A record that is held back until a change mends it.
   *
   * @param reasons Chinese, for officers; nothing personal
   */
  record Held(String recordId, LocalDate day, long version, List<String> reasons)
      implements OutgoingRecord {

    /**
     * @throws IllegalArgumentException if no reason is given
     */
    public Held {
      requireKey(recordId, version);
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a record is held for a reason");
      }
    }
  }

  private static void requireKey(String recordId, long version) {
    if (!recordId.matches("[0-9A-Za-z_-]{1,64}") || version < 1) {
      throw new IllegalArgumentException("no id and version of a record");
    }
  }
}
