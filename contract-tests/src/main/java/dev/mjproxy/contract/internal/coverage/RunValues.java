package dev.mjproxy.contract.internal.coverage;

import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.probe.Exchange;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What of a run's texts is another in the next run: ids, hashes and addresses, in whatever form
 * this server gives them. They are known from the responses, and replaced literally.
 *
 * <pre>{@code
 * RunValues.of(log, callbacks, addresses).replace("the task task_a7 in the list"); // the task # in …
 * }</pre>
 */
public final class RunValues {
  private static final Set<String> NAMES =
      Set.of(
          "id",
          "taskid",
          "parentid",
          "customid",
          "messageid",
          "messagehash",
          "progressmessageid",
          "nonce",
          "instanceid",
          "discordinstanceid",
          "discordchannelid",
          "channelid",
          "seed");

  /** Shorter ones are ids only where the text says so, for else they spoil every HTTP 200. */
  private static final int SHORT = 4;

  private static final int LONG = 16;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][\\w:/.%?&=#@+~-]*");
  private static final Pattern PART = Pattern.compile("[\\w-]+");
  private static final Pattern SHORT_ID = Pattern.compile("\\b(task|id) ([\\w-]{1,3})(?![\\w-])");

  private final Set<String> values = new HashSet<>();
  private final List<String> addresses;

  private RunValues(List<String> addresses) {
    this.addresses = addresses.stream().filter(address -> !address.isEmpty()).toList();
  }

  /**
   * The values of one run.
   *
   * @param addresses beginnings of addresses that are this run's own: the target, the listener
   */
  public static RunValues of(List<Exchange> log, List<Callback> callbacks, List<String> addresses) {
    RunValues values = new RunValues(addresses);
    for (Exchange exchange : log) {
      values.collect(exchange.json());
      JsonNode result = exchange.json().path("result");
      if (exchange.json().path("code").isNumber() && result.isValueNode()) {
        values.add(result);
      }
    }
    callbacks.forEach(callback -> values.collect(callback.json()));
    return values;
  }

  /** The values of several parts of one run. */
  public static RunValues ofParts(Collection<RunValues> parts) {
    RunValues all = new RunValues(List.of());
    parts.forEach(part -> all.values.addAll(part.values));
    return all;
  }

  /** The text with {@code #} in the place of each. */
  public String replace(String text) {
    String withoutShort =
        SHORT_ID
            .matcher(text)
            .replaceAll(it -> values.contains(it.group(2)) ? it.group(1) + " #" : it.group());
    return TOKEN
        .matcher(withoutShort)
        .replaceAll(token -> Matcher.quoteReplacement(replaceToken(token.group())));
  }

  private String replaceToken(String token) {
    if (isOne(token) || addresses.stream().anyMatch(token::startsWith)) {
      return "#";
    }
    return PART.matcher(token).replaceAll(part -> isOne(part.group()) ? "#" : part.group());
  }

  private boolean isOne(String text) {
    return text.length() >= SHORT && values.contains(text);
  }

  private void collect(JsonNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (NAMES.contains(member.getKey().toLowerCase(Locale.ROOT))) {
        add(member.getValue());
      }
    }
    if (node.isString() && node.stringValue().startsWith("http")) {
      values.add(node.stringValue());
    }
    node.forEach(this::collect);
  }

  /** A word without a digit is a name rather than an id, unless it is long. */
  private void add(JsonNode value) {
    String text = value.isValueNode() && !value.isNull() ? value.asString("") : "";
    if (text.length() >= LONG || text.chars().anyMatch(Character::isDigit)) {
      values.add(text);
    }
  }
}
