package org.openhpf.local.cloud;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.openhpf.local.cloud.S3ObjectEvent.Created.Cause;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Tells a listener of every write and deletion that succeeded, after it did and before the client
 * hears of it.
 */
final class ObservedBlobStore extends ForwardingBlobStore {
  /** Keys of S3Proxy's own bookkeeping; it refuses them to clients. */
  private static final String RESERVED = ".s3proxy-";

  private static final System.Logger LOGGER = System.getLogger("org.openhpf.local.objects");

  private final Consumer<S3ObjectEvent> listener;
  private final AtomicLong sequence = new AtomicLong();

  ObservedBlobStore(BlobStore store, Consumer<S3ObjectEvent> listener) {
    super(store);
    this.listener = listener;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
    PutObjectResponse response = super.putBlob(request, body);
    created(request.bucket(), request.key(), isForm() ? Cause.POST : Cause.PUT);
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    created(request.destinationBucket(), request.destinationKey(), Cause.COPY);
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    created(request.bucket(), request.key(), Cause.COMPLETE_MULTIPART_UPLOAD);
    return response;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    boolean existed = blobExists(request.bucket(), request.key());
    DeleteObjectResponse response = super.removeBlob(request);
    if (existed) {
      publish(
          new S3ObjectEvent.Removed(
              request.bucket(), request.key(), nextSequencer(), Instant.now()));
    }
    return response;
  }

  /**
   * The objects of a bucket written since then, each as if it were put at its time of last
   * modification.
   */
  List<S3ObjectEvent> createdSince(String bucket, Instant since) {
    Instant earliest = since.truncatedTo(ChronoUnit.SECONDS); // As exact as the times of S3 are.
    var events = new ArrayList<S3ObjectEvent>();
    ListObjectsV2Response page;
    String next = null;
    do {
      page = list(ListObjectsV2Request.builder().bucket(bucket).continuationToken(next).build());
      page.contents().stream()
          .filter(object -> !object.lastModified().isBefore(earliest))
          .filter(object -> !object.key().startsWith(RESERVED))
          .map(object -> put(bucket, object))
          .forEach(events::add);
      next = page.nextContinuationToken();
    } while (next != null);
    return events;
  }

  private static S3ObjectEvent put(String bucket, S3Object object) {
    return new S3ObjectEvent.Created(
        bucket,
        object.key(),
        Cause.PUT,
        object.size(),
        unquoted(object.eTag()),
        sequencer(nanos(object.lastModified())),
        object.lastModified());
  }

  /** S3Proxy stores a form as it stores a PUT; only the caller tells them apart. */
  private static boolean isForm() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("handlePostBlob")));
  }

  private void created(String bucket, String key, Cause cause) {
    var metadata = blobMetadataIfPresent(bucket, key);
    if (metadata != null) {
      publish(
          new S3ObjectEvent.Created(
              bucket,
              key,
              cause,
              metadata.contentLength(),
              unquoted(metadata.eTag()),
              nextSequencer(),
              Instant.now()));
    }
  }

  private String nextSequencer() {
    long now = nanos(Instant.now());
    return sequencer(sequence.updateAndGet(last -> Math.max(last + 1, now)));
  }

  /** Of the wall clock, so that sequencers grow over a restart too. */
  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }

  private static String sequencer(long nanos) {
    return "%018X".formatted(nanos);
  }

  private static String unquoted(String eTag) {
    return eTag.replace("\"", "");
  }

  private void publish(S3ObjectEvent event) {
    if (event.key().startsWith(RESERVED)) {
      return;
    }
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      // The object is stored; S3 too would not fail the request for a notification.
      LOGGER.log(System.Logger.Level.ERROR, "not delivered: " + event.name(), e);
    }
  }
}
