package org.openhpf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What all measurements share: the built artefacts, the Runtime API and the canned AWS. */
final class Lab implements AutoCloseable {
  private final Path root;
  private final Path scratch;
  private final RuntimeClient client;
  private final RuntimeApi runtimeApi = new RuntimeApi();
  private final CannedAws aws;
  private final AtomicInteger numbers = new AtomicInteger();

  /**
   * @param root of the repository
   */
  Lab(Path root) throws IOException, GeneralSecurityException {
    this.root = root;
    Path target = root.resolve("bench/harness/target");
    client = RuntimeClient.in(target.resolve("runtime-client"));
    scratch = Files.createTempDirectory(target, "lab-");
    Files.createDirectories(logs());
    aws = new CannedAws(SlotsRequest.replies(), scratch);
  }

  Variant plain() throws IOException {
    return Variant.unpack(
        scratch,
        "plain",
        "org.openhpf.bench.plain.PlainHandler::handleRequest",
        Map.of(),
        root.resolve("bench/plain/target/runtime.jar"),
        List.of(root.resolve("bench/plain/target/plain-0.1.0.jar")));
  }

  Variant stock() throws IOException {
    return Variant.unpack(
        scratch,
        "stock",
        "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
        Map.of("MAIN_CLASS", "org.openhpf.bench.stock.StockFunction"),
        root.resolve("bench/stock/target/runtime.jar"),
        List.of(
            root.resolve("bench/stock/target/stock-0.1.0.jar"),
            root.resolve("bench/plain/target/plain-0.1.0.jar")));
  }

  /** The real artefact on the real layer. */
  Variant ours() throws IOException {
    return ours("ours");
  }

  Variant ours(String name) throws IOException {
    return Variant.unpack(
        scratch,
        name,
        "org.openhpf.edge.FunctionHandler::handleRequest",
        Map.of(
            "MAIN_CLASS",
            "org.openhpf.appointments.AppointmentsFunction",
            "SPRING_CLOUD_FUNCTION_DEFINITION",
            "http"),
        root.resolve("layers/runtime/target/layer/java/lib/openhpf-runtime.jar"),
        List.of(root.resolve("functions/appointments/target/appointments.jar")));
  }

  RuntimeClient client() {
    return client;
  }

  RuntimeApi runtimeApi() {
    return runtimeApi;
  }

  CannedAws aws() {
    return aws;
  }

  /** What the processes print; the last start of each variant. */
  Path logs() {
    return scratch.getParent().resolve("logs");
  }

  int nextNumber() {
    return numbers.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    runtimeApi.close();
    aws.close();
    try (var files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
