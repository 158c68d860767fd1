package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.testing.PublicTypes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The public types of this module are those of {@code public-types.txt}: each is a decision. */
final class PublicTypesTest {
  @Test
  void publicTypesAreTheListedOnes() throws IOException {
    assertThat(PublicTypes.ofThisModule().names())
        .as(PublicTypes.ADVICE)
        .isEqualTo(PublicTypes.listed());
  }

  @Test
  void publicSignaturesNamePublicTypesOnly() {
    assertThat(PublicTypes.ofThisModule().leaks(name -> name.contains(".internal"))).isEmpty();
  }
}
