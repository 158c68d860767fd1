package dev.mjproxy.openapi;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers that 64 bits do not hold, such as {@code 1e1000000000}: the validator throws on some and
 * takes others for integers, though no client can read them as one.
 */
final class LargeNumbers {
  private static final BigDecimal LIMIT = new BigDecimal(BigInteger.ONE.shiftLeft(63));
  private static final JsonNode NO_INTEGER =
      JsonNodeFactory.instance.numberNode(new BigDecimal("0.5"));

  private LargeNumbers() {}

  /** A copy of the value in which a number that is no integer replaces each large one. */
  static JsonNode replaced(JsonNode value) {
    return contains(value) ? replace(value) : value;
  }

  private static boolean contains(JsonNode value) {
    return value.isContainer() ? value.valueStream().anyMatch(LargeNumbers::contains) : is(value);
  }

  private static JsonNode replace(JsonNode value) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(entry -> copy.set(entry.getKey(), replace(entry.getValue())));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(replace(item)));
      return copy;
    }
    return is(value) ? NO_INTEGER : value;
  }

  private static boolean is(JsonNode value) {
    if (value.isBigDecimal() || value.isBigInteger()) {
      BigDecimal number = value.decimalValue();
      return number.compareTo(LIMIT) >= 0 || number.compareTo(LIMIT.negate()) < 0;
    }
    return value.isFloatingPointNumber() && !(Math.abs(value.doubleValue()) < 0x1p63);
  }
}
