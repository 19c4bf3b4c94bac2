package org.openhpf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One execution environment: a JVM with the flags of Lambda's java25 runtime at 1,024 MB. */
final class LambdaProcess implements AutoCloseable {
  private static final long KILOBYTES = 1024 * 1024;

  /** For profiling, such as {@code BENCH_JVM=-Xlog:class+load}; such a run proves nothing. */
  private static final List<String> MORE_FLAGS =
      Stream.of(System.getenv().getOrDefault("BENCH_JVM", "").split(" "))
          .filter(flag -> !flag.isEmpty())
          .toList();

  private final Process process;
  private final Session session = new Session();
  private final Runnable close;
  private final Moment started;

  /**
   * @param more environment variables that this start alone has
   */
  LambdaProcess(Lab lab, Variant variant, Map<String, String> more) throws IOException {
    String id = variant.name() + "-" + lab.nextNumber();
    var builder = new ProcessBuilder(command(lab, variant));
    builder.directory(variant.taskRoot().toFile());
    builder.environment().clear();
    builder.environment().putAll(variables(lab, variant));
    builder.environment().putAll(more);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", lab.runtimeApi().open(id, session));
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.to(lab.logs().resolve(variant.name() + ".log").toFile()));
    close = () -> lab.runtimeApi().close(id);
    started = new Moment(System.nanoTime(), 0);
    process = builder.start();
    session.runsAs(process.pid());
  }

  private static List<String> command(Lab lab, Variant variant) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Lambda's shares of the memory: 85 % heap, 10 % metaspace, 5 % code.
    line.add("-XX:MaxHeapSize=" + KILOBYTES * 85 / 100 + "k");
    line.add("-XX:MaxMetaspaceSize=" + KILOBYTES * 10 / 100 + "k");
    line.add("-XX:ReservedCodeCacheSize=" + KILOBYTES * 5 / 100 + "k");
    line.add("-XX:+UseSerialGC");
    line.add("-Xshare:auto");
    line.add("-XX:+TieredCompilation");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Djava.net.preferIPv4Stack=true");
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("--sun-misc-unsafe-memory-access=allow");
    // Makes org.crac's hooks those of the runtime client.
    line.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    line.add("-D" + RuntimeClient.NATIVE_LIBRARY + "=" + lab.client().nativeLibrary());
    line.addAll(lab.aws().flags());
    line.addAll(MORE_FLAGS);
    line.add("-cp");
    line.add(lab.client().classPath());
    line.add(RuntimeClient.MAIN_CLASS);
    line.add(variant.handler());
    return line;
  }

  private static Map<String, String> variables(Lab lab, Variant variant) {
    var variables = new HashMap<>(lab.aws().variables());
    variables.put("APPOINTMENT_TABLE", "appointments");
    variables.put("APPOINTMENT_AUDIT_TABLE", "appointments-audit");
    variables.put("DATA_KEY_ID", "arn:aws:kms:us-east-1:000000000000:key/bench");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/bench");
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", variant.name());
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("_HANDLER", variant.handler());
    variables.put("LAMBDA_TASK_ROOT", variant.taskRoot().toString());
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("TZ", ":UTC");
    variables.put("LANG", "en_US.UTF-8");
    variables.putAll(variant.environment());
    return variables;
  }

  Session session() {
    return session;
  }

  /** The start of the process: no CPU used yet. */
  Moment started() {
    return started;
  }

  Moment now() {
    return Moment.of(process.pid());
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    close.run();
  }
}
