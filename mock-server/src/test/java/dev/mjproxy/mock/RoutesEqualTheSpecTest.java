package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.image.UploadStore;
import dev.mjproxy.mock.internal.operation.Operations;
import dev.mjproxy.mock.internal.operation.SubmitPolicy;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.render.Refusals;
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
import dev.mjproxy.openapi.YamlFile;
import dev.mjproxy.openapi.profile.Dialect.Prefixes;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.RoutingAxis;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lists of routes are those of the two specs. */
final class RoutesEqualTheSpecTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();
  private static final RoutingAxis ROUTING = Profile.named("plus").dialect().routing();

  @ParameterizedTest
  @MethodSource("profiles")
  void handlersAreTheOperationsOfTheProfile(Profile profile) {
    assertThat(Operations.of(profile, means(profile)).keySet())
        .containsExactlyInAnyOrderElementsOf(
            profile.spec().operations().stream().map(Operation::operationId).toList());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyOperationIsRoutedWithoutAPrefix(Profile profile) {
    Router router =
        new Router(
            profile.spec().operations(), profile.dialect().prefixes(), profile.dialect().routing());

    for (Operation operation : profile.spec().operations()) {
      assertThat(router.match(operation.method(), operation.path("17")))
          .isEqualTo(new RouteMatch.Found(operation, id(operation), null));
    }
  }

  @ParameterizedTest
  @CsvSource({"/mj-fast, FAST", "/mj-turbo, TURBO", "/mj-relax, RELAX"})
  void everyOperationIsRoutedUnderEveryPrefix(String prefix, Mode mode) {
    for (Prefixes accepting : List.of(Prefixes.MODES, Prefixes.ANY_WORD)) {
      Router router = new Router(SPEC.operations(), accepting, ROUTING);
      for (Operation operation : SPEC.operations()) {
        assertThat(router.match(operation.method(), prefix + operation.path("17")))
            .isEqualTo(new RouteMatch.Found(operation, id(operation), mode));
      }
    }
  }

  @Test
  void wordsThatAreNoModesArePrefixesWhereAnyWordIs() {
    String path = "/api/mj/task/list";
    Operation list = SPEC.operation("listTasks");

    assertThat(router(Prefixes.ANY_WORD).match("GET", path))
        .isEqualTo(new RouteMatch.Found(list, "", null));
    assertThat(router(Prefixes.MODES).match("GET", path)).isEqualTo(new RouteMatch.Unknown());
    assertThat(router(Prefixes.NONE).match("GET", "/mj-fast/mj/task/list"))
        .isEqualTo(new RouteMatch.Unknown());
  }

  @Test
  void adminRoutesAreThoseOfTheirDescription() {
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

  static Stream<Profile> profiles() {
    return Stream.concat(
        Stream.of(Profile.plusWithLegacyOperations()),
        Profile.names().stream().map(Profile::named));
  }

  private static Router router(Prefixes prefixes) {
    return new Router(SPEC.operations(), prefixes, ROUTING);
  }

  private static String id(Operation operation) {
    return operation.path().contains("{id}") ? "17" : "";
  }

  private static Operations.Means means(Profile profile) {
    Clock clock = Clock.systemUTC();
    return new Operations.Means(
        new Tasks(new InMemoryTaskStore(1, 1, clock), clock, 1, 1),
        new TaskRenderer(profile, 0, new TaskListLimit(1), clock),
        new UploadStore(1),
        new Refusals(profile.dialect(), new ErrorResponses(clock), clock),
        new SubmitPolicy(List.of(), new TaskTiming(Duration.ZERO, Duration.ZERO), false),
        0);
  }

  private static JsonNode description() {
    return YamlFile.readTree(
        new YAMLMapper(),
        Path.of("src/main/resources/dev/mjproxy/mock/internal/admin/admin-api.yaml"));
  }
}
