package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The enum is the spec's own list. */
final class ReturnCodeTest {
  @Test
  void codesAreThoseOfTheSpec() {
    Map<Integer, String> known =
        SpecTree.ROOT
            .at("/components/schemas/ReturnCode/x-known-values")
            .valueStream()
            .collect(
                Collectors.toMap(
                    value -> value.path("value").asInt(), value -> value.path("name").asString()));

    assertThat(
            Stream.of(ReturnCode.values()).collect(Collectors.toMap(ReturnCode::code, Enum::name)))
        .isEqualTo(known);
  }

  @Test
  void codeIsFoundByNumber() {
    assertThat(ReturnCode.of(21)).contains(ReturnCode.EXISTED);
    assertThat(ReturnCode.of(0)).isEmpty();
  }

  @Test
  void acceptedAndWindowCodesCarryATaskId() {
    assertThat(Stream.of(ReturnCode.values()).filter(ReturnCode::carriesTaskId))
        .containsExactly(ReturnCode.SUCCESS, ReturnCode.EXISTED, ReturnCode.IN_QUEUE);
  }
}
