package dev.mjproxy.spring.test;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts one mock for each context. Equal for equal annotations, so that tests share a context.
 *
 * @param settings the annotation
 */
record MockContextCustomizer(AutoConfigureMidjourneyMock settings) implements ContextCustomizer {
  private static final String BEAN = "midjourneyMock";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    MockServer mock = MockServer.start(options());
    DefaultSingletonBeanRegistry beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
    beans.registerSingleton(BEAN, mock);
    beans.registerDisposableBean(BEAN, mock::close);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(settings.property(), mock.baseUrl().toString());
    if (!settings.secret().isEmpty()) {
      properties.put("mjproxy.api-key", settings.secret());
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("mjproxy mock", properties));
  }

  private MockServerOptions options() {
    Duration duration = DurationStyle.detectAndParse(settings.taskDuration());
    MockServerOptions options =
        MockServerOptions.defaults()
            .withTaskDuration(duration)
            .withSeed(settings.seed())
            .withProfile(settings.profile());
    return settings.secret().isEmpty() ? options : options.withSecret(settings.secret());
  }
}
