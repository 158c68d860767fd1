package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.RuleList;

/** The rules about secrets, mode prefixes, and whether the server answers at all. */
public final class AccessRules {
  private AccessRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    rules.add(new ServerAnswers());
    rules.add(new SecretIsAccepted());
    rules.add(new ApiIsHere());
    rules.each(rules.spec().operations(), NoSecretIsRefused::new);
    rules.each(rules.spec().operations(), WrongSecretIsRefused::new);
    rules.add(new SimilarSecretIsRefused());
    rules.add(new BothSecretFormsWork());
    rules.add(new RawSecretWorks());
    rules.each(rules.spec().operations(), ModePrefixIsRouted::new);
    rules.add(new TaskIsFoundUnderEveryPrefix());
    rules.add(new ServerKeepsAnswering());
  }
}
