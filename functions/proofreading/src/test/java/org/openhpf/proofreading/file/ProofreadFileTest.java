package org.openhpf.proofreading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.proofreading.Desk;
import org.openhpf.proofreading.Desk.Answer;
import org.openhpf.proofreading.TextFaults;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Checks;

/** A file from its submission to its findings: events late, twice and lost, kills, deletion. */
class ProofreadFileTest {
  private static final byte[] FILE = "通知\n职工交存公基金\n落款".getBytes(StandardCharsets.UTF_8);

  private final Desk desk = Desk.inMemory();

  private static byte[] longFile() {
    return "职工交存公基金，按月办理。\n".repeat(400).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileIsUploadedStraightToTheBucketAndProofread() {
    Answer submitted = desk.submitFile("通知.txt", FILE);
    assertThat(submitted.status()).as(submitted.raw()).isEqualTo(201);
    assertThat(submitted.body().path("status").asString()).isEqualTo("awaiting-upload");
    var upload = submitted.body().path("upload");
    assertThat(upload.path("method").asString()).isEqualTo("PUT");
    assertThat(upload.path("url").asString())
        .contains("proofreadings/" + submitted.id())
        .doesNotContain(Desk.LIN);
    assertThat(upload.path("headers").path("x-amz-checksum-sha256").asString()).hasSize(44);
    desk.put(submitted.id(), FILE);
    desk.arrive("proofreadings/" + submitted.id());

    Answer done = desk.get(submitted.id());
    assertThat(done.body().path("status").asString()).isEqualTo("done");
    assertThat(done.body().path("fileName").asString()).isEqualTo("通知.txt");
    assertThat(done.body().has("upload")).isFalse();
    assertThat(done.findings())
        .extracting(one -> one.path("original").asString())
        .containsExactly("交存", "公基金");
    assertThat(desk.objects.all).as("its text is kept sealed, the file not").isEmpty();
    desk.decideAll(done.id(), Map.of("decision", "accept", "only", "automatic"));
    assertThat(desk.corrected(done.id())).isEqualTo("通知\n职工缴存公基金\n落款");
    assertThat(desk.trail("proofreading/" + done.id()))
        .containsExactlyInAnyOrder("submitted", "arrived", "read", "proofread", "decided");
  }

  @Test
  void aFormIsSignedForMiniPrograms() {
    var body = Desk.file("a.md", FILE);
    body.put("upload", "form");
    var upload = desk.submit(body).body().path("upload");
    assertThat(upload.path("method").asString()).isEqualTo("POST");
    assertThat(upload.path("form").has("policy")).isTrue();
  }

  @Test
  void eventsThatComeTwiceLateOrForNothingDoNothing() {
    Answer first = desk.proofread("通知.txt", FILE);
    desk.arrive("proofreadings/" + first.id());
    assertThat(desk.get(first.id()).raw()).isEqualTo(first.raw());
    desk.objects.put("proofreadings/0000000000000000000000000000000", FILE);
    desk.arrive("proofreadings/0000000000000000000000000000000");
    assertThat(desk.objects.all).isEmpty();
    desk.arrive("proofreadings/../x");
    String awaited = desk.submitFile("b.txt", FILE).id();
    desk.arrive("proofreadings/" + awaited);
    assertThat(desk.get(awaited).body().path("status").asString()).isEqualTo("awaiting-upload");
  }

  @Test
  void anotherFileThanWasStatedIsRefused() {
    String id = desk.submitFile("a.txt", FILE).id();
    desk.put(id, new byte[3]);
    desk.arrive("proofreadings/" + id);
    assertThat(desk.get(id).said()).containsExactly("wrong-size");
    String other = desk.submitFile("a.txt", FILE).id();
    desk.put(other, new byte[FILE.length]);
    desk.arrive("proofreadings/" + other);
    assertThat(desk.get(other).said()).containsExactly("wrong-hash");
    assertThat(desk.get(other).body().path("status").asString()).isEqualTo("rejected");
    assertThat(desk.decideAll(other, Map.of("decision", "accept", "only", "automatic")).problem())
        .isEqualTo("not-proofread");
  }

  /** The environment ends in the midst of a part; the message comes again. */
  @Test
  void killedMidwayItGoesOnWithTheNextPart() {
    byte[] file = longFile();
    Answer whole = desk.proofread("长.txt", file);
    var parts = new ArrayList<Integer>();
    Check dying =
        (manuscript, findings) -> {
          parts.add(manuscript.paragraphs().getFirst().index());
          if (parts.size() == 2) {
            throw new IllegalStateException("killed");
          }
          TextFaults.all()
              .spelling()
              .orElseThrow()
              .apply(org.openhpf.proofreading.check.Mode.DEFAULT)
              .check(manuscript, findings);
        };
    Checks all = TextFaults.all();
    Desk fragile = Desk.inMemory(new Checks(all.rules(), all.ofText(), Optional.of(mode -> dying)));
    String id = fragile.submitFile("长.txt", file).id();
    fragile.put(id, file);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> fragile.arrive("proofreadings/" + id));
    Answer midway = fragile.get(id);
    assertThat(midway.body().path("status").asString()).isEqualTo("proofreading");
    int done = midway.body().path("progress").path("done").asInt();
    assertThat(done).isBetween(1, 399);
    assertThat(midway.body().path("counts").path("byCategory").path("spelling").asInt())
        .isEqualTo(done);
    fragile.decide(id, "0-1", Map.of("decision", "accept"));

    fragile.arrive("proofreadings/" + id);
    Answer after = fragile.get(id);
    assertThat(after.body().path("status").asString()).isEqualTo("done");
    assertThat(after.body().path("counts").path("accepted").asInt()).isEqualTo(1);
    assertThat(after.findings().map(one -> one.path("position")).toList())
        .isEqualTo(whole.findings().map(one -> one.path("position")).toList());
    assertThat(parts).as("no part but the killed one was done twice").hasSizeLessThan(7);
  }

