package dev.mjproxy.contract.readable;

import dev.mjproxy.contract.observed.AgeingServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the server that {@code mjproxy.url}, {@code mjproxy.secret} and {@code
 * mjproxy.budget} name; without these the mock server, whose time passes while its tasks are
 * fetched.
 */
final class ApiUnderTest implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ApiUnderTest.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Api.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext ofClass =
        context.getParent().filter(it -> context.getTestMethod().isPresent()).orElse(context);
    return ofClass
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Api.class, type -> api(context), Api.class);
  }

  private static Api api(ExtensionContext context) {
    String url = context.getConfigurationParameter("mjproxy.url").orElse("");
    Store all = context.getRoot().getStore(NAMESPACE);
    if (url.isEmpty()) {
      AgeingServer mock =
          all.getOrComputeIfAbsent(
              AgeingServer.class, type -> AgeingServer.honest(), AgeingServer.class);
      return new Api(mock.url(), "S", new AtomicInteger(Integer.MAX_VALUE), Duration.ZERO);
    }
    AtomicInteger budget =
        all.getOrComputeIfAbsent(
            AtomicInteger.class,
            type ->
                new AtomicInteger(
                    context
                        .getConfigurationParameter("mjproxy.budget")
                        .map(Integer::valueOf)
                        .orElse(0)),
            AtomicInteger.class);
    return new Api(
        url,
        context.getConfigurationParameter("mjproxy.secret").orElse(""),
        budget,
        Duration.ofMillis(
            context.getConfigurationParameter("mjproxy.pause").map(Integer::valueOf).orElse(3000)));
  }
}
