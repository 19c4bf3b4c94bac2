package org.openhpf.edge.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Upload;

/** How to upload a file, as its sender is told. */
public record UploadView(
    @Field(value = "PUT or POST", example = "PUT") String method,
    @Field(value = "Where to") String url,
    @Field("PUT: these headers, as they are") Optional<Map<String, String>> headers,
    @Field("POST, multipart/form-data: these fields, before the file")
        Optional<Map<String, String>> form,
    @Field(value = "POST: the name of the file's field", example = "file")
        Optional<String> fileField,
    @Field("Until then the upload may begin") Instant expiresAt) {

  public static UploadView of(Upload upload) {
    return switch (upload) {
      case Upload.Put put ->
          new UploadView(
              "PUT",
              put.url(),
              Optional.of(put.headers()),
              Optional.empty(),
              Optional.empty(),
              put.expiresAt());
      case Upload.Form form ->
          new UploadView(
              "POST",
              form.url(),
              Optional.empty(),
              Optional.of(form.fields()),
              Optional.of("file"),
              form.expiresAt());
    };
  }
}
