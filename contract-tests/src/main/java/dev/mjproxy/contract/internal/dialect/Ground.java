package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.capability.CapabilityProbes;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.ParsingAxis.NumericIds;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.SecretAxis;
import dev.mjproxy.openapi.profile.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing by which dialects differ and which costs nothing to find out.
 *
 * @param name what it is, in words
 * @param observed what the server does; empty if that is not known
 * @param declared what a profile says
 */
record Ground(
    String name,
    Function<CapabilityProbes, Optional<String>> observed,
    Function<Profile, String> declared) {

  /** All of them. */
  static List<Ground> all() {
    return Stream.of(
            List.of(
                new Ground("operations", Ground::operations, Ground::operations),
                new Ground("mode prefixes", Ground::prefixes, Ground::prefixes),
                new Ground("secret", Ground::secrets, Ground::secrets)),
            refusals(),
            parsing())
        .flatMap(List::stream)
        .toList();
  }

  /** The operations of the base, and those that a dialect adds. */
  static List<Operation> everyOperation() {
    List<Operation> all = new ArrayList<>(Profile.named("plus").spec().operations());
    all.addAll(DialectOperations.all());
    return List.copyOf(all);
  }

  private static List<Ground> refusals() {
    return List.of(
        refusal("no secret", Situation.SECRET_REFUSED, "", CapabilityProbes.NO_SECRET),
        new Ground(
            "broken body without a secret",
            probes ->
                probes
                    .exchange(CapabilityProbes.NO_SECRET_BROKEN)
                    .map(exchange -> "HTTP " + exchange.status()),
            profile ->
                "HTTP "
                    + profile
                        .dialect()
                        .refusal(
                            profile.dialect().secret().checked() == SecretAxis.Checked.FIRST
                                ? Situation.SECRET_REFUSED
                                : Situation.MALFORMED_JSON)
                        .status()),
        refusal("unknown path", Situation.UNKNOWN_PATH, "", CapabilityProbes.UNKNOWN_GET),
        refusal(
            "wrong method", Situation.WRONG_METHOD, "submitImagine", CapabilityProbes.WRONG_METHOD),
        refusal(
            "malformed JSON",
            Situation.MALFORMED_JSON,
            "submitImagine",
            CapabilityProbes.operation("submitImagine")),
        refusal(
            "unknown task",
            Situation.UNKNOWN_TASK,
            "fetchTask",
            CapabilityProbes.operation("fetchTask")));
  }

  private static List<Ground> parsing() {
    return List.of(
        new Ground(
            "body of another media type",
            probes ->
                probes
                    .exchange(CapabilityProbes.WRONG_MEDIA_TYPE)
                    .map(exchange -> "HTTP " + exchange.status()),
            // What is taken for JSON is refused as malformed.
            profile ->
                "HTTP "
                    + Optional.of(profile.dialect().refusal(Situation.WRONG_MEDIA_TYPE))
                        .filter(refusal -> !refusal.accepted())
                        .orElse(profile.dialect().refusal(Situation.MALFORMED_JSON))
                        .status()),
        new Ground(
            "numbers as ids",
            probes ->
                probes
                    .exchange(CapabilityProbes.NUMERIC_IDS)
                    .map(ResponseForm::ofDoubtful)
                    .map(form -> form.equals("accepted") ? form : "refused"),
            profile ->
                profile.dialect().parsing().numericIds() == NumericIds.REFUSED
                    ? "refused"
                    : "accepted"));
  }

  private static Ground refusal(
      String name, Situation situation, String operationId, String probe) {
    return new Ground(
        name,
        probes -> probes.exchange(probe).map(ResponseForm::of),
        profile -> ResponseForm.of(profile.dialect().refusal(situation, operationId)));
  }

  private static Optional<String> operations(CapabilityProbes probes) {
    Map<String, Exchange> absent = probes.absent(everyOperation());
    return Optional.of(
        everyOperation().stream()
            .map(Operation::operationId)
            .filter(id -> !absent.containsKey(id))
            .collect(Collectors.joining(" ")));
  }

  private static String operations(Profile profile) {
    List<String> present =
        profile.spec().operations().stream().map(Operation::operationId).toList();
    return everyOperation().stream()
        .map(Operation::operationId)
        .filter(present::contains)
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> prefixes(CapabilityProbes probes) {
    Capabilities capabilities = probes.capabilities();
    if (!capabilities.hasModePrefixes()) {
      return Optional.of(word(Dialect.Prefixes.NONE));
    }
    return probes
        .isAnyPrefixRouted()
        .map(isAny -> word(isAny ? Dialect.Prefixes.ANY_WORD : Dialect.Prefixes.MODES));
  }

  private static String prefixes(Profile profile) {
    return word(profile.dialect().prefixes());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<String> secrets(CapabilityProbes probes) {
    List<String> accepted = new ArrayList<>();
    for (SecretAxis.Form form : SecretAxis.Form.values()) {
      Optional<Exchange> exchange = probes.exchange(CapabilityProbes.secret(form.name()));
      if (exchange.isEmpty()) {
        return Optional.empty();
      }
      if (exchange.get().status() == 200) {
        accepted.add(word(form));
      }
    }
    return Optional.of(String.join(", ", accepted));
  }

  private static String secrets(Profile profile) {
    return Stream.of(SecretAxis.Form.values())
        .filter(profile.dialect().secret()::accepts)
        .map(Ground::word)
        .collect(Collectors.joining(", "));
  }
}
