package org.openhpf.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedReplyTest {

  @Test
  void whatItDoesNotNameMayBeThere() {
    assertThat(differences("{\"a\":1}", "{\"a\":1,\"b\":2}")).isEmpty();
    assertThat(differences("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1,\"c\":[]}}")).isEmpty();
  }

  @Test
  void whatItNamesMustBeThereAndEqual() {
    assertThat(differences("{\"a\":1}", "{}")).hasSize(1);
    assertThat(differences("{\"a\":1}", "{\"a\":\"1\"}")).hasSize(1);
    assertThat(differences("{\"a\":{\"b\":1},\"c\":2}", "{\"a\":{\"b\":2},\"c\":3}"))
        .containsExactly("/a/b: expected 1, found 2", "/c: expected 2, found 3");
  }

  @Test
  void nullSaysThatAFieldIsMissing() {
    assertThat(differences("{\"a\":null}", "{}")).isEmpty();
    assertThat(differences("{\"a\":null}", "{\"a\":null}")).isEmpty();
    assertThat(differences("{\"a\":null}", "{\"a\":0}")).hasSize(1);
  }

  @Test
  void anAsteriskIsAnyText() {
    assertThat(differences("{\"a\":\"*\"}", "{\"a\":\"x\"}")).isEmpty();
    assertThat(differences("{\"a\":\"*\"}", "{\"a\":\"\"}")).hasSize(1);
    assertThat(differences("{\"a\":\"*\"}", "{\"a\":7}")).hasSize(1);
    assertThat(differences("{\"a\":\"*\"}", "{}")).hasSize(1);
  }

  @Test
  void listsHaveTheSameLengthAndOrder() {
    assertThat(differences("[{\"a\":1},2]", "[{\"a\":1,\"b\":1},2]")).isEmpty();
    assertThat(differences("[1,2]", "[2,1]")).hasSize(2);
    assertThat(differences("[1]", "[1,2]")).hasSize(1);
    assertThat(differences("[]", "[1]")).hasSize(1);
  }

  @Test
  void anObjectIsComparedWithTheJsonInAText() {
    assertThat(differences("{\"body\":{\"a\":\"*\"}}", "{\"body\":\"{\\\"a\\\":\\\"x\\\"}\"}"))
        .isEmpty();
    assertThat(differences("{\"body\":{\"a\":1}}", "{\"body\":\"no JSON\"}")).hasSize(1);
  }

  @Test
  void aReplyThatIsNoJsonDiffers() {
    assertThat(differences("{}", "<html>")).hasSize(1);
  }

  private static List<String> differences(String expected, String actual) {
    return ExpectedReply.differences(
        expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
  }
}
