package org.openhpf.edge.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How the platform's value types are written: instants as ISO 8601 with +08:00, dates {@code
 * YYYY-MM-DD}, times of day {@code HH:mm}, money {@code "1234.50"}, enums in kebab-case.
 */
public final class WireTypes {
  static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  private WireTypes() {}

  static JacksonModule module() {
    var module = new SimpleModule("openhpf");
    module.addSerializer(Instant.class, text(Instant.class, ChinaTime::format));
    module.addSerializer(LocalDate.class, text(LocalDate.class, LocalDate::toString));
    module.addSerializer(LocalTime.class, text(LocalTime.class, TIME_OF_DAY::format));
    module.addSerializer(Money.class, text(Money.class, Money::toString));
    module.addSerializer(Enum.class, text(Enum.class, WireTypes::kebab));
    return module;
  }

  /** {@code NO_SHOW} as {@code no-show}. */
  public static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> StdSerializer<T> text(
      Class<T> type, java.util.function.Function<T, String> form) {
    return new StdSerializer<>(type) {
      @Override
      public void serialize(T value, JsonGenerator out, SerializationContext context) {
        out.writeString(form.apply(value));
      }
    };
  }
}
