package dev.mjproxy.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Runs the recipes for Spring, servlets and Kotlin against the mock, in a real server. */
final class FrameworkRecipesTest {
  private final MockServer mock =
      MockServer.start(
          MockServerOptions.defaults().withSecret("S").withTaskDuration(Duration.ofMillis(300)));
  private final List<Task> received = new CopyOnWriteArrayList<>();
  private final MidjourneyClient receiving = client();

  @AfterEach
  void stop() {
    receiving.close();
    mock.close();
  }

  @Test
  void springClosesTheBeanThatItMade() {
    MidjourneyClient client;
    try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
      spring
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test", Map.of("mj.url", mock.baseUrl().toString(), "mj.key", "S")));
      spring.register(PropertySourcesPlaceholderConfigurer.class, SpringBean.class);
      spring.refresh();
      client = spring.getBean(MidjourneyClient.class);
      assertThat(client.imagine("Cat").await().status()).isEqualTo(TaskStatus.SUCCESS);
    }
    assertThatThrownBy(() -> client.imagine("Cat").submitAsync().join())
        .hasRootCauseInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("expected an open client, found a closed one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hook/s3cret", "/servlet?secret=s3cret"})
  void callbacksArriveOnceAndInOrder(String path) throws Exception {
    Server server = receivers();
    try {
      receiving.imagine("Cat").notifyHook(address(server) + path).await();
      mock.awaitCallbacks();
    } finally {
      server.stop();
    }
    assertThat(received).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(received.get(received.size() - 1).status()).isEqualTo(TaskStatus.SUCCESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hook/guess", "/servlet?secret=guess", "/servlet"})
  void wrongSecretIsNotFound(String path) throws Exception {
    assertThat(post(path, "{\"id\":\"1\",\"status\":\"SUCCESS\"}")).isEqualTo(404);
    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hook/s3cret", "/servlet?secret=s3cret"})
  void whatIsNoTaskIsABadRequest(String path) throws Exception {
    assertThat(post(path, "{\"hello\":1}")).isEqualTo(400);
    assertThat(received).isEmpty();
  }

  private int post(String path, String body) throws Exception {
    Server server = receivers();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address(server) + path))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } finally {
      server.stop();
    }
  }

  @Test
  void kotlinTellsTheOutcomesApart() {
    String url = mock.baseUrl().toString();
    assertThat(KotlinUseKt.outcome(url, "S", "Cat")).isEqualTo("drawn: SUCCESS");
    assertThat(KotlinUseKt.outcome(url, "S", "mock:banned Cat")).startsWith("banned: ");
    assertThat(KotlinUseKt.outcome(url, "S", "mock:queue-full Cat")).isEqualTo("later");
  }

  private MidjourneyClient client() {
    return MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).apiKey("S").build();
  }

  private Server receivers() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    add(context, new ServletWebhook(receiving, "s3cret", received::add), "/servlet");
    add(context, spring(receiving, received::add), "/");
    server.setHandler(context);
    server.start();
    return server;
  }

  private static void add(ServletContextHandler context, Servlet servlet, String path) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  private static Servlet spring(MidjourneyClient client, Consumer<Task> orders) {
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.register(WebMvc.class);
    spring.addBeanFactoryPostProcessor(
        beans -> beans.registerSingleton("webhook", new SpringWebhook(client, "s3cret", orders)));
    return new DispatcherServlet(spring);
  }

  private static String address(Server server) {
    return "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** What Spring Boot would switch on. */
  @EnableWebMvc
  static class WebMvc {}
}
