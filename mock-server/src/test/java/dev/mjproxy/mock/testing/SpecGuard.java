package dev.mjproxy.mock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReceivedResponse;
import java.util.Optional;

/** Holds what a mock sends against the spec: no violation of any worth is let through. */
public final class SpecGuard {
  private static final ApiSpec SPEC = ApiSpec.bundled();

  private SpecGuard() {}

  /** Fails if an operation's response differs from the spec; other responses are not looked at. */
  public static void check(String method, String path, Answer answer) {
    operation(method, path)
        .ifPresent(
            operation ->
                assertThat(SPEC.check().response(operation, response(answer)))
                    .as("%s %s answered %d %s", method, path, answer.status(), answer.text())
                    .isEmpty());
  }

  /** Fails if a callback's body differs from the spec. */
  public static void checkCallback(byte[] body) {
    assertThat(SPEC.check().callback(body)).isEmpty();
  }

  /** The operation of a path with or without a mode prefix, written down apart from the router. */
  static Optional<Operation> operation(String method, String path) {
    String plain =
        path.replaceFirst("\\?.*", "")
            .replaceAll("/{2,}", "/")
            .replaceFirst("^/mj-(?:fast|turbo|relax)", "")
            .replaceFirst("/$", "");
    return SPEC.operations().stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> plain.matches(operation.path().replace("{id}", "[^/]*")))
        .findFirst();
  }

  private static ReceivedResponse response(Answer answer) {
    return new ReceivedResponse(answer.status(), answer.headers(), answer.body());
  }
}
