package dev.mjproxy.contract.check;

import dev.mjproxy.contract.check.shape.EmptyBody;
import dev.mjproxy.contract.check.shape.HardBodiesAreAnswered;
import dev.mjproxy.contract.check.shape.HardIdsAreAnswered;
import dev.mjproxy.contract.check.shape.HeadAndOptionsAreAnswered;
import dev.mjproxy.contract.check.shape.JsonMediaTypesAreAccepted;
import dev.mjproxy.contract.check.shape.MalformedJson;
import dev.mjproxy.contract.check.shape.NullMeansAbsent;
import dev.mjproxy.contract.check.shape.NumberOutOfRange;
import dev.mjproxy.contract.check.shape.TopIsAnObject;
import dev.mjproxy.contract.check.shape.UnknownEnumValue;
import dev.mjproxy.contract.check.shape.UnknownFieldsAreIgnored;
import dev.mjproxy.contract.check.shape.UnknownIdIsNoTask;
import dev.mjproxy.contract.check.shape.UnknownPath;
import dev.mjproxy.contract.check.shape.WrongInside;
import dev.mjproxy.contract.check.shape.WrongMediaType;
import dev.mjproxy.contract.check.shape.WrongMethod;
import dev.mjproxy.contract.check.shape.WrongType;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** The rules about wrong requests. */
final class ShapeChecks {
  private ShapeChecks() {}

  static void add(RuleList rules) {
    wrongRequests(rules);
  }

  private static void wrongRequests(RuleList rules) {
    List<Operation> withBody = Calls.withBody(rules.spec().operations());
    rules.each(withBody, MalformedJson::new);
    rules.each(withBody, EmptyBody::new);
    rules.each(withBody, TopIsAnObject::new);
    rules.each(withBody, operation -> new WrongType(operation, rules.spec()));
    rules.each(
        withBody.stream()
            .filter(operation -> UnknownEnumValue.concerns(operation, rules.spec()))
            .toList(),
        operation -> new UnknownEnumValue(operation, rules.spec()));
    rules.each(
        withBody.stream()
            .filter(operation -> NumberOutOfRange.concerns(operation, rules.spec()))
            .toList(),
        operation -> new NumberOutOfRange(operation, rules.spec()));
    rules.each(
        withBody.stream()
            .filter(operation -> WrongInside.concerns(operation, rules.spec()))
            .toList(),
        operation -> new WrongInside(operation, rules.spec()));
    rules.each(withBody, operation -> new HardBodiesAreAnswered(operation, rules.spec()));
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
}
