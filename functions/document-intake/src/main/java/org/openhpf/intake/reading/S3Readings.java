package org.openhpf.intake.reading;

import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.JsonFields;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.StoredObjects;
import org.openhpf.storage.Sealer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Results at {@code readings/<documentId>/<readingId>/<firstPage>.json}, each sealed as a whole for
 * its key, and previews at {@code previews/<documentId>/<page>.png}.
 */
public final class S3Readings implements Readings {
  /** Text of ten dense pages with a box per line is a tenth of it. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final StoredObjects objects;
  private final Sealer sealer;

  public S3Readings(StoredObjects objects, Sealer sealer) {
    this.objects = objects;
    this.sealer = sealer;
  }

  @Override
  public Optional<ReadingResult> find(String documentId, String readingId, int firstPage) {
    String key = "readings/" + documentId + "/" + readingId + "/" + firstPage + ".json";
    return objects
        .read(key, MOST_BYTES)
        .map(
            envelope -> {
              try {
                return result(Json.read(sealer.open(envelope, key)));
              } catch (JacksonException | IllegalStateException e) {
                throw new NeverRetry("what lies at a result's place is none", e);
              }
            });
  }

  @Override
  public Optional<byte[]> preview(String documentId, int page) {
    return objects.read("previews/" + documentId + "/" + page + ".png", MOST_BYTES);
  }

  private static ReadingResult result(JsonNode json) {
    return new ReadingResult(
        json.required("documentId").asString(),
        json.required("readingId").asString(),
        json.required("firstPage").asInt(),
        json.required("pageCount").asInt(),
        JsonFields.text(json.path("kind"), "name"),
        json.path("problems").valueStream().map(S3Readings::problem).toList(),
        json.path("pages").valueStream().map(S3Readings::page).toList(),
        JsonFields.fields(json.path("fields")));
  }

  private static DocumentProblem problem(JsonNode json) {
    return new DocumentProblem(
        json.required("code").asString(),
        JsonFields.text(json, "field"),
        json.path("page").isInt() ? Optional.of(json.path("page").asInt()) : Optional.empty(),
        JsonFields.text(json, "detail"));
  }

  private static ReadingResult.PageText page(JsonNode json) {
    return new ReadingResult.PageText(
        json.required("page").asInt(),
        JsonFields.text(json, "preview"),
        json.path("lines")
            .valueStream()
            .map(
                line ->
                    new ReadingResult.Line(
                        line.path("text").asString(""),
                        line.path("confidence").asDouble(0),
                        JsonFields.box(line.path("box"))))
            .toList());
  }
}
