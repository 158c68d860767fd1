package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.openapi.CheckedRequest;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.Requirement;
import dev.mjproxy.openapi.SchemaCheck;
import dev.mjproxy.openapi.Violation;
import dev.mjproxy.openapi.profile.ParsingAxis;
import dev.mjproxy.openapi.profile.ParsingAxis.EmptyConstants;
import dev.mjproxy.openapi.profile.ParsingAxis.NumericIds;
import dev.mjproxy.openapi.profile.ParsingAxis.ScalarsForStrings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads request bodies as leniently, or as strictly, as the server's profile declares. */
final class BodyReading {
  private static final String IDS = "ids";
  private static final String NO_CONSTANT = "?";
  private static final byte[] EMPTY_OBJECT = {'{', '}'};
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  private final SchemaCheck check;
  private final ParsingAxis parsing;
  private final List<String> ignoredFields;

  /**
   * @param check the spec's schemas
   * @param parsing how the server reads
   */
  BodyReading(SchemaCheck check, ParsingAxis parsing) {
    this.check = check;
    this.parsing = parsing;
    this.ignoredFields =
        parsing.unknownRequestFields().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(field -> "/" + field.getKey().replace('.', '/'))
            .toList();
  }

  /** The body, normalised and checked. */
  CheckedRequest read(Operation operation, byte[] bytes) {
    CheckedRequest strict =
        withEmptyConstants(
            withBlankTexts(withoutIgnored(checked(operation, bytes)), operation, bytes),
            operation,
            bytes);
    CheckedRequest lenient =
        parsing.scalarsForStrings() == ScalarsForStrings.REFUSED || strict.violations().isEmpty()
            ? strict
            : withTexts(operation, strict);
    return parsing.numericIds() == NumericIds.FOUND || !lenient.body().path(IDS).isArray()
        ? lenient
        : withoutNumericIds(lenient, bytes);
  }

  /** Where types are not looked at, what is no object counts as one without fields. */
  private CheckedRequest checked(Operation operation, byte[] bytes) {
    CheckedRequest reading = check.request(operation, bytes);
    boolean isUnchecked = parsing.scalarsForStrings() == ScalarsForStrings.UNCHECKED;
    return isUnchecked && reading.violations().stream().anyMatch(BodyReading::isOfTheTop)
        ? check.request(operation, EMPTY_OBJECT)
        : reading;
  }

  private static boolean isOfTheTop(Violation violation) {
    return violation.rule().equals("type")
        && violation.pointer().isEmpty()
        && !violation.found().equals("null");
  }

  /** Puts back the texts of white space alone that count as values here. */
  private CheckedRequest withBlankTexts(CheckedRequest reading, Operation operation, byte[] bytes) {
    List<String> blank = reading.leftOut().stream().filter(parsing::takesBlank).toList();
    if (blank.isEmpty()) {
      return reading;
    }
    JsonNode sent = JsonMapper.shared().readTree(bytes);
    List<Violation> violations = new ArrayList<>(reading.violations());
    Set<String> leftOut = new HashSet<>(reading.leftOut());
    for (String field : blank) {
      String text = sent.path(field).asString("");
      if (!text.isEmpty() && operation.hasRequestMember(field)) {
        reading.body().put(field, text);
        leftOut.remove(field);
        violations.removeIf(violation -> violation.pointer().equals("/" + field));
      }
    }
    return new CheckedRequest(reading.body(), violations, leftOut);
  }

  /** Where {@code ""} is no constant, it counts as a wrong one. */
  private CheckedRequest withEmptyConstants(
      CheckedRequest reading, Operation operation, byte[] bytes) {
    if (parsing.emptyConstants() == EmptyConstants.LEFT_OUT || reading.leftOut().isEmpty()) {
      return reading;
    }
    JsonNode sent = JsonMapper.shared().readTree(bytes);
    List<Violation> violations = new ArrayList<>(reading.violations());
    for (String field : reading.leftOut()) {
      boolean isEmpty = sent.path(field).isString() && operation.hasRequestMember(field);
      if (isEmpty && !parsing.ignores(field)) {
        ObjectNode probe = reading.body().deepCopy().put(field, NO_CONSTANT);
        check.request(operation, JsonMapper.shared().writeValueAsBytes(probe)).violations().stream()
            .filter(violation -> violation.pointer().equals("/" + field))
            .filter(violation -> violation.rule().equals("enum"))
            .map(BodyReading::ofAnEmptyText)
            .forEach(violations::add);
      }
    }
    return new CheckedRequest(reading.body(), violations, reading.leftOut());
  }

