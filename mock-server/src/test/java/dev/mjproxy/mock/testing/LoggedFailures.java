package dev.mjproxy.mock.testing;

import dev.mjproxy.mock.internal.log.InternalErrors;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what the mock logs of its own failures, in place of the console. */
public final class LoggedFailures implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger(InternalErrors.LOGGER);

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          records.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Catches from now on. */
  public LoggedFailures() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(handler);
  }

  /** What was said. */
  public List<String> messages() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  /** What was thrown. */
  public List<Throwable> causes() {
    return records.stream()
        .map(message -> Objects.requireNonNull(message.getThrown(), "a cause"))
        .toList();
  }

  @Override
  public void close() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }
}
