package org.openhpf.local.host.lambda;

import java.nio.file.Path;

/**
 * Where an environment finds its files.
 *
 * @param code its own, /var/task on Lambda
 * @param layers those of its layers, /opt on Lambda
 */
record TaskRoot(Path code, Path layers) {}
