package org.openhpf.reading.source;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.openhpf.kernel.Deadline;

/** Opens JPEG and PNG within the bounds, upright and in colour. */
final class PictureFile {
  private final Bounds bounds;

  PictureFile(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Upright as EXIF says.
   *
   * @throws RefusedException if it declares too many pixels
   * @throws IOException if it is damaged
   */
  BufferedImage jpeg(byte[] file) throws IOException {
    return Turning.upright(jpegAsStored(file), JpegHeader.of(file).orientation());
  }

  /** Likewise, but not turned. */
  BufferedImage jpegAsStored(byte[] file) throws IOException {
    JpegHeader header = JpegHeader.of(file);
    int step = step(header.width(), header.height());
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = reader("jpeg", stream);
      try {
        return header.components() == 4
            ? cmyk(reader, step, header.adobeTransform())
            : Turning.upright(read(reader, step), 1);
      } finally {
        reader.dispose();
      }
    }
  }

  /** Likewise. */
  BufferedImage png(byte[] file) throws IOException {
    PngChunks chunks = PngChunks.of(file);
    int step = step(chunks.width(), chunks.height());
    try (InputStream content = chunks.stream();
        var stream = new MemoryCacheImageInputStream(content)) {
      ImageReader reader = reader("png", stream);
      try {
        return Turning.upright(read(reader, step), 1);
      } finally {
        reader.dispose();
      }
    }
  }

  /** Every how many pixels one is kept, across and down. */
  private int step(int width, int height) {
    long pixels = (long) width * height;
    if (pixels > bounds.pixels()) {
      throw new RefusedException(Refusal.TOO_MANY_PIXELS);
    }
    return (int) Math.ceil(Math.sqrt((double) pixels / bounds.keptPixels()));
  }

  private static ImageReader reader(String format, MemoryCacheImageInputStream stream) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    reader.setInput(stream, true, true);
    reader.addIIOReadProgressListener(new AbortLate());
    return reader;
  }

  private static BufferedImage read(ImageReader reader, int step) throws IOException {
    BufferedImage picture = reader.read(0, everyOf(reader, step));
    Attempt.refuseIfLate();
    return picture;
  }

  private static BufferedImage cmyk(ImageReader reader, int step, int transform)
      throws IOException {
    Raster raster = reader.readRaster(0, everyOf(reader, step));
    Attempt.refuseIfLate();
    return CmykPicture.toColour(raster, transform);
  }

  private static ImageReadParam everyOf(ImageReader reader, int step) {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return param;
  }

  /** Ends decoding when the time is over; what is read until then is not used. */
  private static final class AbortLate implements IIOReadProgressListener {
    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (Deadline.left().isZero()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
