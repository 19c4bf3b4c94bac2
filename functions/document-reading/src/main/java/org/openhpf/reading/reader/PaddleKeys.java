package org.openhpf.reading.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The characters the recognition network tells apart, by its class: 0 is the gap between two. */
record PaddleKeys(List<String> classes) {
  static final int GAP = 0;

  static PaddleKeys of(Layers layers) {
    var classes = new ArrayList<String>();
    classes.add("");
    try {
      classes.addAll(Files.readAllLines(layers.file("paddle-ocr/ppocr_keys_v1.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    classes.add(" ");
    return new PaddleKeys(List.copyOf(classes));
  }

  /** The classes that may be chosen for the set: its characters and the gap. */
  BitSet classes(CharacterSet allowed) {
    var chosen = new BitSet(classes.size());
    if (allowed.isAny()) {
      chosen.set(0, classes.size());
    } else {
      chosen.set(GAP);
      for (int i = 1; i < classes.size(); i++) {
        String key = classes.get(i);
        chosen.set(i, key.length() > 0 && allowed.characters().contains(key));
      }
    }
    return chosen;
  }
}
