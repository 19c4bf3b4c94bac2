package org.openhpf.local.host.events.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FilterPatternTest {
  private static final String RECORD =
      """
      {"eventName": "INSERT", "dynamodb": {
        "Keys": {"pk": {"S": "OUTBOX#7"}},
        "NewImage": {
          "status": {"S": "Booked"}, "taken": {"N": "12"}, "open": {"BOOL": true},
          "channels": {"SS": ["kiosk", "h5"]}, "note": {"S": ""}, "gone": {"NULL": null}},
        "SizeBytes": 120}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"eventName":["INSERT"]}                                                     | true
          {"eventName":["MODIFY"]}                                                     | false
          {"eventName":["MODIFY","INSERT"]}                                            | true
          {"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"OUTBOX#"}]}}}} | true
          {"eventName":["REMOVE"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"OUTBOX#"}]}}}} | false
          {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"SLOT#"}]}}}}                      | false
          {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"SLOT#"},{"suffix":"#7"}]}}}}      | true
          {"dynamodb":{"Keys":{"pk":{"S":[{"suffix":"#8"}]}}}}                         | false
          {"dynamodb":{"NewImage":{"status":{"S":[{"equals-ignore-case":"BOOKED"}]}}}} | true
          {"dynamodb":{"NewImage":{"status":{"S":["booked"]}}}}                        | false
          {"dynamodb":{"NewImage":{"status":{"S":[{"anything-but":["Cancelled"]}]}}}}  | true
          {"dynamodb":{"NewImage":{"status":{"S":[{"anything-but":"Booked"}]}}}}       | false
          {"dynamodb":{"NewImage":{"nothing":{"S":[{"anything-but":"Booked"}]}}}}      | false
          {"dynamodb":{"NewImage":{"status":{"S":[{"exists":true}]}}}}                 | true
          {"dynamodb":{"NewImage":{"nothing":{"S":[{"exists":true}]}}}}                | false
          {"dynamodb":{"OldImage":{"status":{"S":[{"exists":false}]}}}}                | true
          {"dynamodb":{"NewImage":[{"exists":true}]}}                                  | false
          {"dynamodb":{"SizeBytes":[{"numeric":[">",100,"<=",120]}]}}                  | true
          {"dynamodb":{"SizeBytes":[{"numeric":["<",120]}]}}                           | false
          {"dynamodb":{"SizeBytes":[{"numeric":["=",120.0]}]}}                         | true
          {"dynamodb":{"SizeBytes":[120.0]}}                                           | true
          {"dynamodb":{"NewImage":{"taken":{"N":[{"numeric":[">",10]}]}}}}             | false
          {"dynamodb":{"NewImage":{"taken":{"N":["12"]}}}}                             | true
          {"dynamodb":{"NewImage":{"open":{"BOOL":[true]}}}}                           | true
          {"dynamodb":{"NewImage":{"channels":{"SS":["h5"]}}}}                         | true
          {"dynamodb":{"NewImage":{"channels":{"SS":["app"]}}}}                        | false
          {"dynamodb":{"NewImage":{"note":{"S":[""]}}}}                                | true
          {"dynamodb":{"NewImage":{"gone":{"NULL":[null]}}}}                           | true
          {"$or":[{"eventName":["MODIFY"]},{"dynamodb":{"SizeBytes":[120]}}]}          | true
          {"$or":[{"eventName":["MODIFY"]},{"dynamodb":{"SizeBytes":[121]}}]}          | false
          """)
  void matches(String pattern, boolean expected) {
    var event = JsonMapper.shared().readTree(RECORD);
    assertThat(FilterPattern.parse(pattern).matches(event)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":{"b":[{"wildcard":"x*"}]}}         | $.a.b: the local host does not know the operator wildcard
          {"a":[{"cidr":"10.0.0.0/8"}]}           | $.a: the local host does not know the operator cidr
          {"a":[{"anything-but":{"prefix":"x"}}]} | $.a: anything-but takes texts or numbers
          {"a":[{"numeric":[">"]}]}               | $.a: numeric takes pairs
          {"a":[{"numeric":["~",1]}]}             | $.a: numeric takes pairs
          {"a":[{"exists":"yes"}]}                | $.a: exists takes true or false
          {"a":[{"prefix":1}]}                    | $.a: prefix takes a text
          {"a":[]}                                | $.a: an empty list
          {"a":"x"}                               | $.a: an object with fields
          {}                                      | $: an object with fields
          {"a"                                    | is not JSON
          """)
  void refusesWhatItDoesNotKnow(String pattern, String message) {
    assertThatThrownBy(() -> FilterPattern.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void oneOfSeveralPatternsIsEnough() {
    var event = JsonMapper.shared().readTree(RECORD);
    var no = FilterPattern.parse("{\"eventName\":[\"MODIFY\"]}");
    var yes = FilterPattern.parse("{\"eventName\":[\"INSERT\"]}");

    assertThat(FilterPattern.anyMatches(List.of(), event)).isTrue();
    assertThat(FilterPattern.anyMatches(List.of(no, yes), event)).isTrue();
    assertThat(FilterPattern.anyMatches(List.of(no), event)).isFalse();
  }
}
