package org.openhpf.proofreading.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the invented documents to a folder, for libreoffice.sh and for a person to look at. */
public final class WriteSheets {
  private WriteSheets() {}

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<Sheet> right = Sheets.right();
    for (int i = 0; i < right.size(); i++) {
      Files.write(folder.resolve("right." + i + ".docx"), right.get(i).bytes());
    }
    for (Fault fault : Fault.all()) {
      Files.write(folder.resolve(fault.name() + ".docx"), fault.sheet().bytes());
    }
  }
}
