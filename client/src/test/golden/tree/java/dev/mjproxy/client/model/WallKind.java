// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import java.util.List;
import java.util.Objects;

/**
 * What a wall is made of.
 *
 * <p>Open: a value that is not among the constants is kept as it came, see {@link #isKnown()}. Known values are
 * read as the constants, so {@code ==} tells them apart; {@code equals} is right for all.
 *
 * @param value the value as it stands in JSON
 */
public record WallKind(String value) {
  /** The value {@code "BRICK"}. */
  public static final WallKind BRICK = new WallKind("BRICK");

  /** The value {@code "PLASTER_BOARD"}. */
  public static final WallKind PLASTER_BOARD = new WallKind("PLASTER_BOARD");

  /** The value {@code "two-ply"}. */
  public static final WallKind TWO_PLY = new WallKind("two-ply");

  /** Stands where a required value is missing, null or empty, as some servers send it. */
  public static final WallKind ABSENT = new WallKind("");

  private static final List<WallKind> KNOWN =
      List.of(BRICK, PLASTER_BOARD, TWO_PLY);

  /** Takes any text. */
  public WallKind {
    Objects.requireNonNull(value, "value");
  }

  /** The constant for this value, or a new object for one without. */
  public static WallKind of(String value) {
    for (WallKind known : KNOWN) {
      if (known.value.equals(value)) {
        return known;
      }
    }
    return new WallKind(value);
  }

  /** All constants, in the order of the specification. */
  public static List<WallKind> known() {
    return KNOWN;
  }

  /** Whether the specification names this value. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** The bare value. */
  @Override
  public String toString() {
    return value;
  }
}
