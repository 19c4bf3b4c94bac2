package org.openhpf.reading;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.reading.source.Bounds;
import org.openhpf.storage.Attempts;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** In S3. */
final class S3ReadingStore implements ReadingStore {
  private static final int BUFFER = 64 * 1024;

  private final S3Client s3;
  private final String bucket;
  private final Sealer sealer;

  S3ReadingStore(S3Client s3, String bucket, Sealer sealer) {
    this.s3 = s3;
    this.bucket = bucket;
    this.sealer = sealer;
  }

  @Override
  public Optional<byte[]> content(ReadingOrder order) {
    var request = GetObjectRequest.builder().bucket(bucket).key(order.key());
    int most = (int) Math.min(order.size(), Bounds.USUAL.bytes()) + 1;
    try (ResponseInputStream<GetObjectResponse> content =
        Attempts.of(
            "opening a document",
            attempt -> s3.getObject(request.overrideConfiguration(attempt.limit()).build()))) {
      byte[] bytes = read(content, most);
      content.abort(); // what was not asked for is not waited for
      return Optional.of(bytes);
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new RetryLater("a document broke off", e);
    }
  }

  /** A reading that is late ends by the connection's own time-out, at most one of them late. */
  private static byte[] read(ResponseInputStream<GetObjectResponse> content, int most)
      throws IOException {
    Long length = content.response().contentLength();
    byte[] bytes = new byte[(int) Math.min(most, length == null ? most : length + 1)];
    int count = 0;
    while (count < bytes.length) {
      if (Deadline.left().isZero()) {
        throw new RetryLater("a document did not arrive in time");
      }
      int read = content.read(bytes, count, Math.min(BUFFER, bytes.length - count));
      if (read < 0) {
        if (length != null && count < length) {
          throw new RetryLater("a document broke off");
        }
        break;
      }
      count += read;
    }
    return Arrays.copyOf(bytes, count);
  }

  @Override
  public void savePreview(String key, byte[] png) {
    save(key, "image/png", png);
  }

  @Override
  public void saveResult(String key, ReadingResult result) {
    save(key, "application/octet-stream", sealer.seal(Json.write(result), key));
  }

  private void save(String key, String contentType, byte[] content) {
    var request = PutObjectRequest.builder().bucket(bucket).key(key).contentType(contentType);
    Attempts.of(
        "writing a result",
        attempt ->
            s3.putObject(
                request.overrideConfiguration(attempt.limit()).build(),
                RequestBody.fromBytes(content)));
  }
}
