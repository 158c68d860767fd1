// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import java.util.List;
import java.util.Objects;

/**
 * What a wall is made of.
 *
 * <p>An open enum: a value without a constant is kept as it came. {@link #known()} gives a Java
 * enum for {@code switch}. Compare with {@code equals}.
 *
 * @param value the value in JSON
 */
public record WallKind(String value) {
  /** The value {@code "BRICK"}. */
  public static final WallKind BRICK = new WallKind("BRICK");

  /** The value {@code "PLASTER_BOARD"}. */
  public static final WallKind PLASTER_BOARD = new WallKind("PLASTER_BOARD");

  /** The value {@code "two-ply"}. */
  public static final WallKind TWO_PLY = new WallKind("two-ply");

  /** Stands for a required value that is missing, null or empty. */
  public static final WallKind ABSENT = new WallKind("");

  private static final List<WallKind> VALUES =
      List.of(BRICK, PLASTER_BOARD, TWO_PLY);

  /** The values of the specification as a Java enum, and {@link #UNKNOWN} for all others. */
  public enum Known {
    /** {@link WallKind#BRICK}. */
    BRICK,
    /** {@link WallKind#PLASTER_BOARD}. */
    PLASTER_BOARD,
    /** {@link WallKind#TWO_PLY}. */
    TWO_PLY,
    /** A value that the specification does not name, or none. */
    UNKNOWN
  }

  /** Accepts any text. */
  public WallKind {
    Objects.requireNonNull(value, "value");
  }

  /** The constant for this value, or a new object for a value without one. */
  public static WallKind of(String value) {
    for (WallKind constant : VALUES) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    return new WallKind(value);
  }

  /** All constants, in the order of the specification. */
  public static List<WallKind> values() {
    return VALUES;
  }

  /** The value as a Java enum, for {@code switch}. */
  public Known known() {
    return switch (value) {
      case "BRICK" -> Known.BRICK;
      case "PLASTER_BOARD" -> Known.PLASTER_BOARD;
      case "two-ply" -> Known.TWO_PLY;
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
    return value;
  }
}
