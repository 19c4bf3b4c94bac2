package org.openhpf.local.host.lambda;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an environment finds its files.
 *
 * @param code its own, /var/task on Lambda
 * @param layers those of its layers, /opt on Lambda
 * @param jars the same classes as jars; empty where the code is no jar, or changed since the build
 */
record TaskRoot(Path code, Path layers, Optional<ClassPath> jars) {}
