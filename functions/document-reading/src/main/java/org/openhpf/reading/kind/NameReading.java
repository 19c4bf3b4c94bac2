package org.openhpf.reading.kind;

import java.util.List;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.TesseractModel;

/** Reads names of people, whose characters are rarer than those of any other field. */
final class NameReading {
  private final SecondReader second;

  NameReading(SecondReader second) {
    this.second = second;
  }

  Reading of(Value beside) {
    String name = normal(beside.text());
    if (name.isEmpty()) {
      return Reading.UNREAD;
    }
    LineText again = second.read(beside, TesseractModel.CHI_SIM, CharacterSet.ANY);
    String other = normal(again.text());
    boolean whole = !Gaps.within(beside) && name.length() >= 2;
    boolean sure = whole && name.equals(other) && beside.lowest() >= Readings.SURE;
    return new Reading(
        name,
        whole ? beside.confidence() : beside.confidence() / 2,
        sure,
        beside,
        List.of(
            new Evidence("paddle", name, beside.confidence(), whole ? "" : "可能有未识别的字"),
            new Evidence("tesseract", other, again.confidence(), "")));
  }

  /** Names are of Han alone, with points between the parts of some. */
  private static String normal(String text) {
    return PrintedText.normal(text)
        .replaceAll("(?<=\\p{IsHan})[.。,，、:：-](?=\\p{IsHan})", "·")
        .replaceAll("[^\\p{IsHan}·]", "");
  }
}
