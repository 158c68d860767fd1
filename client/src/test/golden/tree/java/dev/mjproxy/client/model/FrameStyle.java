// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import java.util.List;

/**
 * How the frame looks.
 *
 * <p>Open: a value that is not among the constants is kept as it came, see {@link #isKnown()}. Known values are
 * read as the constants, so {@code ==} tells them apart; {@code equals} is right for all.
 *
 * @param value the value as it stands in JSON
 */
public record FrameStyle(int value) {
  /** No ornament. */
  public static final FrameStyle PLAIN = new FrameStyle(1);

  /** Gold leaf, &quot;rich&quot;. */
  public static final FrameStyle GILDED = new FrameStyle(3);

  private static final List<FrameStyle> KNOWN =
      List.of(PLAIN, GILDED);

  /** The constant for this value, or a new object for one without. */
  public static FrameStyle of(int value) {
    for (FrameStyle known : KNOWN) {
      if (known.value == value) {
        return known;
      }
    }
    return new FrameStyle(value);
  }

  /** All constants, in the order of the specification. */
  public static List<FrameStyle> known() {
    return KNOWN;
  }

  /** Whether the specification names this value. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** The bare value. */
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
