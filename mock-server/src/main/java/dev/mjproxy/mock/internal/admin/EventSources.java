package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.event.EventSource;
import dev.mjproxy.mock.internal.fault.FaultPlan;
import dev.mjproxy.mock.internal.fault.FaultWriter;
import dev.mjproxy.mock.internal.task.MovableClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the event stream tells of besides the tasks, in the form in which the admin API shows it.
 */
public final class EventSources {
  private EventSources() {}

  /** All of them. */
  public static List<EventSource> of(
      MovableClock clock, FaultPlan faults, CallbackSender callbacks, RequestLog requests) {
    AtomicLong moves = new AtomicLong(1);
    clock.onAdvance(moves::incrementAndGet);
    return List.of(
        new Source("clock", moves::get, version -> clock(clock)),
        new Source(
            "faults",
            () -> faults.changes() + 1,
            version -> faults.rules().stream().map(FaultWriter::write).toList()),
        new Source(
            "callbacks",
            callbacks::changes,
            version ->
                callbacks.changedAfter(version).stream()
                    .map(LogsEndpoint.ShownCallback::of)
                    .toList()),
        requests);
  }

  static Map<String, Object> clock(MovableClock clock) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("now", clock.instant().toString());
    shown.put("standsStill", clock.standsStill());
    clock.pausesAt().ifPresent(at -> shown.put("pauseAt", at.toString()));
    return shown;
  }

  /** A source by its parts; its version is read first, so that no change is missed. */
  private record Source(String name, LongSupplier count, LongFunction<Object> value)
      implements EventSource {
    @Override
    public long version() {
      return count.getAsLong();
    }

    @Override
    public Optional<Changes> since(long earlier) {
      long now = version();
      return now == earlier
          ? Optional.empty()
          : Optional.of(
              new Changes(
                  JsonMapper.shared().valueToTree(value.apply(earlier > now ? 0 : earlier)), now));
    }
  }
}
