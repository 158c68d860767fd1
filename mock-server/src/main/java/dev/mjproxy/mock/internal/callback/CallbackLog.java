package dev.mjproxy.mock.internal.callback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the last deliveries, with long URLs shortened. Thread-safe. */
final class CallbackLog {
  private static final int KEPT = 1_000;

  private static final int LONGEST_URL = 2_000;

  // All guarded by "this".
  private final Map<Long, Kept> byNumber =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
          return size() > KEPT;
        }
      };
  private long version;

  /** A delivery with the version of the log in which it became so. */
  private record Kept(CallbackDelivery delivery, long version) {}

  synchronized void add(CallbackDelivery delivery) {
    byNumber.put(delivery.number(), kept(delivery));
  }

  synchronized void update(CallbackDelivery delivery) {
    byNumber.computeIfPresent(delivery.number(), (number, before) -> kept(delivery));
  }

  synchronized List<CallbackDelivery> all() {
    return since(0);
  }

  /** How many changes there were. */
  synchronized long version() {
    return version;
  }

  /** The deliveries that were added or updated after some version. */
  synchronized List<CallbackDelivery> since(long earlier) {
    return byNumber.values().stream()
        .filter(kept -> kept.version() > earlier)
        .map(Kept::delivery)
        .toList();
  }

  synchronized void clear() {
    version++;
    byNumber.clear();
  }

  private Kept kept(CallbackDelivery delivery) {
    version++;
    String url = delivery.url();
    return new Kept(
        url.length() <= LONGEST_URL ? delivery : delivery.to(url.substring(0, LONGEST_URL) + "…"),
        version);
  }
}
