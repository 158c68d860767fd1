package dev.mjproxy.openapi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.InvalidSpecException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that the build writes, which saves the overlays at run time. */
final class AppliedProfileTest {
  private static final ObjectNode BUNDLE = (ObjectNode) ApiSpec.bundled().document();

  static Set<String> written() {
    return ProfileDocuments.applied(BUNDLE).keySet();
  }

  @ParameterizedTest
  @MethodSource("written")
  void writtenProfileIsWhatItsOverlaysMakeOfTheBundle(String name) {
    assertThat(AppliedProfile.written(name))
        .isEqualTo(AppliedProfile.of(ProfileFiles.named(name), BUNDLE));
  }

  @Test
  void everyNamedProfileIsWrittenAndPlusWithLegacyOperations() {
    assertThat(written())
        .containsAll(Profile.names())
        .contains("legacy-operations")
        .hasSize(Profile.names().size() + 1);
    assertThat(List.of(Profile.plusWithLegacyOperations().name(), Profile.named("plus").name()))
        .containsOnly("plus");
  }

  @Test
  void missingOneIsSaidToNeedABuild() {
    assertThatThrownBy(() -> AppliedProfile.written("edits-operation"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(
            "/dev/mjproxy/openapi/profiles/applied/edits-operation.json is missing beside this"
                + " library; build the openapi module with Maven");
  }
}
