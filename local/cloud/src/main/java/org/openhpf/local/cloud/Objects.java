package org.openhpf.local.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/**
 * S3: S3Proxy over a folder or memory. It checks signatures (version 4, by {@link
 * LocalCloud#ACCESS_KEY_ID}), the expiry of presigned URLs, the headers, length and checksum that
 * were signed with them, and the policy of presigned POST forms, and lets pages of any origin
 * upload. Buckets are addressed by path.
 */
public final class Objects implements StandIn {
  private final ObservedBlobStore store;
  private final S3Proxy proxy;
  private final URI endpoint;

  private Objects(BlobStore store, int port, Consumer<S3ObjectEvent> listener) {
    QuietLogs.set();
    this.store = new ObservedBlobStore(store, listener);
    this.proxy =
        S3Proxy.builder()
            .blobStore(this.store)
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(
                AuthenticationType.AWS_V4, LocalCloud.ACCESS_KEY_ID, LocalCloud.SECRET_ACCESS_KEY)
            .corsRules(new CrossOriginResourceSharing())
            .stopTimeout(0)
            .build();
    try {
      guard(proxy);
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("the local S3 did not start on port " + port, e);
    }
    this.endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  /** S3Proxy shows nobody the server it runs on. */
  private static void guard(S3Proxy proxy) throws ReflectiveOperationException {
    Field field = S3Proxy.class.getDeclaredField("server");
    field.setAccessible(true);
    Server server = (Server) field.get(proxy);
    server.setHandler(new ObjectRequests(server.getHandler()));
  }

  /**
   * Starts empty, in memory.
   *
   * @param port 0 = any free one
   * @param listener hears of every successful write and deletion, on the thread of its request: it
   *     must be quick. What it throws is logged and does not fail the request
   */
  public static Objects inMemory(int port, Consumer<S3ObjectEvent> listener) {
    return new Objects(new TransientNio2BlobStore(), port, listener);
  }

  /**
   * The same with the objects kept in a folder, made if missing; its file system must have extended
   * attributes.
   */
  public static Objects onDisk(Path folder, int port, Consumer<S3ObjectEvent> listener) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Objects(new FilesystemNio2BlobStore(folder.toString()), port, listener);
  }

  /** Creates a bucket; nothing happens if it exists. */
  public void createBucket(String name) {
    if (!store.containerExists(name)) {
      store.createContainer(name);
    }
  }

  /**
   * The events to send again after a crash: the objects of a bucket written in or after a second,
   * as {@code ObjectCreated:Put} with their time of last modification, in the order of their keys.
   * Goes through the whole bucket.
   */
  public List<S3ObjectEvent> createdSince(String bucket, Instant since) {
    return store.createdSince(bucket, since);
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
