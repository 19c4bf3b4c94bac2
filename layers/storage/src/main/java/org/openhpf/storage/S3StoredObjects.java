package org.openhpf.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.StoredObjects;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Objects of one S3 bucket. */
public final class S3StoredObjects implements StoredObjects {
  private static final int MOST_AT_ONCE = 1_000;

  private final S3Client s3;
  private final String bucket;

  public S3StoredObjects(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Optional<Stored> look(String key) {
    try {
      long size =
          Attempts.of(
                  "looking at an object",
                  attempt ->
                      s3.headObject(
                          head ->
                              head.bucket(bucket).key(key).overrideConfiguration(attempt.limit())))
              .contentLength();
      return Optional.of(new Stored(key, size));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> read(String key, int most) {
    try {
      return Optional.of(
          Attempts.of(
              "reading an object",
              attempt -> {
                try (ResponseInputStream<GetObjectResponse> object =
                    s3.getObject(
                        get ->
                            get.bucket(bucket).key(key).overrideConfiguration(attempt.limit()))) {
                  byte[] bytes = object.readNBytes(most + 1);
                  if (bytes.length > most) {
                    object.abort();
                    throw new IllegalStateException("an object has more than " + most + " bytes");
                  }
                  return bytes;
                } catch (IOException e) {
                  throw new RetryLater("an object broke off", e);
                }
              }));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    Attempts.of(
        "writing an object",
        attempt ->
            s3.putObject(
                put ->
                    put.bucket(bucket)
                        .key(key)
                        .contentType(contentType)
                        .overrideConfiguration(attempt.limit()),
                RequestBody.fromBytes(bytes)));
  }

  @Override
  public List<Stored> list(String prefix) {
    var found = new ArrayList<Stored>();
    String token = null;
    do {
      String from = token;
      ListObjectsV2Response page =
          Attempts.of(
              "listing objects",
              attempt ->
                  s3.listObjectsV2(
                      list ->
                          list.bucket(bucket)
                              .prefix(prefix)
                              .continuationToken(from)
                              .overrideConfiguration(attempt.limit())));
      page.contents().forEach(one -> found.add(new Stored(one.key(), one.size())));
      token = page.nextContinuationToken();
    } while (token != null);
    return found;
  }

  @Override
  public void delete(List<String> keys) {
    if (Priming.active()) {
      look(keys.getFirst()); // warms as much, and needs no reply in XML
      return;
    }
    for (int from = 0; from < keys.size(); from += MOST_AT_ONCE) {
      List<ObjectIdentifier> some =
          keys.subList(from, Math.min(from + MOST_AT_ONCE, keys.size())).stream()
              .map(key -> ObjectIdentifier.builder().key(key).build())
              .toList();
      DeleteObjectsResponse reply =
          Attempts.of(
              "deleting objects",
              attempt ->
                  s3.deleteObjects(
                      delete ->
                          delete
                              .bucket(bucket)
                              .delete(all -> all.objects(some).quiet(true))
                              .overrideConfiguration(attempt.limit())));
      if (reply.hasErrors() && !reply.errors().isEmpty()) {
        throw new RetryLater(reply.errors().size() + " objects were not deleted");
      }
    }
  }
}
