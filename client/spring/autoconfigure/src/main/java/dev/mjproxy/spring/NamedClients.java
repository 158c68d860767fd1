package dev.mjproxy.spring;

import dev.mjproxy.client.MidjourneyClient;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers one bean for each {@code mjproxy.clients.<name>}, under that name. A registrar, since
 * conditions on clients, such as that of the health indicator, have to see these beans.
 */
final class NamedClients implements ImportBeanDefinitionRegistrar {
  private static final String PREFIX = "mjproxy.clients";

  private final Environment environment;

  NamedClients(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importingClass, BeanDefinitionRegistry registry) {
    Map<String, ClientProperties> clients =
        Binder.get(environment)
            .bind(PREFIX, Bindable.mapOf(String.class, ClientProperties.class))
            .orElse(Map.of());
    clients.forEach((name, properties) -> register(registry, name, properties));
  }

  private static void register(
      BeanDefinitionRegistry registry, String name, ClientProperties properties) {
    if (registry.containsBeanDefinition(name)) {
      throw new InvalidMidjourneyPropertyException(
          PREFIX + "." + name,
          "expected a name that no other bean has, and there is a bean '" + name + "' already",
          null);
    }
    RootBeanDefinition definition = new RootBeanDefinition(MidjourneyClient.class);
    definition.setInstanceSupplier(
        () ->
            ((ConfigurableListableBeanFactory) registry)
                .getBean(ClientBuilders.class)
                .client(PREFIX + "." + name, properties));
    definition.setDestroyMethodName("close");
    registry.registerBeanDefinition(name, definition);
  }
}
