package org.openhpf.reviews.level;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/** By which channels reviews come (评价渠道), from {@code channels.csv}. */
public final class ReviewChannels {
  public static final String SMS = "sms";
  public static final String HOTLINE = "hotline";
  public static final String DEFAULT = "default";
  private static final String UNKNOWN = "unknown";

  private final Map<String, Entry> entries =
      Csv.read(
              ReviewChannels.class,
              "channels.csv",
              List.of("channel", "name", "pf", "source", "confidence"),
              fields -> new Entry(fields.get(0), fields.get(1), fields.get(2)))
          .stream()
          .collect(Collectors.toUnmodifiableMap(Entry::channel, Function.identity()));

  private record Entry(String channel, String name, String pf) {}

  /** The channel's own word for it, of what a token says; {@code unknown} for what is none. */
  public String known(String channel) {
    return entries.containsKey(channel) ? channel : UNKNOWN;
  }

  public String name(String channel) {
    return entries.get(known(channel)).name();
  }

  /** Its code in the province's review data (pf). */
  public String pf(String channel) {
    return entries.get(known(channel)).pf();
  }
}
