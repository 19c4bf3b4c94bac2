package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Money;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RecordMapperTest {
  private static final RecordMapper<Everything> MAPPER = RecordMapper.of(Everything.class);

  enum Kind {
    PLAIN,
    WITH_BODY {
      @Override
      public String toString() {
        return "not its name";
      }
    }
  }

  record Place(String branchId, Optional<String> window) {}

  record Everything(
      String text,
      boolean flag,
      int count,
      Long bigCount,
      BigDecimal ratio,
      Kind kind,
      Instant at,
      LocalDate date,
      LocalTime time,
      Money amount,
      Place place,
      Optional<String> note,
      Optional<Place> other,
      List<String> names,
      List<Place> places,
      Map<String, Integer> counts,
      Map<String, List<Place>> byName) {}

  private static final Everything FULL =
      new Everything(
          "天河管理部 👋",
          true,
          Integer.MIN_VALUE,
          Long.MAX_VALUE,
          new BigDecimal("0.0325"),
          Kind.WITH_BODY,
          Instant.parse("2026-10-01T00:00:00.000000001Z"),
          LocalDate.of(2026, 10, 1),
          LocalTime.of(8, 30),
          Money.of("-1234.50"),
          new Place("tianhe", Optional.of("3")),
          Optional.of(""),
          Optional.of(new Place("yuexiu", Optional.empty())),
          List.of("a", "b", "a"),
          List.of(new Place("x", Optional.of("1")), new Place("y", Optional.empty())),
          Map.of("one", 1, "two", 2),
          Map.of("here", List.of(new Place("z", Optional.empty())), "none", List.of()));

  @Test
  void every_type_comes_back_from_the_table() {
    var table = new Table(Emulators.clients().dynamoDb(), Emulators.newTable(getClass()));
    var item = MAPPER.toItem(FULL);
    item.putAll(AttributeValues.key("everything", "1"));

    assertThat(table.put(item, "attribute_not_exists(pk)", Map.of())).isTrue();

    assertThat(table.get("everything", "1").map(MAPPER::toRecord)).contains(FULL);
  }

  @Test
  void bytes_come_back_too() {
    record Sealed(byte[] envelope) {}
    var mapper = RecordMapper.of(Sealed.class);
    var item = mapper.toItem(new Sealed(new byte[] {0, -1, 127}));

    assertThat(mapper.toRecord(item).envelope()).containsExactly(0, -1, 127);
  }

  @Test
  void an_absent_optional_is_no_attribute() {
    var item = RecordMapper.of(Place.class).toItem(new Place("tianhe", Optional.empty()));

    assertThat(item).containsOnlyKeys("branchId");
  }

  @Test
  void an_item_from_before_components_were_added_is_read() {
    record Old(String text) {}
    record New(String text, Optional<Place> place, List<String> names, Map<String, Long> sums) {}
    var stored = RecordMapper.of(Old.class).toItem(new Old("as it was"));

    assertThat(RecordMapper.of(New.class).toRecord(stored))
        .isEqualTo(new New("as it was", Optional.empty(), List.of(), Map.of()));
  }

  @Test
  void what_newer_code_has_stored_is_passed_over() {
    var item = new HashMap<>(MAPPER.toItem(FULL));
    item.put("addedLater", AttributeValue.fromM(Map.of("x", AttributeValue.fromNul(true))));

    assertThat(MAPPER.toRecord(item)).isEqualTo(FULL);
  }

  @Test
  void a_missing_component_is_named() {
    var item = MAPPER.toItem(FULL);
    item.remove("date");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> MAPPER.toRecord(item))
        .withMessage("an item of Everything lacks date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "flag",
        "count",
        "bigCount",
        "ratio",
        "kind",
        "at",
        "date",
        "time",
        "amount",
        "place",
        "note",
        "other",
        "names",
        "places",
        "counts",
        "byName"
      })
  void an_attribute_of_another_form_is_named_and_its_value_is_not(String component) {
    var wrong =
        List.of(
            AttributeValue.fromS("13800000000"),
            AttributeValue.fromBool(true),
            AttributeValue.fromN("1.5"),
            AttributeValue.fromNs(List.of("138")),
            AttributeValue.fromL(List.of(AttributeValue.fromBool(true))),
            AttributeValue.fromM(Map.of("branchId", AttributeValue.fromBool(true))),
            AttributeValue.fromM(Map.of("13800000000", AttributeValue.fromNul(true))));
    int refused = 0;
    for (AttributeValue value : wrong) {
      var item = MAPPER.toItem(FULL);
      if (item.get(component).type() == value.type()
          && Set.of("text", "flag", "ratio", "amount", "note").contains(component)) {
        continue; // any value of this form is one
      }
      item.put(component, value);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> MAPPER.toRecord(item))
          .satisfies(
              e -> {
                assertThat(e.getMessage()).containsAnyOf(component, "Place");
                assertThat(stackTrace(e)).doesNotContain("138000");
              });
      refused++;
    }
    assertThat(refused).isGreaterThanOrEqualTo(6);
  }

  private static String stackTrace(Throwable e) {
    var text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void an_item_the_record_itself_refuses_is_a_fault_of_ours() {
    record Positive(int count) {
      Positive {
        InvalidValue.require(count > 0, "count", "须为正数");
      }
    }
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                RecordMapper.of(Positive.class)
                    .toRecord(Map.of("count", AttributeValues.number(0))))
        .withMessage("an item is no Positive")
        .withCauseInstanceOf(InvalidValue.class);
  }

  @Test
  void null_is_refused_by_name() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> RecordMapper.of(Place.class).toItem(new Place(null, Optional.empty())))
        .withMessage("Place.branchId is null");
  }

  @Test
  void a_type_that_cannot_be_stored_fails_when_the_mapper_is_made() {
    record Floating(double latitude) {}
    record ByNumber(Map<Integer, String> names) {}
    record Raw(@SuppressWarnings("rawtypes") List names) {}
    record Deep(List<Optional<String>> names) {}

    for (Class<? extends Record> type :
        List.of(Floating.class, ByNumber.class, Raw.class, Deep.class)) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> RecordMapper.of(type))
          .withMessageStartingWith("a component cannot be of");
    }
  }

  @Test
  void of_a_number_the_value_is_kept_and_its_size_never_fills_the_memory() {
    record Ratio(BigDecimal value) {}
    var mapper = RecordMapper.of(Ratio.class);
    var table = new Table(Emulators.clients().dynamoDb(), Emulators.newTable(getClass()));
    var item = mapper.toItem(new Ratio(new BigDecimal("0.0500")));
    item.putAll(AttributeValues.key("ratio", "1"));
    table.put(item, "attribute_not_exists(pk)", Map.of());

    assertThat(mapper.toRecord(table.get("ratio", "1").orElseThrow()).value())
        .isEqualByComparingTo("0.05");
    assertThat(mapper.toItem(new Ratio(new BigDecimal("1E+999999999"))).get("value").n())
        .hasSizeLessThan(20);
  }

  @Property(seed = "1")
  void instants_sort_as_their_texts_do_and_come_back(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
      @ForAll @LongRange(min = -2_000_000_000, max = 2_000_000_000) long nanos) {
    Instant one = Instant.ofEpochMilli(millis);
    Instant other = one.plusNanos(nanos);
    String first = AttributeValues.sortable(one);
    String second = AttributeValues.sortable(other);

    assertThat(Integer.signum(first.compareTo(second)))
        .isEqualTo(Integer.signum(one.compareTo(other)));
    assertThat(Instant.parse(second)).isEqualTo(other);
  }

  @Property(seed = "2", tries = 300)
  void any_text_number_and_list_comes_back(
      @ForAll String text, @ForAll long number, @ForAll List<String> names) {
    record Any(String text, long number, List<String> names, Map<String, String> map) {}
    var mapper = RecordMapper.of(Any.class);
    var any = new Any(text, number, names, Map.of(text, text));

    assertThat(mapper.toRecord(mapper.toItem(any))).isEqualTo(any);
  }
}
