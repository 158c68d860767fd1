package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.testing.PublicTypes;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public types are those that are listed: each new one is a promise to users. */
final class PublicTypesTest {
  @Test
  void publicTypesAreThoseListed() throws IOException {
    assertThat(PublicTypes.ofThisModule().names())
        .as(PublicTypes.ADVICE)
        .isEqualTo(PublicTypes.listed());
  }

  @Test
  void publicSignaturesNameNoHiddenType() {
    assertThat(PublicTypes.ofThisModule().leaks(PublicTypesTest::isHidden)).isEmpty();
  }

  @Test
  void hiddenTypeInASignatureIsFound() {
    assertThat(PublicTypes.of(Leaky.class).leaks(PublicTypesTest::isHidden))
        .singleElement()
        .asString()
        .endsWith("names " + Exchange.class.getName());
  }

  /** Ours alone, or moved in the standalone jar. */
  private static boolean isHidden(String packageName) {
    return Stream.of(
            "dev.mjproxy.contract.internal",
            "dev.mjproxy.openapi",
            "tools.jackson",
            "org.apache.hc")
        .anyMatch(packageName::startsWith);
  }

  /** Names a type that users cannot name. */
  public static final class Leaky {
    private Leaky() {}

    /** Says nothing. */
    public static List<Exchange> exchanges() {
      return List.of();
    }
  }
}
