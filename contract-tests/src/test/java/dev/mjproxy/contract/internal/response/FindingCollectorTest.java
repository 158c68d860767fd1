package dev.mjproxy.contract.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a response leaves open, and the severity of findings. */
final class FindingCollectorTest {
  @Test
  void aResponseThatIsTooLargeToBeKeptLeavesARuleOpen() {
    FindingCollector findings = new FindingCollector();
    assertThat(findings.isAnswered(Exchanges.cut(Request.of("GET", "/mj/task/list"), "[]")))
        .isFalse();
    assertThat(findings.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(findings.outcome().reason())
        .startsWith("the reply is too large to be judged: HTTP 200, 2 bytes, SHA-256 ")
        .endsWith("; see -Xmx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"success\":false,\"code\":-1,\"message\":\"bad\"} | HTTP 200, code -1 bad",
        "{\"code\":4,\"description\":\"no\",\"message\":\"x\"} | HTTP 200, code 4 no",
        "{\"error\":{\"message\":\"token\"}} | HTTP 200, token",
        "{\"error\":\"missing\"} | HTTP 200, missing",
        "{\"code\":4} | HTTP 200, code 4",
        "[] | HTTP 200"
      })
  void aRefusalIsToldInTheServersWords(String body, String found) {
    assertThat(FindingCollector.found(Exchanges.response(Request.of("GET", "/mj/x"), body)))
        .isEqualTo(found);
  }

  @Test
  void anEmptyTextIsShown() {
    assertThat(Finding.must("status", "/status", "CANCEL", "").message())
        .isEqualTo("/status: expected CANCEL, found \"\"");
    assertThat(Finding.must("status", "/status", "CANCEL", " ").found()).isEqualTo("\" \"");
  }

  @Test
  void aFindingIsNoMoreSevereThanItsRule() {
    Finding must = Finding.must("a", "/b", "c", "d");
    assertThat(FindingCollector.atMost(Requirement.SHOULD, must).requirement())
        .isEqualTo(Requirement.SHOULD);
    assertThat(FindingCollector.atMost(Requirement.MUST, must)).isSameAs(must);
  }
}
