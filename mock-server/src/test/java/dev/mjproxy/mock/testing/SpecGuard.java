package dev.mjproxy.mock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReceivedResponse;
import dev.mjproxy.openapi.Requirement;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.Profile;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what a mock sends against the spec: no violation of any worth is let through. */
public final class SpecGuard {
  private SpecGuard() {}

  /** Fails if an operation's response differs from the spec; other responses are not looked at. */
  public static void check(ApiSpec spec, String method, String path, Answer answer) {
    operation(spec, method, path)
        .ifPresent(
            operation ->
                assertThat(spec.check().response(operation, response(answer)))
                    .as("%s %s answered %d %s", method, path, answer.status(), answer.text())
                    .isEmpty());
  }

  /**
   * The same for the dialect of another server, which may differ in what the base recommends, and
   * in what its block {@code x-mjproxy-dialect} declares.
   */
  static void checkDialect(Profile profile, String method, String path, Answer answer) {
    if (isDeclaredRefusal(profile.dialect(), answer)) {
      return;
    }
    String fresh = "\"" + profile.dialect().freshTask().status() + "\"";
    operation(profile.spec(), method, path)
        .ifPresent(
            operation ->
                assertThat(profile.spec().check().response(operation, response(answer)))
                    .as("%s %s answered %d %s", method, path, answer.status(), answer.text())
                    .filteredOn(violation -> violation.requirement() == Requirement.MUST)
                    .allMatch(violation -> violation.found().equals(fresh)));
  }

  private static boolean isDeclaredRefusal(Dialect dialect, Answer answer) {
    return dialect.refusals().values().stream()
        .flatMap(
            refusal -> Stream.concat(Stream.of(refusal), refusal.operations().values().stream()))
        .filter(refusal -> !refusal.accepted() && refusal.status() == answer.status())
        .anyMatch(
            refusal ->
                switch (refusal.body()) {
                  case RESULT, MESSAGE -> answer.status() != 200;
                  case JSON_NULL -> answer.text().equals("null");
                  case SUCCESS_FALSE -> answer.text().startsWith("{\"success\":false");
                  default -> true;
                });
  }

  /** Fails if a callback's body differs from the spec. */
  public static void checkCallback(byte[] body) {
    checkCallback(body, true);
  }

  static void checkCallback(byte[] body, boolean ofTheBase) {
    assertThat(ApiSpec.bundled().check().callback(body))
        .filteredOn(violation -> ofTheBase || violation.requirement() == Requirement.MUST)
        .isEmpty();
  }

  /** The operation of a path with or without a mode prefix, written down apart from the router. */
  private static Optional<Operation> operation(ApiSpec spec, String method, String path) {
    String plain =
        path.replaceFirst("\\?.*", "")
            .replaceAll("/{2,}", "/")
            .replaceFirst("^/[^/]+(?=/mj/)", "")
            .replaceFirst("/$", "");
    return spec.operations().stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> plain.matches(operation.path().replace("{id}", "[^/]*")))
        .findFirst();
  }

  private static ReceivedResponse response(Answer answer) {
    return new ReceivedResponse(answer.status(), answer.headers(), answer.body());
  }
}