  private static Violation ofAnEmptyText(Violation violation) {
    return new Violation(
        violation.requirement(),
        violation.rule(),
        violation.pointer(),
        violation.expected(),
        "\"\"");
  }

  private CheckedRequest withoutIgnored(CheckedRequest reading) {
    if (ignoredFields.isEmpty()) {
      return reading;
    }
    ignoredFields.forEach(field -> remove(reading.body(), JsonPointer.compile(field)));
    return new CheckedRequest(
        reading.body(),
        reading.violations().stream().filter(violation -> !isIgnored(violation)).toList(),
        reading.leftOut());
  }

  private boolean isIgnored(Violation violation) {
    return ignoredFields.stream()
        .anyMatch(
            field ->
                violation.pointer().equals(field) || violation.pointer().startsWith(field + "/"));
  }

  private static void remove(ObjectNode body, JsonPointer field) {
    if (body.at(field.head()) instanceof ObjectNode parent) {
      parent.remove(field.last().getMatchingProperty());
    }
  }

  /** Numbers and booleans become texts where texts are expected, and digits numbers. */
  private CheckedRequest withTexts(Operation operation, CheckedRequest strict) {
    boolean changed = false;
    for (Violation violation : strict.violations()) {
      boolean fails =
          !violation.pointer().isEmpty() && parsing.fails(violation.pointer().substring(1));
      if (violation.rule().equals("type") && !fails) {
        changed |= repair(strict.body(), violation);
      }
    }
    if (!changed) {
      return strict;
    }
    CheckedRequest again =
        check.request(operation, JsonMapper.shared().writeValueAsBytes(strict.body()));
    return withoutIgnored(new CheckedRequest(again.body(), again.violations(), strict.leftOut()));
  }

  /** Replaces a value by its text; where types are not checked, drops what has no text. */
  private boolean repair(ObjectNode body, Violation violation) {
    JsonPointer at = JsonPointer.compile(violation.pointer());
    if (violation.expected().startsWith("type string") && replaceByText(body, at)) {
      return true;
    }
    if (violation.expected().startsWith("type integer") && replaceByNumber(body, at)) {
      return true;
    }
    boolean drops =
        parsing.scalarsForStrings() == ScalarsForStrings.UNCHECKED
            && !at.equals(JsonPointer.empty());
    if (drops) {
      remove(body, at);
    }
    return drops;
  }

  private static boolean replaceByText(ObjectNode body, JsonPointer at) {
    JsonNode value = body.at(at);
    if (!value.isNumber() && !value.isBoolean()) {
      return false;
    }
    StringNode text = StringNode.valueOf(value.asString());
    JsonNode parent = body.at(at.head());
    if (parent instanceof ObjectNode object) {
      object.set(at.last().getMatchingProperty(), text);
    } else {
      ((ArrayNode) parent).set(at.last().getMatchingIndex(), text);
    }
    return true;
  }

  private static boolean replaceByNumber(ObjectNode body, JsonPointer at) {
    boolean digits = DIGITS.matcher(body.at(at).asString("")).matches();
    if (digits && body.at(at.head()) instanceof ObjectNode parent) {
      parent.put(at.last().getMatchingProperty(), Integer.parseInt(body.at(at).asString()));
      return true;
    }
    return false;
  }

  /** Ids that were sent as numbers, which the normalised body holds as texts. */
  private CheckedRequest withoutNumericIds(CheckedRequest reading, byte[] bytes) {
    Set<String> numbers = new HashSet<>();
    for (JsonNode id : JsonMapper.shared().readTree(bytes).path(IDS)) {
      if (id.isNumber()) {
        numbers.add(id.asString());
      }
    }
    if (numbers.isEmpty()) {
      return reading;
    }
    List<Violation> violations = new ArrayList<>(reading.violations());
    if (parsing.numericIds() == NumericIds.REFUSED) {
      violations.add(
          new Violation(
              Requirement.MUST,
              "type",
              "/" + IDS,
              "texts",
              "numbers: " + String.join(", ", numbers)));
    } else {
      ((ArrayNode) reading.body().path(IDS)).removeIf(id -> numbers.contains(id.asString("")));
    }
    return new CheckedRequest(reading.body(), violations, reading.leftOut());
  }
}
