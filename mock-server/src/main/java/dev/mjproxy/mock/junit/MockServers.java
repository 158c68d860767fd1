package dev.mjproxy.mock.junit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The servers of a class, or of one test where it runs beside others: one for each set of settings,
 * in the context's store, which closes them.
 *
 * <p>Stores of JUnit before 5.13 close what is a {@code CloseableResource}, later ones what is
 * {@code AutoCloseable}; this is both, and closed by all of them.
 */
@SuppressWarnings("deprecation") // CloseableResource is, since 5.13.
final class MockServers implements CloseableResource, AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.create(MockServers.class);

  private final Map<MidjourneyMock, AnnotatedMock> bySettings = new ConcurrentHashMap<>();

  private MockServers() {}

  /** Those that this context uses. */
  static MockServers of(ExtensionContext context) {
    ExtensionContext owner = owner(context);
    // The class's servers lie in a store that this one inherits from, hence a key of its own.
    return owner
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(owner.getUniqueId(), id -> new MockServers(), MockServers.class);
  }

  /** The settings on the class, or on one that encloses it. */
  static Optional<MidjourneyMock> settings(ExtensionContext context) {
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      Optional<MidjourneyMock> found =
          at.getTestClass()
              .flatMap(type -> AnnotationSupport.findAnnotation(type, MidjourneyMock.class));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  AnnotatedMock get(MidjourneyMock settings) {
    return bySettings.computeIfAbsent(settings, AnnotatedMock::new);
  }

  void reset() {
    bySettings.values().forEach(AnnotatedMock::reset);
  }

  @Override
  public void close() {
    bySettings.values().forEach(AnnotatedMock::close);
  }

  private static ExtensionContext owner(ExtensionContext context) {
    boolean concurrentTest =
        context.getTestMethod().isPresent()
            && context.getExecutionMode() == ExecutionMode.CONCURRENT;
    if (concurrentTest) {
      return context;
    }
    ExtensionContext outermost = context;
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      if (at.getTestClass().isPresent()) {
        outermost = at;
      }
    }
    return outermost;
  }
}
