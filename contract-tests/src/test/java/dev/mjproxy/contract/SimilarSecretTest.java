package dev.mjproxy.contract;

import static dev.mjproxy.contract.Results.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that look at a part of the secret only. */
final class SimilarSecretTest {
  @ParameterizedTest
  @ValueSource(strings = {"S", "s3cret-One", "ALL-UPPER", "12345"})
  void theHonestServerPassesWithAnySecret(String secret) throws Exception {
    assertThat(judge(secret, String::equals).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aSecretThatIsLookedAtInPartIsAFailure() throws Exception {
    assertFound(judge("s3cret", (right, given) -> given.startsWith(right)), "one character more");
    assertFound(judge("s3cret", (right, given) -> right.startsWith(given)), "one character less");
  }

  @Test
  void aSecretInAnyCaseIsAWarning() throws Exception {
    RuleResult result = judge("s3cret", String::equalsIgnoreCase);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.outcome().findings().get(0).expected()).contains("letters of the other case");
  }

  private static void assertFound(RuleResult result, String difference) {
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.outcome().findings())
        .singleElement()
        .satisfies(it -> assertThat(it.expected()).contains(difference));
  }

  /** What comes of the rule where the server takes a secret for the right one like this. */
  private static RuleResult judge(String secret, BiPredicate<String, String> isRight)
      throws Exception {
    try (MockServer honest = HonestServer.start();
        LyingServer liar =
            LyingServer.start(
                honest.baseUrl().toString(),
                (asked, server) ->
                    server.apply(
                        isRight.test(secret, given(asked)) ? asked.withSecret("S") : asked))) {
      RunReport report =
          Verifier.of(Target.at(liar.baseUrl()).withSecret(secret))
              .with(
                  new Verifier.Options(
                      new Selection(List.of("access/similar-secret-is-refused"), List.of()),
                      OptionalInt.of(0),
                      Strictness.NORMAL,
                      1))
              .run();
      return result(report, "access/similar-secret-is-refused");
    }
  }

  private static String given(Asked asked) {
    return asked.headers().getOrDefault("authorization", "").replaceFirst("^Bearer ", "");
  }
}
