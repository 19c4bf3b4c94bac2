package org.openhpf.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rows that many depend on at once, a sweep's page above all. One that is not as it should be is
 * logged at SEVERE, for a person to look at, and passed over: it must keep none of the others.
 */
public final class ReadableRows {
  private static final Logger LOG = Logger.getLogger("org.openhpf.storage.rows");

  private ReadableRows() {}

  /**
   * Those that can be read, in their order.
   *
   * @param reader of one row; may need a data key
   * @throws RetryLater if that cannot be had now
   */
  public static <T> List<T> read(
      List<Map<String, AttributeValue>> rows, Function<Map<String, AttributeValue>, T> reader) {
    var read = new ArrayList<T>(rows.size());
    for (Map<String, AttributeValue> row : rows) {
      readOne(() -> row.get("pk").s() + " / " + row.get("sk").s(), () -> reader.apply(row))
          .ifPresent(read::add);
    }
    return read;
  }

  /**
   * One thing of many, or nothing where it cannot be read.
   *
   * @param name what the log calls it: a key, nothing personal
   */
  public static <T> Optional<T> readOne(Supplier<String> name, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (RetryLater | SdkException e) {
      throw e; // no fault of the row
    } catch (RuntimeException e) {
      // Without the exception: parsers put the value into their message.
      LOG.log(
          Level.SEVERE,
          "a row cannot be read and is passed over: {0} ({1})",
          new Object[] {name.get(), e.getClass().getSimpleName()});
      return Optional.empty();
    }
  }
}
