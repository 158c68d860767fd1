package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A task as a response shows it, read leniently: what is missing or of another type is empty here,
 * and the shape checks report it.
 *
 * @param json the task's object
 * @param exchange the exchange that showed it
 */
public record TaskView(JsonNode json, Exchange exchange) {
  /** The trait of a server whose tasks show no buttons. */
  public static final String NO_BUTTONS = "no buttons";

  private static final Set<String> ENDS = Set.of("SUCCESS", "FAILURE", "CANCEL");
  private static final Set<String> UNDER_WAY =
      Set.of("NOT_START", "SUBMITTED", "IN_PROGRESS", "MODAL");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%");

  /** Whether the response holds a task at all. */
  public boolean isTask() {
    // The error bodies of many servers have a status too, a number.
    return json.isObject() && (json.has("id") || json.path("status").isString());
  }

  /** A text field, if it is one and is not empty. */
  public Optional<String> text(String field) {
    JsonNode value = json.path(field);
    return value.isString() && !value.stringValue().isEmpty()
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }

  /**
   * A time in milliseconds, if there is one; relays send 0 for none. One that is out of range is
   * the largest or smallest there is.
   */
  public OptionalLong time(String field) {
    OptionalLong value = JsonNumbers.integer(json.path(field));
    return value.isPresent() && value.getAsLong() == 0 ? OptionalLong.empty() : value;
  }

  /** The status, empty if there is none. */
  public String status() {
    return text("status").orElse("");
  }

  /** The progress in percent, if it is one. */
  public OptionalInt percent() {
    Matcher matcher = PERCENT.matcher(text("progress").orElse(""));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** Whether clients know its status. */
  public boolean isKnownStatus() {
    return hasEnded() || UNDER_WAY.contains(status());
  }

  /** Whether nothing can change any more. */
  public boolean hasEnded() {
    return ENDS.contains(status());
  }

  /** Whether it ended well. */
  public boolean hasSucceeded() {
    return status().equals("SUCCESS");
  }

  /** The customIds of its buttons, in order. */
  public List<String> customIds() {
    List<String> ids = new ArrayList<>();
    buttons().forEach(button -> ids.add(button.path("customId").asString("")));
    return ids;
  }

  /** Its buttons, in order; some servers show them in {@code properties}. */
  public List<JsonNode> buttons() {
    JsonNode shown = hasButtonsInPlace() ? json : json.path("properties");
    return shown.path("buttons").valueStream().toList();
  }

  /** Whether it shows buttons where the base contract has them. */
  public boolean hasButtonsInPlace() {
    return !json.path("buttons").isEmpty();
  }

  /**
   * What another response shows otherwise of the same task.
   *
   * @param place where the other response holds it, as a pointer; empty for the whole reply
   * @param fields those that are compared
   */
  public List<Finding> differences(TaskView other, String place, List<String> fields) {
    List<Finding> findings = new ArrayList<>();
    for (String field : fields) {
      String expected = json.path(field).asString("");
      String found = other.json.path(field).asString("");
      if (!found.equals(expected)) {
        findings.add(
            Finding.must("agrees", place + "/" + field, expected + ", as fetch shows it", found));
      }
    }
    return findings;
  }
}
