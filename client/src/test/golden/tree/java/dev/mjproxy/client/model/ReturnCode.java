// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import java.util.List;

/**
 * Result code of {@code code} members.
 *
 * <p>An open enum: a code without a constant is kept as it came. {@link #known()} gives a Java enum
 * for {@code switch}. Compare with {@code equals}.
 *
 * <pre>{@code
 * switch (ReturnCode.of(message.code()).known()) {
 *   case SUCCESS -> done();
 *   case NOT_FOUND -> forget(id);
 *   default -> complain(message.description());
 * }
 * }</pre>
 *
 * @param value the code in JSON
 */
public record ReturnCode(int value) {
  /**
   * 1: done.
   *
   * <p>Chinese: 成功.
   */
  public static final ReturnCode SUCCESS = new ReturnCode(1);

  /**
   * 4: a member is missing or wrong.
   *
   * <p>Chinese: 校验错误.
   */
  public static final ReturnCode VALIDATION_ERROR = new ReturnCode(4);

  private static final List<ReturnCode> VALUES =
      List.of(SUCCESS, VALIDATION_ERROR);

  /** The codes of the specification as a Java enum, and {@link #UNKNOWN} for all others. */
  public enum Known {
    /** {@link ReturnCode#SUCCESS}. */
    SUCCESS,
    /** {@link ReturnCode#VALIDATION_ERROR}. */
    VALIDATION_ERROR,
    /** A code that the specification does not name, such as those of relays. */
    UNKNOWN
  }

  /** The constant for this code, or a new object for a code without one. */
  public static ReturnCode of(int value) {
    for (ReturnCode constant : VALUES) {
      if (constant.value == value) {
        return constant;
      }
    }
    return new ReturnCode(value);
  }

  /** All constants, in the order of the specification. */
  public static List<ReturnCode> values() {
    return VALUES;
  }

  /** The code as a Java enum, for {@code switch}. */
  public Known known() {
    return switch (value) {
      case 1 -> Known.SUCCESS;
      case 4 -> Known.VALIDATION_ERROR;
      default -> Known.UNKNOWN;
    };
  }

  /** Whether the specification names this code. */
  public boolean isKnown() {
    return known() != Known.UNKNOWN;
  }

  /** The bare number. */
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
