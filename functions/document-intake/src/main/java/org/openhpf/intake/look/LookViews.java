package org.openhpf.intake.look;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.intake.document.Box;

/** What the routes of looking answer, beside documents. */
final class LookViews {
  private LookViews() {}

  record ContentView(
      @Field("Where the file is for a while; it answers without a token") String url,
      @Field("Until then the download may begin") Instant expiresAt,
      @Field(value = "Media type", example = "image/jpeg") String contentType,
      @Field(value = "Name of the file", example = "身份证.jpg") String fileName) {}

  record PageTextView(
      @Field(value = "Page", example = "1") int page,
      @Field("In reading order") List<TextLineView> lines) {}

  record TextLineView(
      @Field(value = "Text", example = "中华人民共和国") String text,
      @Field(value = "0 to 1", example = "0.98") double confidence,
      @Field("Where on the page's preview") Optional<Box> box) {}
}
