package org.openhpf.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.source.Opening.PageOpening;
import org.openhpf.reading.source.Opening.Pages;

/** Opens what was uploaded, whatever it is. Thread-safe. */
public final class Documents {
  private final Bounds bounds;

  /**
   * @param chineseFont for PDF files that name one and do not hold it
   */
  public Documents(Bounds bounds, Optional<Path> chineseFont) {
    this.bounds = bounds;
    FontMappers.set(new BundledFonts(chineseFont));
  }

  /**
   * What the sender said of the content before sending it.
   *
   * @param sha256 64 hexadecimal digits
   */
  public record Stated(long size, String sha256, String contentType) {}

  public Opening open(byte[] content, Stated stated) {
    try {
      return new Opening.Opened(opened(content, stated));
    } catch (RefusedException e) {
      return new Opening.Refused(RefusedException.of(e).problem());
    }
  }

  private Pages opened(byte[] content, Stated stated) {
    refuse(content.length != stated.size(), Refusal.WRONG_SIZE);
    refuse(content.length == 0, Refusal.EMPTY);
    refuse(content.length > bounds.bytes(), Refusal.CONTENT_TOO_LARGE);
    refuse(!sha256(content).equalsIgnoreCase(stated.sha256()), Refusal.WRONG_HASH);
    FileType type = FileType.of(content);
    refuse(type == FileType.HEIC, Refusal.HEIC);
    refuse(type == FileType.OTHER, Refusal.UNSUPPORTED_TYPE);
    refuse(!type.isCalled(stated.contentType()), Refusal.WRONG_TYPE);
    return type == FileType.PDF
        ? PdfFile.open(content, bounds)
        : new OnePicture(Attempt.at(bounds, () -> picture(type, content)));
  }

  private BufferedImage picture(FileType type, byte[] content) throws IOException {
    var files = new PictureFile(bounds);
    return type == FileType.JPEG ? files.jpeg(content) : files.png(content);
  }

  private static void refuse(boolean wrong, Refusal refusal) {
    if (wrong) {
      throw new RefusedException(refusal);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A photograph or scan by itself. */
  private record OnePicture(BufferedImage picture) implements Pages {
    @Override
    public int count() {
      return 1;
    }

    @Override
    public PageOpening open(int number) {
      return new PageOpening.Opened(new Page(number, Page.Method.IMAGE, picture, List.of()));
    }

    @Override
    public void close() {}
  }
}
