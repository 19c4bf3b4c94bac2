package org.openhpf.intake.upload;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.edge.http.Field;
import org.openhpf.kernel.Upload;

/** What the route of submitting takes. */
final class UploadRequests {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,5}");
  private static final Pattern CASE = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private UploadRequests() {}

  record SubmitDocument(
      @Field(value = "Kind; absent: it is recognised", example = "id-card-front", maxLength = 40)
          Optional<String> kind,
      @Field(value = "What it is for, kebab-case", example = "rent-withdrawal", maxLength = 80)
          String purpose,
      @Field(value = "The case it belongs to", maxLength = 64) Optional<String> caseId,
      @Field(value = "Name of the file", example = "身份证.jpg", maxLength = 255) String fileName,
      @Field(
              value = "image/jpeg, image/png or application/pdf",
              example = "image/jpeg",
              maxLength = 100)
          String contentType,
      @Field(value = "Bytes, at most 50 MB", example = "482133", min = 1) long size,
      @Field(
              value = "SHA-256 of the file, 64 lower-case hexadecimal digits",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              maxLength = 64)
          String sha256,
      @Field("How it is uploaded: put, or form for mini-programs; absent: put")
          Optional<Upload.Way> upload,
      @Field(value = "Values by field that the document is to confirm", maxLength = 200)
          Optional<Map<String, String>> stated) {

    SubmitDocument {
      require(NAME.matcher(purpose).matches(), "purpose", "用途须为小写英文单词，用“-”连接");
      require(caseId.map(id -> CASE.matcher(id).matches()).orElse(true), "caseId", "办件编号格式不正确");
      require(
          fileName.chars().noneMatch(c -> c == '/' || c == '\\') && !fileName.matches("\\.+"),
          "fileName",
          "文件名不能包含路径");
      require(SHA256.matcher(sha256).matches(), "sha256", "须为 64 位小写十六进制的 SHA-256");
    }
  }
}
