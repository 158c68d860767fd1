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
 * Servers of a test class, or of a single test that runs concurrently: one for each set of
 * settings, kept in the context's store, which closes them.
 *
 * <p>JUnit before 5.13 closes stored {@code CloseableResource}s, later versions {@code
 * AutoCloseable}s; this is both, so that all versions close it.
 */
@SuppressWarnings("deprecation") // CloseableResource is, since 5.13.
final class MockServers implements CloseableResource, AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.create(MockServers.class);

  private final Map<MidjourneyMock, AnnotatedMock> bySettings = new ConcurrentHashMap<>();

  private MockServers() {}

  /** Those that this context uses. */
  static MockServers of(ExtensionContext context) {
    ExtensionContext owner = owner(context);
    // A store inherits the values of the class's store, hence a key of its own.
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
