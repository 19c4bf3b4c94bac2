package org.openhpf.intake.upload;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.DocumentView;

/** What a submission is answered with. */
record SubmittedView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String documentId,
    @Field("Where it stands") DocumentStatus status,
    @Field("How to upload the file; absent: it is there already") Optional<UploadView> upload,
    @Field("The document of this content that was there already") Optional<DocumentView> document) {

  /** How to upload. */
  record UploadView(
      @Field(value = "PUT or POST", example = "PUT") String method,
      @Field(value = "Where to") String url,
      @Field("PUT: these headers, as they are") Optional<Map<String, String>> headers,
      @Field("POST, multipart/form-data: these fields, before the file")
          Optional<Map<String, String>> form,
      @Field(value = "POST: the name of the file's field", example = "file")
          Optional<String> fileField,
      @Field("Until then the upload may begin") Instant expiresAt) {

    static UploadView of(Upload upload) {
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
}
