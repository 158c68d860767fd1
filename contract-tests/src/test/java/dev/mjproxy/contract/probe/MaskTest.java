package dev.mjproxy.contract.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is hidden, and what is not. */
final class MaskTest {
  @Test
  void aSecretIsHiddenWhereverItStands() {
    assertThat(Mask.of("sk-12345").hide("x=sk-12345y $1")).isEqualTo("x=***y $1");
  }

  @Test
  void aShortSecretIsHiddenAsAWordOnly() {
    assertThat(Mask.of("S").hide("Bearer S, SUCCESS")).isEqualTo("Bearer ***, SUCCESS");
  }

  @Test
  void curlKeepsItsOwnOptions() {
    Request request = Request.of("GET", "/x").with("mj-api-secret", "X");
    assertThat(new Rendering("http://h", Mask.of("X")).curl(request))
        .isEqualTo("curl -i -X GET -H 'mj-api-secret: ***' 'http://h/x'");
  }

  @Test
  void noSecretHidesNothing() {
    assertThat(Mask.of("").hide("abc")).isEqualTo("abc");
  }
}
