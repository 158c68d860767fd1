package dev.mjproxy.contract.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.Verdict;
import org.junit.jupiter.api.Test;

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

  @Test
  void aFindingIsNoMoreSevereThanItsRule() {
    Finding must = Finding.must("a", "/b", "c", "d");
    assertThat(FindingCollector.atMost(Requirement.SHOULD, must).requirement())
        .isEqualTo(Requirement.SHOULD);
    assertThat(FindingCollector.atMost(Requirement.MUST, must)).isSameAs(must);
  }
}
