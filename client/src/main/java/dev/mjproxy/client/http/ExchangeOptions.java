package dev.mjproxy.client.http;

/**
 * How a client sends.
 *
 * @param retries how often and when it tries again
 * @param timing time and chance
 * @param listener hears of each attempt
 */
public record ExchangeOptions(RetryPolicy retries, Timing timing, CallListener listener) {
  /** Three attempts, the machine's time, nobody listening. */
  public static ExchangeOptions defaults() {
    return new ExchangeOptions(RetryPolicy.defaults(), Timing.system(), CallListener.NONE);
  }
}
