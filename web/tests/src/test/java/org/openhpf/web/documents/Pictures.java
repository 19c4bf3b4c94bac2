package org.openhpf.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;
import org.openhpf.reading.sample.Wear;
import org.openhpf.reading.sample.Wear.Ground;

/** Pictures of invented cards, as people have them on their phones. */
final class Pictures {
  static final String KIND = "id-card-front";

  private Pictures() {}

  /** A careful scan; another card for each seed. */
  static Sample scanned(long seed) {
    return Samples.worn(KIND, Variant.TUNED, seed, wear(0.2));
  }

  /** Nobody can read it. */
  static Sample blurred(long seed) {
    return Samples.worn(KIND, Variant.TUNED, seed, wear(14));
  }

  private static Wear wear(double blur) {
    return new Wear(200, 0, 0, blur, 2, 0, 0.9, Ground.PAGE, false);
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
