package org.openhpf.local.host.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Names artefacts by their content: built again with the same in it, they keep their name. */
final class ContentName {
  private ContentName() {}

  /**
   * The name of a list of artefacts, 24 hexadecimal digits.
   *
   * @param artefacts zips, jars or folders, in their order
   */
  static String of(List<Path> artefacts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path artefact : artefacts) {
        String files = Files.isDirectory(artefact) ? filesOfFolder(artefact) : filesOfZip(artefact);
        digest.update((files + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + artefacts, e);
    }
  }

  /** By its directory: hundreds of megabytes of models need not be read at each start. */
  private static String filesOfZip(Path artefact) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(artefact.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        files.put(entry.getName(), entry.getSize() + " " + entry.getCrc());
      }
    }
    return files.toString();
  }

  private static String filesOfFolder(Path artefact) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(artefact)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        files.put(
            artefact.relativize(file).toString(), Files.size(file) + " " + checksum.getValue());
      }
    }
    return files.toString();
  }
}
