package org.openhpf.local.cloud;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * DynamoDB Local in a JVM of its own: its libraries clash with ours, and its licence forbids to
 * embed it. All clients see the same tables, whatever their region and credentials.
 */
public final class DynamoDbLocal implements StandIn {
  private static final String READY = "listening ";
  private static final int START_SECONDS = 60;

  private final ChildProcess process;
  private final URI endpoint;

  private DynamoDbLocal(ChildProcess process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** Starts with empty tables that end with the process. Port 0 is any free one. */
  public static DynamoDbLocal inMemory(int port) {
    return start(port, Optional.empty());
  }

  /**
   * Starts with the tables kept in a folder, made if missing. A write that was answered survives a
   * kill of everything and a loss of power. Only one process at a time may use the folder.
   */
  public static DynamoDbLocal onDisk(Path folder, int port) {
    return start(port, Optional.of(folder));
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  /** The process, for those who want to kill it. */
  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }

  private static DynamoDbLocal start(int port, Optional<Path> folder) {
    var firstLines = new ConcurrentLinkedQueue<String>();
    var listening = new CompletableFuture<Integer>();
    ChildProcess process = null;
    try {
      process =
          ChildProcess.start(
              command(port, folder),
              Map.of("LC_ALL", "C.UTF-8"),
              folder.isPresent() ? Files.createDirectories(folder.get()) : RepositoryRoot.find(),
              line -> {
                firstLines.add(line);
                if (line.startsWith(READY)) {
                  listening.complete(Integer.parseInt(line.substring(READY.length())));
                }
              });
      process.onExit().thenAccept(code -> listening.cancel(false));
      int bound = listening.get(START_SECONDS, TimeUnit.SECONDS);
      return new DynamoDbLocal(process, URI.create("http://127.0.0.1:" + bound));
    } catch (Exception e) {
      if (process != null) {
        process.close();
      }
      throw new IllegalStateException("DynamoDB Local did not start: " + firstLines, e);
    }
  }

  private static List<String> command(int port, Optional<Path> folder) {
    Path built = RepositoryRoot.find().resolve("local/dynamodb/target");
    if (!Files.isDirectory(built.resolve("lib")) || !Files.isDirectory(built.resolve("classes"))) {
      throw new IllegalStateException(
          built + " is not built: run ./mvnw -pl local/dynamodb process-classes");
    }
    var command = new ArrayList<String>();
    command.add(ChildProcess.java());
    command.addAll(
        List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(built.resolve("classes") + File.pathSeparator + built.resolve("lib") + "/*");
    command.add("org.openhpf.local.dynamodb.DynamoDbServer");
    command.add(Integer.toString(port));
    command.add(built.resolve("native").toString());
    folder.ifPresent(path -> command.add(path.toAbsolutePath().toString()));
    return command;
  }
}
