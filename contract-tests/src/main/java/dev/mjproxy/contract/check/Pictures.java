package dev.mjproxy.contract.check;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Small pictures to submit: real PNGs of 256 by 256 pixels, each of other colours. */
public final class Pictures {
  private static final int SIZE = 256;
  private static final List<Color> COLOURS =
      List.of(Color.ORANGE, Color.BLUE, Color.GREEN, Color.MAGENTA, Color.CYAN, Color.RED);
  private static final Map<Integer, byte[]> DRAWN = new ConcurrentHashMap<>();

  private Pictures() {}

  /** The picture with this number, from 0 on, as a data URL. */
  public static String dataUrl(int number) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(number));
  }

  /** The picture with this number, from 0 on, as the bytes of a PNG file. */
  public static byte[] png(int number) {
    return DRAWN.computeIfAbsent(number, Pictures::draw).clone();
  }

  private static byte[] draw(int number) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Color colour = COLOURS.get(number % COLOURS.size());
    graphics.setPaint(new GradientPaint(0, 0, colour, SIZE, SIZE, Color.WHITE));
    graphics.fillRect(0, 0, SIZE, SIZE);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // ImageIO writes through a temporary file otherwise.
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory never fails.
    }
    return out.toByteArray();
  }
}
