package org.openhpf.reading.source;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.openhpf.kernel.Deadline;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.source.Opening.PageOpening;

/** Files as they come in, honest and otherwise, byte by byte. */
final class Files {
  private Files() {}

  /** The usual ones, on a machine that is busy with something else. */
  static final Bounds PATIENT =
      new Bounds(
          Bounds.USUAL.bytes(),
          Bounds.USUAL.pages(),
          Bounds.USUAL.pixels(),
          Bounds.USUAL.keptPixels(),
          Bounds.USUAL.decodedBytes(),
          Bounds.USUAL.instructions(),
          Bounds.USUAL.characters(),
          Bounds.USUAL.lines(),
          Duration.ofMinutes(2));

  /** Opens a file as its sender states it, and its pages up to the tenth. */
  static Outcome open(byte[] content, String contentType) {
    return Deadline.within(
        Duration.ofMinutes(2),
        () -> open(content, new Documents.Stated(content.length, sha256(content), contentType)));
  }

  static Outcome open(byte[] content, Documents.Stated stated) {
    return switch (new Documents(PATIENT, Optional.empty()).open(content, stated)) {
      case Opening.Refused refused -> new Outcome(0, List.of(), List.of(refused.problem().code()));
      case Opening.Opened opened -> {
        var pages = new ArrayList<Page>();
        var problems = new ArrayList<String>();
        try (var open = opened.pages()) {
          for (int number = 1; number <= Math.min(10, open.count()); number++) {
            switch (open.open(number)) {
              case PageOpening.Opened page -> pages.add(page.page());
              case PageOpening.Refused refused -> problems.add(refused.problem().code());
            }
          }
          yield new Outcome(open.count(), pages, problems);
        }
      }
    };
  }

  record Outcome(int count, List<Page> pages, List<String> problems) {}

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** White, its upper left quarter red: which way up it is can be seen. */
  static BufferedImage flag(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  static byte[] image(String format, BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** So many zeros, deflated. */
  static byte[] zeros(long count) {
    var out = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), 65_536)) {
      byte[] block = new byte[1 << 20];
      for (long left = count; left > 0; left -= block.length) {
        deflated.write(block, 0, (int) Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] deflated(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(out)) {
      deflated.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PDF written object by object; numbers count from 1, the first is the catalogue. */
  static final class Pdf {
    private final List<byte[]> objects = new ArrayList<>();

    Pdf object(String text) {
      objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    }

    Pdf stream(String dictionary, byte[] content) {
      var out = new ByteArrayOutputStream();
      String head = "<< " + dictionary + " /Length " + content.length + " >>\nstream\n";
      out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(content);
      out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
      objects.add(out.toByteArray());
      return this;
    }

    byte[] bytes() {
      var out = new ByteArrayOutputStream();
      var table = new StringBuilder("0000000000 65535 f \n");
      out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < objects.size(); i++) {
        table.append("%010d 00000 n \n".formatted(out.size()));
        out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(objects.get(i));
        out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
      }
      int size = objects.size() + 1;
      out.writeBytes(
          ("xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\n")
              .concat("startxref\n" + out.size() + "\n%%EOF\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      return out.toByteArray();
    }
  }

  /** Catalogue, pages and one page of A4 whose content is object 4; more objects follow from 5. */
  static Pdf onePage(String resources, String contentDictionary, byte[] content) {
    return new Pdf()
            .object("<< /Type /Catalog /Pages 2 0 R >>")
            .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
                    + resources
                    + " >> >>")
            .stream(contentDictionary, content);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
