package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.admin.AdminRoutes;
import dev.mjproxy.mock.internal.image.UploadStore;
import dev.mjproxy.mock.internal.operation.Operations;
import dev.mjproxy.mock.internal.operation.SubmitPolicy;
import dev.mjproxy.mock.internal.render.TaskListLimit;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.route.RouteMatch;
import dev.mjproxy.mock.internal.route.Router;
import dev.mjproxy.mock.internal.steering.TaskTiming;
import dev.mjproxy.mock.internal.task.InMemoryTaskStore;
import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lists of routes are those of the two specs. */
final class RoutesEqualTheSpecTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();

  @Test
  void handlersAreTheSpecsOperations() {
    TaskRenderer renderer = new TaskRenderer(SPEC.operation("fetchTask"), 0, new TaskListLimit(1));
    SubmitPolicy policy =
        new SubmitPolicy(List.of(), new TaskTiming(Duration.ZERO, Duration.ZERO), false);

    assertThat(Operations.all(tasks(), renderer, new UploadStore(1), policy, 0).keySet())
        .containsExactlyInAnyOrderElementsOf(
            SPEC.operations().stream().map(Operation::operationId).toList());
  }

  @ParameterizedTest
  @CsvSource({"'',", "/mj-fast, FAST", "/mj-turbo, TURBO", "/mj-relax, RELAX"})
  void everyOperationIsRoutedUnderEveryPrefix(String prefix, @Nullable Mode mode) {
    Router router = new Router(SPEC.operations());

    for (Operation operation : SPEC.operations()) {
      String id = operation.path().contains("{id}") ? "17" : "";
      assertThat(router.match(operation.method(), prefix + operation.path("17")))
          .isEqualTo(new RouteMatch.Found(operation, id, mode));
    }
  }

  @Test
  void adminRoutesAreThoseOfTheirDescription() throws IOException {
    TreeSet<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description().path("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    assertThat(adminRoutes()).containsExactlyInAnyOrderElementsOf(described);
  }

  private static List<String> adminRoutes() {
    try (Assembly assembly = new Assembly(MockServerOptions.defaults())) {
      return assembly.adminApi().routes().stream()
          .map(route -> route.method() + " /" + route.template())
          .toList();
    }
  }

  private static Tasks tasks() {
    Clock clock = Clock.systemUTC();
    return new Tasks(new InMemoryTaskStore(1, 1, clock), clock, 1, 1);
  }

  private static JsonNode description() throws IOException {
    try (InputStream in = AdminRoutes.class.getResourceAsStream("admin-api.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(in));
    }
  }
}
