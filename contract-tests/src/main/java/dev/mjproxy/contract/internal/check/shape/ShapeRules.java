package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.RuleList;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** The rules about the shape of requests and responses. */
public final class ShapeRules {
  private ShapeRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    List<Operation> withBody =
        rules.spec().operations().stream().filter(Operation::hasRequestBody).toList();
    bodies(rules, withBody);
    requests(rules, withBody);
    responses(rules, withBody);
  }

  private static void bodies(RuleList rules, List<Operation> withBody) {
    ApiSpec spec = rules.spec();
    rules.each(withBody, MalformedJson::new);
    rules.each(withBody, EmptyBody::new);
    rules.each(withBody, TopIsAnObject::new);
    rules.each(withBody, operation -> new WrongType(operation, spec));
    rules.each(
        withBody.stream().filter(it -> UnknownEnumValue.concerns(it, spec)).toList(),
        operation -> new UnknownEnumValue(operation, spec));
    rules.each(
        withBody.stream().filter(it -> NumberOutOfRange.concerns(it, spec)).toList(),
        operation -> new NumberOutOfRange(operation, spec));
    rules.each(
        withBody.stream().filter(it -> WrongInside.concerns(it, spec)).toList(),
        operation -> new WrongInside(operation, spec));
    rules.each(withBody, operation -> new HardBodiesAreAnswered(operation, spec));
  }

  private static void requests(RuleList rules, List<Operation> withBody) {
    rules.each(withBody, WrongMediaType::new);
    rules.each(rules.spec().operations(), WrongMethod::new);
    rules.add(new HeadAndOptionsAreAnswered());
    rules.each(rules.named("fetchTask", "cancelTask", "getImageSeed"), HardIdsAreAnswered::new);
    rules.add(new UnknownPath());
    rules.add(new UnknownIdIsNoTask());
    rules.add(new UnknownFieldsAreIgnored());
    rules.add(new JsonMediaTypesAreAccepted());
    rules.add(new NullMeansAbsent());
  }

  private static void responses(RuleList rules, List<Operation> withBody) {
    rules.each(withBody, RequestExamplesAreAccepted::new);
    rules.each(rules.spec().operations(), RepliesKeepTheSchema::new);
    rules.each(rules.spec().operations(), RepliesFollowTheAdvice::new);
    rules.each(rules.spec().operations(), RepliesAreDocumented::new);
    rules.add(new NoStackTrace());
  }
}
