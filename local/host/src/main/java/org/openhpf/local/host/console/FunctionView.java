package org.openhpf.local.host.console;

/**
 * A function as the console shows it.
 *
 * @param id logical id in template.yaml
 * @param environments processes that run now
 * @param loaded of these, those that can be asked at once
 * @param busy of these, those with a request
 * @param waiting requests in line
 * @param invocations since the host started
 * @param failures of these
 */
public record FunctionView(
    String id,
    String name,
    int environments,
    int loaded,
    int busy,
    int waiting,
    long invocations,
    long failures) {}
