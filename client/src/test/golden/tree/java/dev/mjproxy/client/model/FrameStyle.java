// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import java.util.List;

/**
 * How the frame looks.
 *
 * <p>An open enum: a value without a constant is kept as it came. {@link #known()} gives a Java
 * enum for {@code switch}. Compare with {@code equals}.
 *
 * @param value the value in JSON
 */
public record FrameStyle(int value) {
  /** No ornament. */
  public static final FrameStyle PLAIN = new FrameStyle(1);

  /** Gold leaf, &quot;rich&quot;. */
  public static final FrameStyle GILDED = new FrameStyle(3);

  private static final List<FrameStyle> VALUES =
      List.of(PLAIN, GILDED);

  /** The values of the specification as a Java enum, and {@link #UNKNOWN} for all others. */
  public enum Known {
    /** {@link FrameStyle#PLAIN}. */
    PLAIN,
    /** {@link FrameStyle#GILDED}. */
    GILDED,
    /** A value that the specification does not name. */
    UNKNOWN
  }

  /** The constant for this value, or a new object for a value without one. */
  public static FrameStyle of(int value) {
    for (FrameStyle constant : VALUES) {
      if (constant.value == value) {
        return constant;
      }
    }
    return new FrameStyle(value);
  }

  /** All constants, in the order of the specification. */
  public static List<FrameStyle> values() {
    return VALUES;
  }

  /** The value as a Java enum, for {@code switch}. */
  public Known known() {
    return switch (value) {
      case 1 -> Known.PLAIN;
      case 3 -> Known.GILDED;
      default -> Known.UNKNOWN;
    };
  }

  /** Whether the specification names this value. */
  public boolean isKnown() {
    return known() != Known.UNKNOWN;
  }

  /** The bare value. */
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
