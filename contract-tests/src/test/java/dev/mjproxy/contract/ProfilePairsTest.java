package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A server of one dialect that is taken for another: the verifier reports what the two profiles say
 * differently, and nothing else. {@code profile-differences.yaml} says which check finds which
 * member of a profile; in which pairs that differs is read from the profiles.
 *
 * <p>Only the families that cost little take part. {@code DialectsTest} runs all of them.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ProfilePairsTest {
  private static final List<String> FAMILIES =
      List.of("access", "capability", "shape", "returncode", "list", "callback");
  private static final int BUDGET = 200;
  private static final JsonNode TABLE = table();

  @ParameterizedTest
  @MethodSource("pairs")
  void whatTheTwoSayDifferentlyIsFoundAndNothingElse(String server, String takenFor)
      throws Exception {
    RunReport report = run(server, takenFor);
    assertThat(found(report))
        .as("%s taken for %s: %s", server, takenFor, text(report))
        .isEqualTo(expected(Profile.named(server), Profile.named(takenFor)));
  }

  static Stream<Arguments> pairs() {
    return Profile.names().stream()
        .flatMap(
            server ->
                Profile.names().stream()
                    .filter(takenFor -> !takenFor.equals(server))
                    .map(takenFor -> Arguments.of(server, takenFor)));
  }

  /** The checks that find something that the server's profile says and the other does not. */
  private static Set<String> expected(Profile server, Profile takenFor) {
    Set<String> checks =
        TABLE
            .valueStream()
            .filter(row -> isFound(row, server, takenFor))
            .map(row -> row.path("check").asString())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!absent(takenFor).containsAll(absent(server))) {
      checks.add("capability/operations-are-present");
    }
    return checks;
  }

  private static boolean isFound(JsonNode row, Profile server, Profile takenFor) {
    JsonNode said = row.path("server");
    return says(server, said) && !says(takenFor, said) && !says(takenFor, row.path("known"));
  }

  /** Whether a profile says one of the values of one of these members. */
  private static boolean says(Profile profile, JsonNode members) {
    return members.properties().stream()
        .anyMatch(
            member -> {
              String value = value(profile, member.getKey());
              JsonNode wanted = member.getValue();
              return wanted.isArray()
                  ? wanted.valueStream().anyMatch(it -> it.asString().equals(value))
                  : wanted.asString().equals(value);
            });
  }

  private static String value(Profile profile, String member) {
    return profile
        .spec()
        .document()
        .path("x-mjproxy-dialect")
        .at("/" + member.replace('.', '/'))
        .asString("absent");
  }

  private static Set<String> absent(Profile profile) {
    Set<String> absent = new TreeSet<>(ids(base()));
    absent.removeAll(ids(profile));
    return absent;
  }

  private static List<String> ids(Profile profile) {
    return profile.spec().operations().stream().map(Operation::operationId).toList();
  }

  private static Profile base() {
    return Profile.named("plus");
  }

  private static JsonNode table() {
    InputStream in = ProfilePairsTest.class.getResourceAsStream("profile-differences.yaml");
    return new YAMLMapper().readTree(Objects.requireNonNull(in));
  }

  private static Set<String> found(RunReport report) {
    return report.newCauses().stream()
        .filter(cause -> cause.first().counts())
        .map(Cause::check)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static RunReport run(String server, String takenFor) throws Exception {
    try (MockServer mock =
        MockServer.start(HonestServer.options(Duration.ofMillis(400)).withProfile(server))) {
      Target target =
          Target.at(mock.baseUrl().toString())
              .withSecret("S")
              .withSecretForm(HonestServer.secretForm(server))
              .withTimeouts(
                  new Target.Timeouts(
                      Duration.ofSeconds(10),
                      Duration.ofSeconds(30),
                      Duration.ofMinutes(2),
                      Duration.ofMillis(50)));
      return Verifier.of(target)
          .with(
              new Verifier.Options(
                  new Selection(FAMILIES, List.of("returncode/queue-is-full")),
                  OptionalInt.of(BUDGET),
                  Strictness.NORMAL,
                  1,
                  takenFor))
          .run();
    }
  }

  private static String text(RunReport report) {
    return report.newCauses().stream()
        .filter(cause -> cause.first().counts())
        .map(cause -> cause.check() + " " + cause.operations() + " " + cause.first().message())
        .collect(Collectors.joining("\n"));
  }
}
