package org.openhpf.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A picture in shades of grey, which is all that readers of text look at.
 *
 * @param pixels row by row, one byte each, 0 black to 255 white; not copied
 */
public record GreyImage(int width, int height, byte[] pixels) {
  public GreyImage {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(pixels.length + " pixels of " + width + " x " + height);
    }
  }

  /** Brightness as ITU-R BT.601 weighs the colours. */
  public static GreyImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && image.getRaster().getDataBuffer() instanceof DataBufferByte data
        && data.getData().length == width * height) {
      return new GreyImage(width, height, data.getData().clone());
    }
    byte[] pixels = new byte[width * height];
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte data
        && data.getData().length
            == 3 * width * height) { // as decoders of JPEG give it: much faster
      byte[] bgr = data.getData();
      for (int i = 0, k = 0; i < pixels.length; i++, k += 3) {
        pixels[i] =
            (byte)
                (((bgr[k + 2] & 255) * 299 + (bgr[k + 1] & 255) * 587 + (bgr[k] & 255) * 114)
                    / 1000);
      }
      return new GreyImage(width, height, pixels);
    }
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        pixels[y * width + x] =
            (byte) (((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000);
      }
    }
    return new GreyImage(width, height, pixels);
  }

  /** 0 black to 255 white. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 255;
  }

  /** The part of the picture inside the box; what is outside the picture is left off. */
  public GreyImage crop(Box box) {
    int left = Math.clamp(box.left(), 0, width - 1);
    int top = Math.clamp(box.top(), 0, height - 1);
    int right = Math.clamp(box.right(), left + 1, width);
    int bottom = Math.clamp(box.bottom(), top + 1, height);
    byte[] part = new byte[(right - left) * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      System.arraycopy(pixels, y * width + left, part, (y - top) * (right - left), right - left);
    }
    return new GreyImage(right - left, bottom - top, part);
  }

  /** Larger or smaller; what becomes smaller is averaged, what becomes larger interpolated. */
  public GreyImage scaled(int toWidth, int toHeight) {
    return new Scaling(this, toWidth, toHeight).scaled();
  }

  public BufferedImage toBufferedImage() {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }
}
