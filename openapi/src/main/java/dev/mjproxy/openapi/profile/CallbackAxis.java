package dev.mjproxy.openapi.profile;

/**
 * How {@code notifyHook} is called.
 *
 * @param sent whether it is called at all
 * @param order whether later states may arrive before earlier ones
 * @param repeats how often one state is sent, 1 or more
 */
public record CallbackAxis(boolean sent, Order order, int repeats) {
  /** Whether later states may arrive before earlier ones. */
  public enum Order {
    /** In the order of the states. */
    ORDERED,
    /** In any order: several threads send. */
    UNORDERED
  }

  /**
   * @throws IllegalArgumentException if a component is missing or {@code repeats} is below 1
   */
  public CallbackAxis {
    Dialect.require(order, "order");
    if (repeats < 1) {
      throw new IllegalArgumentException("repeats: expected 1 or more, found " + repeats);
    }
  }
}
