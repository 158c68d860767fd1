package dev.mjproxy.contract.internal.response;

import java.math.BigInteger;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * Reads numbers that a server sent, whatever their size: a number beyond the range of a {@code
 * long} is the last one within it, so that comparisons still come out right.
 */
public final class JsonNumbers {
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

  private JsonNumbers() {}

  /** The number, if the node is an integer. */
  public static OptionalLong integer(JsonNode node) {
    return node.isIntegralNumber()
        ? OptionalLong.of(node.bigIntegerValue().max(SMALLEST).min(LARGEST).longValueExact())
        : OptionalLong.empty();
  }

  /** Whether the node is this integer. */
  public static boolean is(JsonNode node, long number) {
    return integer(node).equals(OptionalLong.of(number));
  }
}
