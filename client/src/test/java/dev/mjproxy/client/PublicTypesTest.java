package dev.mjproxy.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import dev.mjproxy.testing.PublicTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users can touch is written down: a public type is a promise, and a new one a decision. The
 * rest is package-private, or below {@code dev.mjproxy.client.internal}.
 */
final class PublicTypesTest {
  private static final String INTERNAL = "dev.mjproxy.client.internal";

  /** Made by the client for its users: their constructors take what holds the connections. */
  private static final Set<String> MADE_BY_THE_CLIENT =
      Set.of(
          "dev.mjproxy.client.call.CallFactory",
          "dev.mjproxy.client.capability.CapabilityProbe",
          "dev.mjproxy.client.image.Images",
          "dev.mjproxy.client.task.Tasks",
          "dev.mjproxy.client.webhook.WebhookReceiver");

  @Test
  void publicTypesAreThoseOfTheList() throws IOException {
    assertThat(PublicTypes.ofThisModule().names())
        .as(PublicTypes.ADVICE)
        .isEqualTo(PublicTypes.listed());
  }

  @Test
  void publicSignaturesNameNothingInternal() {
    assertThat(
            PublicTypes.ofThisModule()
                .leaks(name -> name.startsWith(INTERNAL), PublicTypesTest::isMadeByTheClient))
        .isEmpty();
  }

  private static boolean isMadeByTheClient(JavaCodeUnit unit) {
    return unit instanceof JavaConstructor
        && MADE_BY_THE_CLIENT.contains(unit.getOwner().getName());
  }

  /** Recipes, READMEs, guides and the projects of users. */
  @Test
  void usersAreShownNothingInternal() throws IOException {
    assertThat(
            Stream.of(
                    "src/examples",
                    "src/it",
                    "compatibility/src",
                    "../docs/guides/client.md",
                    "../README.md",
                    "../README.zh-CN.md",
                    "../docs/guides/client-errors.md")
                .flatMap(PublicTypesTest::files)
                .filter(file -> read(file).contains(INTERNAL + ".")))
        .isEmpty();
  }

  private static Stream<Path> files(String start) {
    try (Stream<Path> files = Files.walk(Path.of(start))) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
