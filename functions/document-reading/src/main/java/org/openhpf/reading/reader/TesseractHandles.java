package org.openhpf.reading.reader;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.openhpf.kernel.Priming;

/**
 * Warm handles, each in one thread's hands at a time, made when they are first needed: none stands
 * in a snapshot. A handle grows with use and is renewed now and then. Thread-safe.
 */
final class TesseractHandles {
  /** (design) With it memory was level over 1,200 lines; making a handle takes 0.1 s. */
  static final int MOST_USES = 200;

  private final Layers layers;
  private final Map<TesseractModel, Queue<TesseractHandle>> idle =
      new EnumMap<>(TesseractModel.class);

  TesseractHandles(Layers layers) {
    this.layers = layers;
    for (TesseractModel model : TesseractModel.values()) {
      idle.put(model, new ConcurrentLinkedQueue<>());
    }
  }

  /**
   * @throws Layers.MissingLayer if the library or the model is not there
   */
  <T> T with(TesseractModel model, Function<TesseractHandle, T> work) {
    TesseractHandle handle = idle.get(model).poll();
    if (handle == null) {
      handle = open(model);
    }
    boolean done = false;
    try {
      T result = work.apply(handle);
      done = true;
      return result;
    } finally {
      if (done && handle.uses() < MOST_USES && !Priming.active()) {
        idle.get(model).add(handle);
      } else {
        handle.close();
      }
    }
  }

  private TesseractHandle open(TesseractModel model) {
    Path data = layers.file("tessdata/" + model.code() + ".traineddata");
    Path library = layers.file("lib/libtesseract.so.5.5");
    // JNA looks at them once, when it is first used.
    System.setProperty("jna.library.path", library.getParent().toString());
    System.setProperty("jna.boot.library.path", library.getParent().toString());
    try {
      return new TesseractHandle(data.getParent(), model);
    } catch (LinkageError e) {
      throw new Layers.MissingLayer("libtesseract.so.5.5", e);
    }
  }
}
