package org.openhpf.proofreading.submit;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.edge.http.Field;
import org.openhpf.kernel.Upload;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.manuscript.DocumentKind;

/** What the route of submitting takes. */
final class SubmitRequests {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Above what is taken, so that who sends more is told how long a text may be. */
  private static final int LONGEST_READ = 100_000;

  private SubmitRequests() {}

  record SubmitProofreading(
      @Field(
              value = "A text of at most 20,000 characters; or else a file, by the next four",
              example = "关于调整住房公积金缴存基数的通知",
              maxLength = LONGEST_READ,
              lines = true)
          Optional<String> text,
      @Field(value = "Name of the file: .docx, .txt, .md or .pdf", maxLength = 255)
          Optional<String> fileName,
      @Field(value = "Its media type", example = "text/plain", maxLength = 100)
          Optional<String> contentType,
      @Field(value = "Bytes, at most 20 MB", example = "48213", min = 1) Optional<Long> size,
      @Field(value = "SHA-256 of the file, 64 lower-case hexadecimal digits", maxLength = 64)
          Optional<String> sha256,
      @Field("How it is uploaded: put, or form for mini-programs; absent: put")
          Optional<Upload.Way> upload,
      @Field("default: little that is no fault; thorough: more faults, and more that are none")
          Optional<Mode> mode,
      @Field("Kind of the document; absent: as its title says") Optional<DocumentKind> documentKind,
      @Field("Whether everybody will read it: personal data is then a fault")
          Optional<Boolean> forPublication,
      @Field(value = "The proofreading of an earlier draft", maxLength = 64)
          Optional<String> previousId) {

    SubmitProofreading {
      boolean file =
          fileName.isPresent() || contentType.isPresent() || size.isPresent() || sha256.isPresent();
      require(text.isPresent() != file, "text", "请提交文字，或登记要上传的文件，两者选一");
      if (file) {
        require(fileName.isPresent(), "fileName", "必填");
        require(contentType.isPresent(), "contentType", "必填");
        require(size.isPresent(), "size", "必填");
        require(sha256.isPresent(), "sha256", "必填");
        String name = fileName.get();
        require(
            name.chars().noneMatch(c -> c == '/' || c == '\\') && !name.matches("\\.+"),
            "fileName",
            "文件名不能包含路径");
        require(SHA256.matcher(sha256.get()).matches(), "sha256", "须为 64 位小写十六进制的 SHA-256");
      }
    }
  }
}
