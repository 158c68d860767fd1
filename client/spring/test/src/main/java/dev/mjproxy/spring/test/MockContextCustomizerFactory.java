package dev.mjproxy.spring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds the annotation on a test class, its parents, and the classes around it. */
final class MockContextCustomizerFactory implements ContextCustomizerFactory {
  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    AutoConfigureMidjourneyMock settings =
        TestContextAnnotationUtils.findMergedAnnotation(
            testClass, AutoConfigureMidjourneyMock.class);
    return settings == null ? null : new MockContextCustomizer(settings);
  }
}
