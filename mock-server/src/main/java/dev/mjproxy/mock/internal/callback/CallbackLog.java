package dev.mjproxy.mock.internal.callback;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the last deliveries, with long URLs shortened. Thread-safe. */
final class CallbackLog {
  private static final int KEPT = 1_000;

  private static final int LONGEST_URL = 2_000;

  // Guarded by "this".
  private final Map<Long, CallbackDelivery> byNumber =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CallbackDelivery> eldest) {
          return size() > KEPT;
        }
      };

  synchronized void add(CallbackDelivery delivery) {
    byNumber.put(delivery.number(), shortened(delivery));
  }

  synchronized void update(CallbackDelivery delivery) {
    byNumber.computeIfPresent(delivery.number(), (number, before) -> shortened(delivery));
  }

  synchronized List<CallbackDelivery> all() {
    Collection<CallbackDelivery> all = byNumber.values();
    return List.copyOf(all);
  }

  synchronized void clear() {
    byNumber.clear();
  }

  private static CallbackDelivery shortened(CallbackDelivery delivery) {
    String url = delivery.url();
    return url.length() <= LONGEST_URL
        ? delivery
        : delivery.to(url.substring(0, LONGEST_URL) + "…");
  }
}
