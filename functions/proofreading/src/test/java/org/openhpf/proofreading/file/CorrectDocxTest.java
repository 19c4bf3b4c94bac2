package org.openhpf.proofreading.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.Desk;
import org.openhpf.proofreading.Desk.Answer;
import org.openhpf.proofreading.docx.DocxFile;

/**
 * A .docx comes back as a .docx: accepted corrections as tracked changes, open ones as comments.
 */
class CorrectDocxTest {
  private static final byte[] FILE =
      DocxFile.of(DocxFile.p("关于缴存的通知") + DocxFile.p("职工交存公基金，大约三次。")).bytes();

  private final Desk desk = Desk.inMemory();

  @Test
  void acceptedOnesAreTrackedAndOpenOnesCommented() throws Exception {
    Answer done = desk.proofread("通知.docx", FILE);
    assertThat(done.body().path("status").asString()).as(done.raw()).isEqualTo("done");
    assertThat(done.body().path("documentKindName").asString()).isEqualTo("通知");
    assertThat(desk.objects.all).containsOnlyKeys("proofreadings/" + done.id());
    desk.decideAll(done.id(), Map.of("decision", "accept", "only", "automatic"));

    Answer corrected =
        desk.ask("GET /v1/proofreadings/{proofreadingId}/corrected", done.id()).answer();
    assertThat(corrected.body().path("fileName").asString()).isEqualTo("通知（校对稿）.docx");
    String key =
        "proofread/" + done.id() + "/" + desk.get(done.id()).body().path("version").asInt();
    assertThat(corrected.body().path("url").asString()).contains(key + ".docx");
    byte[] copy = desk.objects.all.get(key + ".docx");
    assertThat(part(copy, "word/document.xml"))
        .containsSubsequence("<w:del ", ">交<", "</w:del>", "<w:ins ", ">缴<", "</w:ins>")
        .contains("w:commentReference");
    assertThat(part(copy, "word/comments.xml")).contains("建议改为“公积金”、“公积金的”。", "没有落款");

    desk.ask("DELETE /v1/proofreadings/{proofreadingId}", done.id()).answer();
    assertThat(desk.objects.all).isEmpty();
  }

  @Test
  void aHostileOneIsRefusedWithWhatToDo() {
    Answer ole = desk.proofread("a.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    assertThat(ole.body().path("status").asString()).isEqualTo("rejected");
    assertThat(ole.body().path("problems").get(0).path("detail").asString()).contains("另存为 .docx");
    assertThat(
            desk.ask("GET /v1/proofreadings/{proofreadingId}/corrected", ole.id())
                .answer()
                .problem())
        .isEqualTo("not-proofread");
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }
}
