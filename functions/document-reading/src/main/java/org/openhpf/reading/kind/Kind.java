package org.openhpf.reading.kind;

import java.util.Map;

/** A kind of document: which fields it has, and how they confirm each other. */
interface Kind {
  /** Such as {@code id-card-front}. */
  String name();

  /** Every field of the kind by name, read or not, in the order they are shown. */
  Map<String, Reading> read(Form form, SecondReader second);
}
