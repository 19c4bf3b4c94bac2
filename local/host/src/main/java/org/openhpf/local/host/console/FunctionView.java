package org.openhpf.local.host.console;

/**
 * A function as the console shows it.
 *
 * @param id logical id in template.yaml
 * @param environments processes that run now
 * @param busy of these, those with a request
 * @param waiting requests in line
 * @param invocations since the host started
 * @param failures of these
 */
public record FunctionView(
    String id,
    String name,
    int environments,
    int busy,
    int waiting,
    long invocations,
    long failures) {}
