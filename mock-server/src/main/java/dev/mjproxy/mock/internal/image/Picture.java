package dev.mjproxy.mock.internal.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * Computes a picture out of a seed: soft discs on a two-coloured ground, for every seed another one
 * and for the same seed the same bytes. Nothing is stored.
 */
public final class Picture {
  private static final int DISCS = 5;

  private final int width;
  private final int height;
  private final int columns;
  private final long seed;

  static {
    // Pictures are written to memory; the cache would put each through a temporary file.
    ImageIO.setUseCache(false);
  }

  /**
   * @param size in pixels
   * @param columns 2 for a grid of four, 1 for a single picture
   * @param seed which picture
   */
  public Picture(PictureSize size, int columns, long seed) {
    this.width = size.width();
    this.height = size.height();
    this.columns = columns;
    this.seed = seed;
  }

  /**
   * The picture as a PNG file.
   *
   * @param percent progress, 1 to 100; below 100 it is as coarse as Midjourney's previews
   */
  public byte[] png(int percent) {
    int block = percent >= 100 ? 1 : 4 + (100 - percent) / 4;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int paneWidth = width / columns;
    int paneHeight = height / columns;
    for (int pane = 0; pane < columns * columns; pane++) {
      Pane drawing = new Pane(new SplittableRandom(seed + pane), paneWidth, paneHeight);
      int left = pane % columns * paneWidth;
      int top = pane / columns * paneHeight;
      for (int y = 0; y < paneHeight; y++) {
        for (int x = 0; x < paneWidth; x++) {
          int color = drawing.color(x - x % block, y - y % block);
          image.setRGB(left + x, top + y, color);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  /** One picture of the grid. */
  private static final class Pane {
    private final int height;
    private final int[] ground = new int[2];
    private final double[][] discs = new double[DISCS][];
    private final int[] discColors = new int[DISCS];

    private Pane(SplittableRandom random, int width, int height) {
      this.height = height;
      ground[0] = random.nextInt(0x1000000);
      ground[1] = random.nextInt(0x1000000);
      for (int i = 0; i < DISCS; i++) {
        double radius = (0.1 + 0.25 * random.nextDouble()) * Math.min(width, height);
        discs[i] =
            new double[] {
              random.nextDouble() * width, random.nextDouble() * height, radius * radius
            };
        discColors[i] = random.nextInt(0x1000000);
      }
    }

    private int color(int x, int y) {
      int color = blend(ground[0], ground[1], (double) y / height);
      for (int i = 0; i < DISCS; i++) {
        double dx = x - discs[i][0];
        double dy = y - discs[i][1];
        double share = 1 - (dx * dx + dy * dy) / discs[i][2];
        if (share > 0) {
          color = blend(color, discColors[i], Math.min(1, 2 * share));
        }
      }
      return color;
    }

    private static int blend(int from, int to, double share) {
      int part = (int) (share * 256);
      int oddBytes = ((from & 0xFF00FF) * (256 - part) + (to & 0xFF00FF) * part) >>> 8 & 0xFF00FF;
      int green = ((from & 0xFF00) * (256 - part) + (to & 0xFF00) * part) >>> 8 & 0xFF00;
      return oddBytes | green;
    }
  }
}
