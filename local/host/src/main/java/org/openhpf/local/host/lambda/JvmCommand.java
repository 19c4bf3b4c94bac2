package org.openhpf.local.host.lambda;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.local.cloud.ChildProcess;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.Initialization;

/** The command and the variables of an environment's JVM, as Lambda's java25 runtime sets them. */
final class JvmCommand {
  private final FunctionResource function;
  private final RuntimeClient client;
  private final ClassSharing classes;
  private final OptionalInt debugPort;

  JvmCommand(
      FunctionResource function,
      RuntimeClient client,
      ClassSharing classes,
      OptionalInt debugPort) {
    this.function = function;
    this.client = client;
    this.classes = classes;
    this.debugPort = debugPort;
  }

  /** {@code output}: the file it writes its standard output and error to. */
  List<String> line(Path output) {
    List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" >>\"$0\" 2>&1"));
    line.add(output.toString());
    line.add(ChildProcess.java());
    // Lambda's shares of the memory: 85 % heap, 10 % metaspace, 5 % code.
    long kilobytes = function.memoryMb() * 1024L;
    line.add("-XX:MaxHeapSize=" + kilobytes * 85 / 100 + "k");
    line.add("-XX:MaxMetaspaceSize=" + kilobytes * 10 / 100 + "k");
    line.add("-XX:ReservedCodeCacheSize=" + Math.max(kilobytes * 5 / 100, 8 * 1024) + "k");
    line.add("-XX:+UseSerialGC");
    line.add("-Xshare:auto");
    if (!function
        .environment()
        .getOrDefault("JAVA_TOOL_OPTIONS", "")
        .contains("TieredStopAtLevel")) {
      line.add("-XX:TieredStopAtLevel=1");
    }
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("--sun-misc-unsafe-memory-access=allow");
    // As on Lambda: org.crac finds the runtime client's hooks, or nothing is primed.
    line.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    line.add("-D" + RuntimeClient.NATIVE_LIBRARY + "=" + client.nativeLibrary());
    debugPort.ifPresent(
        port ->
            line.add(
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:"
                    + port));
    // A native library that crashes says so in the log; where, is kept beside the output.
    line.add("-XX:-CreateCoredumpOnCrash");
    line.add("-XX:ErrorFile=" + output + ".crash");
    line.addAll(classes.options());
    line.add("-cp");
    line.add(classes.classPath());
    line.add(RuntimeClient.MAIN_CLASS);
    line.add(function.handler());
    return line;
  }

  /**
   * @param runtimeApi address of the Runtime API for this environment
   * @param taskRoot where its code and its layers are
   * @param cloud endpoints, credentials and region
   */
  Map<String, String> variables(
      String environment,
      Initialization initialization,
      String runtimeApi,
      TaskRoot taskRoot,
      Map<String, String> cloud) {
    Map<String, String> variables = new LinkedHashMap<>(cloud);
    variables.putAll(function.environment());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", environment);
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", initialization.variable());
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    variables.put("OPENHPF_PRIMING_ROUNDS", "1");
    variables.put("_HANDLER", function.handler());
    variables.put("LAMBDA_TASK_ROOT", taskRoot.code().toString());
    variables.put("OPENHPF_LAYERS", taskRoot.layers().toString());
    variables.put(
        "LD_LIBRARY_PATH",
        Stream.of(taskRoot.code(), taskRoot.code().resolve("lib"), taskRoot.layers().resolve("lib"))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    variables.put("LAMBDA_RUNTIME_DIR", client.folder().toString());
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.putIfAbsent("TZ", "UTC");
    variables.putIfAbsent("LANG", "C.UTF-8");
    return variables;
  }
}
