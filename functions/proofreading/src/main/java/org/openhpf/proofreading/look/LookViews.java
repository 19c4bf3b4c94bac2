package org.openhpf.proofreading.look;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of looking answer, beside proofreadings. */
final class LookViews {
  private LookViews() {}

  record ParagraphView(
      @Field(value = "Its number, from 0", example = "3") int paragraph,
      @Field(value = "Its text; empty where it has none", example = "各单位：") String text,
      @Field(value = "The number an editor puts before it by itself", example = "一、")
          Optional<String> label,
      @Field("Where it stands in a table; absent outside") Optional<CellView> cell) {}

  record CellView(
      @Field(value = "Table, from 0", example = "0") int table,
      @Field(value = "Row, from 0", example = "2") int row,
      @Field(value = "Column, from 0", example = "1") int column) {}

  record CorrectedView(
      @Field(value = "Name for the file", example = "通知（校对稿）.docx") String fileName,
      @Field(value = "Media type", example = "text/plain") String contentType,
      @Field("Of all but .docx: the text with the accepted corrections") Optional<String> text,
      @Field("Of a .docx: where it is for a while, with tracked changes and comments")
          Optional<String> url,
      @Field("Until then the download may begin") Optional<Instant> expiresAt) {}
}
