package dev.mjproxy.mock.junit;

import dev.mjproxy.mock.MockServer;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/** Implements {@link MidjourneyMock}. */
final class MidjourneyMockExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    inject(context, null, context.getRequiredTestClass());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    MockServers.of(context).reset();
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      inject(context, instance, instance.getClass());
    }
  }

  /** Constructors also get the context of their test, which selects the server. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (parameter.isAnnotated(MidjourneyMock.class)) {
      return AnnotatedMock.offers(type);
    }
    boolean named =
        parameter.isAnnotated(BaseUrl.class) || type == MockServer.class || type == MockClock.class;
    return named && AnnotatedMock.offers(type) && MockServers.settings(context).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext context, ExtensionContext extension) {
    Parameter parameter = context.getParameter();
    Optional<MidjourneyMock> own = context.findAnnotation(MidjourneyMock.class);
    MidjourneyMock settings = own.or(() -> MockServers.settings(extension)).orElseThrow();
    return MockServers.of(extension).get(settings).as(parameter.getType());
  }

  /** Fills annotated fields: the static ones where there is no instance, else the others. */
  private static void inject(
      ExtensionContext context, @Nullable Object instance, Class<?> declaring) {
    Predicate<Field> wanted = field -> ModifierSupport.isStatic(field) == (instance == null);
    for (Field field :
        AnnotationSupport.findAnnotatedFields(
            declaring, MidjourneyMock.class, wanted, HierarchyTraversalMode.TOP_DOWN)) {
      MidjourneyMock settings = field.getAnnotation(MidjourneyMock.class);
      set(field, instance, MockServers.of(context).get(settings).as(field.getType()));
    }
  }

  private static void set(Field field, @Nullable Object instance, Object value) {
    try {
      field.setAccessible(true);
      field.set(instance, value);
    } catch (IllegalAccessException e) {
      throw new ExtensionConfigurationException(
          "@MidjourneyMock: expected a field that can be set, found " + field, e);
    }
  }
}
