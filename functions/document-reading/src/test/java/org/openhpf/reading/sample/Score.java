package org.openhpf.reading.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.page.ReadField;

/** Counts what was read as it stands in the document, field by field. */
public final class Score {
  /** Of one field. */
  public static final class Tally {
    public int of;
    public int right;
    public int accepted;
    public int acceptedWrong;
    public int unread;
  }

  public final Map<String, Tally> fields = new TreeMap<>();
  public int documents;
  public int rightKind;

  /** Whether every field was read right. */
  public boolean add(Sample sample, PageReading reading) {
    documents++;
    boolean all = reading.kind().equals(sample.truth().kind());
    rightKind += all ? 1 : 0;
    for (Map.Entry<String, String> field : sample.truth().fields().entrySet()) {
      Tally tally =
          fields.computeIfAbsent(sample.truth().kind() + "." + field.getKey(), name -> new Tally());
      tally.of++;
      ReadField read = find(reading.fields(), field.getKey());
      boolean right =
          read != null && read.value().isPresent() && same(read.value().get(), field.getValue());
      tally.right += right ? 1 : 0;
      tally.unread += read == null || read.value().isEmpty() ? 1 : 0;
      boolean accepted = read != null && read.status() == ReadField.Status.ACCEPTED;
      tally.accepted += accepted ? 1 : 0;
      tally.acceptedWrong += accepted && !right ? 1 : 0;
      all &= right;
    }
    return all;
  }

  /** Full and half width brackets, colons and commas are the same to a reader of Chinese. */
  public static boolean same(String read, String truth) {
    return bare(read).equals(bare(truth));
  }

  private static String bare(String text) {
    return text.replace('(', '（')
        .replace(')', '）')
        .replace(':', '：')
        .replace(',', '，')
        .replace('²', '2')
        .replace("㎡", "m2");
  }

  private static ReadField find(List<ReadField> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
  }
}
