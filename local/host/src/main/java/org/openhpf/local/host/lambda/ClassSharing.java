package org.openhpf.local.host.lambda;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a JVM takes its classes from: the class path of its own loader, and the options that say
 * whether they come, already parsed and verified, from an archive (class data sharing, JEP 350).
 */
record ClassSharing(String classPath, List<String> options) {
  /** What the JVM says of an archive it cannot use does not belong into a function's log. */
  private static final String QUIET = "-Xlog:cds*=off,aot*=off";

  /** As on Lambda: function and layers are left to the runtime client's loader. */
  static ClassSharing none(RuntimeClient client) {
    return new ClassSharing(client.classPath(), List.of());
  }

  /** An archive that is missing, or of something else, is ignored. */
  static ClassSharing from(ClassPath jars, Path archive) {
    return new ClassSharing(jars.option(), List.of("-XX:SharedArchiveFile=" + archive, QUIET));
  }

  /** The archive is written when the JVM is asked to end. */
  static ClassSharing into(ClassPath jars, Path archive) {
    return new ClassSharing(jars.option(), List.of("-XX:ArchiveClassesAtExit=" + archive, QUIET));
  }
}
