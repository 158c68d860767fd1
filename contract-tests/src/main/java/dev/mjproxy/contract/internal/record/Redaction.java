package dev.mjproxy.contract.internal.record;

import dev.mjproxy.contract.result.Coverage;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Fingerprint;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunFacts;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.UntestedRule;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The one place where the texts of a run become fit to be shown: whatever a server may have had a
 * part in goes through one function, which hides the secret and bounds the length. Texts of the
 * project's own, by which rules are found again, stay as they are.
 */
public final class Redaction {
  /** Members that no server has a part in. */
  private static final Map<Class<?>, Set<String>> OWN =
      Map.of(
          RuleResult.class, Set.of("id", "check", "operation", "sentence", "source"),
          Finding.class, Set.of("rule"),
          Evidence.class, Set.of("operation"),
          Fingerprint.class, Set.of("check", "operation"),
          RunFacts.class, Set.of("specVersion"),
          Coverage.class, Set.of("operation"),
          Coverage.Field.class, Set.of("pointer"),
          UntestedRule.class, Set.of("id", "sentence", "reason"));

  private static final int EXCHANGE_CHARACTERS = 16_000;
  private static final int CHARACTERS = 2_000;

  private final Hiding hiding;
  private final UnaryOperator<String> lasting;

  /** Takes the secret out of a text, and shortens it. */
  @FunctionalInterface
  public interface Hiding {
    /**
     * The text without the secret.
     *
     * @param characters how many characters to show at most
     */
    String hideStart(String text, int characters);
  }

  /** A redaction by this function. */
  public Redaction(Hiding hiding) {
    this(hiding, text -> text);
  }

  /**
   * A redaction by this function.
   *
   * @param lasting takes out of an expectation what is another in the next run
   */
  public Redaction(Hiding hiding, UnaryOperator<String> lasting) {
    this.hiding = hiding;
    this.lasting = lasting;
  }

  /** The result with all texts of the server redacted. */
  public RuleResult of(RuleResult result) {
    return Records.change(result, this::redact);
  }

  /** The report with all texts of the server redacted. */
  public RunReport of(RunReport report) {
    return Records.change(report, this::redact);
  }

  private Object redact(Class<?> owner, String name, Object value) {
    if (value instanceof String text && owner == Finding.class && name.equals("lasting")) {
      return hiding.hideStart(lasting.apply(text), CHARACTERS);
    }
    return value instanceof String text && !OWN.getOrDefault(owner, Set.of()).contains(name)
        ? hiding.hideStart(text, owner == Evidence.class ? EXCHANGE_CHARACTERS : CHARACTERS)
        : value;
  }
}
