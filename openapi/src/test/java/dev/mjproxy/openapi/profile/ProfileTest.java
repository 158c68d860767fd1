package dev.mjproxy.openapi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profiles of this library, and one of a user. */
final class ProfileTest {
  @TempDir Path folder;

  static List<String> names() {
    return Profile.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameIsAProfileWithASpecAndADialect(String name) {
    Profile profile = Profile.named(name);

    assertThat(profile.name()).isEqualTo(name);
    assertThat(profile.title()).isNotBlank();
    assertThat(profile.chineseTitle()).isNotEqualTo(profile.title());
    assertThat(ids(profile)).contains("submitImagine", "fetchTask", "listTasksByCondition");
    assertThat(profile.dialect().refusal(Situation.SECRET_REFUSED).status()).isEqualTo(401);
    assertThat(profile.spec().document().has("x-mjproxy-dialect")).isTrue();
  }

  @Test
  void baseHasTheOperationsOfTheBundle() {
    assertThat(ids(Profile.named("plus"))).isEqualTo(ids(ApiSpec.bundled()));
    assertThat(ids(Profile.plusWithLegacyOperations()))
        .containsAll(ids(ApiSpec.bundled()))
        .contains("submitChange", "submitSimpleChange")
        .hasSize(ids(ApiSpec.bundled()).size() + 2);
    assertThat(Profile.plusWithLegacyOperations().dialect())
        .isEqualTo(Profile.named("plus").dialect());
  }

  @Test
  void dialectsHaveTheOperationsThatWereMeasured() {
    assertThat(ids(Profile.named("original")))
        .containsExactlyInAnyOrder(
            "submitBlend",
            "submitDescribe",
            "submitImagine",
            "listTasks",
            "listTasksByCondition",
            "listQueuedTasks",
            "fetchTask",
            "submitChange",
            "submitSimpleChange");
    assertThat(ids(Profile.named("cipher")))
        .contains("submitAction", "getImageSeed", "submitChange")
        .doesNotContain("cancelTask", "queryTasks");
    assertThat(ids(Profile.named("relay"))).hasSize(13).doesNotContain("listTasks");
    assertThat(ids(Profile.named("trueai"))).doesNotContain("queryTasks", "listQueuedTasks");
  }

  @Test
  void dialectIsMergedOnThatOfTheBase() {
    Dialect relay = Profile.named("relay").dialect();

    assertThat(relay.secret().accepts(SecretAxis.Form.BEARER)).isTrue();
    assertThat(relay.refusal(Situation.UNKNOWN_TASK))
        .isEqualTo(
            new Refusal(false, 400, 4, Refusal.Body.RELAY_B, "task_no_found ", java.util.Map.of()));
    assertThat(relay.refusal(Situation.MISSING_FIELD, "submitImagine").status()).isEqualTo(400);
    assertThat(relay.refusal(Situation.MISSING_FIELD, "submitBlend").status()).isEqualTo(200);
    assertThat(relay.freshTask().untilFirstPoll()).isEqualTo(Duration.ofSeconds(15));
    assertThat(relay.task().describeTextPlaces()).containsExactly("properties.finalPrompt");
  }

  @Test
  void usersOwnProfileTakesTenLines() throws IOException {
    Path file =
        write(
            """
            overlay: 1.0.0
            info: {title: My reseller, version: 1.0.0}
            x-mjproxy-extends: relay
            actions:
              - target: $
                update:
                  x-mjproxy-dialect:
                    refusals:
                      secret-refused: {status: 403}
            """);

    Profile own = Profile.read(file);

    assertThat(own.name()).isEqualTo("reseller");
    assertThat(own.title()).isEqualTo("My reseller");
    assertThat(own.dialect().refusal(Situation.SECRET_REFUSED).status()).isEqualTo(403);
    assertThat(own.dialect().refusal(Situation.SECRET_REFUSED).body())
        .isEqualTo(Refusal.Body.RELAY_A);
    assertThat(ids(own)).isEqualTo(ids(Profile.named("relay")));
  }

  @Test
  void usersProfileMayExtendAnotherInAFile() throws IOException {
    Path parent = Files.createDirectory(folder.resolve("base")).resolve("relays.yaml");
    Files.writeString(
        parent,
        """
        overlay: 1.0.0
        info: {title: Our relays, version: 1.0.0}
        x-mjproxy-extends: relay
        actions:
          - target: $
            update:
              x-mjproxy-dialect:
                refusals:
                  secret-refused: {status: 403}
                  unknown-path: {status: 410}
        """);
    Path file =
        write(
            """
            overlay: 1.0.0
            info: {title: One of them, version: 1.0.0}
            x-mjproxy-extends: [./base/relays.yaml, legacy-operations]
            actions:
              - target: $
                update:
                  x-mjproxy-dialect:
                    refusals:
                      secret-refused: {status: 402}
            """);

    Profile own = Profile.read(file);

    assertThat(own.title()).isEqualTo("One of them");
    assertThat(own.dialect().refusal(Situation.SECRET_REFUSED).status()).isEqualTo(402);
    assertThat(own.dialect().refusal(Situation.UNKNOWN_PATH).status()).isEqualTo(410);
    assertThat(own.dialect().refusal(Situation.UNKNOWN_TASK))
        .isEqualTo(Profile.named("relay").dialect().refusal(Situation.UNKNOWN_TASK));
    assertThat(ids(own)).contains("submitChange").doesNotContain("listTasks");
  }

  @Test
  void nameOrFileIsResolved() throws IOException {
    Path file =
        write(
            """
            overlay: 1.0.0
            info: {title: As the base, version: 1.0.0}
            actions: [{target: $, update: {}}]
            """);

    assertThat(Profile.resolve("cipher")).isSameAs(Profile.named("cipher"));
    assertThat(Profile.resolve(file.toString()).dialect())
        .isEqualTo(Profile.named("plus").dialect());
    assertThatThrownBy(() -> Profile.resolve("chipher"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("no profile 'chipher'")
        .hasMessageContaining("[plus, original, cipher, relay, trueai]");
    assertThatThrownBy(() -> Profile.resolve("nowhere/my.yaml"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("nowhere/my.yaml: no such file");
  }

  @Test
  void whatRemovedOperationsLeaveBehindIsRemoved() {
    String original = Profile.named("original").spec().document().toString();

    assertThat(original).doesNotContain("ModalRequest", "cancelTask", "InsightFace");
    assertThat(Profile.named("original").spec().document().path("tags")).hasSize(2);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("reseller.yaml"), text);
  }

  private static List<String> ids(Profile profile) {
    return ids(profile.spec());
  }

  private static List<String> ids(ApiSpec spec) {
    return spec.operations().stream().map(Operation::operationId).toList();
  }
}