  @Test
  void withoutTimeForAnotherPartTheMessageGoesBack() {
    byte[] file = longFile();
    String id = desk.submitFile("长.txt", file).id();
    desk.put(id, file);
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ofSeconds(5),
                    () -> {
                      desk.arrive("proofreadings/" + id);
                      return null;
                    }));
    assertThat(desk.get(id).body().path("status").asString()).isEqualTo("proofreading");
  }

  @Test
  void itsOwnerDeletesItWithAllThatBelongsToIt() {
    String id = desk.proofread("通知.txt", FILE).id();
    assertThat(delete(id, Desk.WANG).problem()).isEqualTo("not-owner");
    assertThat(delete(id, Desk.LIN).status()).isEqualTo(204);
    assertThat(desk.get(id).problem()).isEqualTo("proofreading-not-found");
    assertThat(rowsOf(id)).isEmpty();
    assertThat(delete(id, Desk.LIN).problem()).isEqualTo("proofreading-not-found");
  }

  private List<String> rowsOf(String id) {
    return desk.rows("ProofreadingTable").stream()
        .map(row -> row.get("pk").s() + " " + row.get("sk").s())
        .filter(key -> key.contains(id))
        .toList();
  }

  private Answer delete(String id, String person) {
    return desk.ask("DELETE /v1/proofreadings/{proofreadingId}")
        .as(person, "[staff]")
        .path("proofreadingId", id)
        .answer();
  }

  @Test
  void theSweepFindsUploadsThatNobodyToldOfAndTakesAwayThoseThatNeverCame() {
    String came = desk.submitFile("a.txt", FILE).id();
    String never = desk.submitFile("b.txt", FILE).id();
    desk.put(came, FILE);
    desk.clock.advance(Duration.ofMinutes(70));
    desk.settle();
    assertThat(desk.get(came).body().path("status").asString()).isEqualTo("awaiting-upload");
    desk.clock.advance(Duration.ofMinutes(10));
    desk.settle();
    assertThat(desk.get(came).body().path("status").asString()).isEqualTo("done");
    assertThat(desk.get(never).problem()).isEqualTo("proofreading-not-found");
    assertThat(rowsOf(never)).isEmpty();
  }

  @Test
  void whatHangsEndsWithWhatThereIs() {
    byte[] file = longFile();
    String id = desk.submitFile("长.txt", file).id();
    desk.put(id, file);
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ofSeconds(5),
                    () -> {
                      desk.arrive("proofreadings/" + id);
                      return null;
                    }));
    desk.clock.advance(Duration.ofHours(5));
    desk.settle();
    Answer answer = desk.get(id);
    assertThat(answer.body().path("status").asString()).isEqualTo("done");
    assertThat(answer.said()).containsExactly("incomplete");
    assertThat(answer.findings()).isNotEmpty();
  }

  @Test
  void textsGoThirtyDaysAfterTheirLastChange() {
    String id = desk.submit("职工交存").id();
    desk.clock.advance(Duration.ofDays(20));
    desk.decide(id, "0-0", Map.of("decision", "reject"));
    desk.clock.advance(Duration.ofDays(20));
    desk.settle();
    assertThat(desk.get(id).status()).isEqualTo(200);
    desk.clock.advance(Duration.ofDays(10));
    desk.settle();
    assertThat(desk.get(id).status()).isEqualTo(404);
    assertThat(rowsOf(id)).isEmpty();
    assertThat(desk.trail("proofreading/" + id)).contains("retention-ended", "erased");
  }
}
