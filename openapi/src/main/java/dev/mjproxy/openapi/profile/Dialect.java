package dev.mjproxy.openapi.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What no schema can say about a server: the block {@code x-mjproxy-dialect} of a profile. Which
 * operations a server has is no part of it: they are the paths of {@link Profile#spec()}.
 *
 * <p>The names of the block are those of the components. Constants are written in lower case with
 * hyphens, such as {@code after-parsing}. The sources stand beside each action of the profile, and
 * in {@code docs/protocol/deviations.md}.
 *
 * @param secret how the secret is sent and checked
 * @param prefixes which path prefixes exist
 * @param routing how a path and a method name an operation
 * @param refusals how the server refuses: an entry for every situation
 * @param parsing how it reads requests
 * @param freshTask a task just after its submission
 * @param absentValues how it writes fields that have no value
 * @param task the form of a task
 * @param cancel the response to cancelTask, and the end of the task
 * @param queue the queue
 * @param modal actions that need more input
 * @param callbacks how {@code notifyHook} is called
 * @param mediaTypes media types of requests and responses
 * @param wording parts of the base's descriptions that this server says in other words, each with
 *     those words
 */
public record Dialect(
    SecretAxis secret,
    Prefixes prefixes,
    RoutingAxis routing,
    Map<Situation, Refusal> refusals,
    ParsingAxis parsing,
    FreshTaskAxis freshTask,
    AbsentValues absentValues,
    TaskAxis task,
    CancelAxis cancel,
    QueueAxis queue,
    ModalAxis modal,
    CallbackAxis callbacks,
    MediaTypeAxis mediaTypes,
    Map<String, String> wording) {
  /** Path prefixes that are routed. */
  public enum Prefixes {
    /** {@code /mj-fast}, {@code /mj-turbo} and {@code /mj-relax}. */
    MODES,
    /** None: a path with a prefix is unknown. */
    NONE,
    /** Any word before {@code /mj/}. */
    ANY_WORD
  }

  /** How fields without a value are written. */
  public enum AbsentValues {
    /** {@code null}. */
    JSON_NULL,
    /** Not at all. */
    LEFT_OUT,
    /** Texts as {@code ""}, numbers as 0, lists and objects as {@code null}. */
    ZERO
  }

  /**
   * @throws IllegalArgumentException if a component or a situation is missing
   */
  public Dialect {
    require(secret, "secret");
    require(prefixes, "prefixes");
    require(routing, "routing");
    require(parsing, "parsing");
    require(freshTask, "freshTask");
    require(absentValues, "absentValues");
    require(task, "task");
    require(cancel, "cancel");
    require(queue, "queue");
    require(modal, "modal");
    require(callbacks, "callbacks");
    require(mediaTypes, "mediaTypes");
    wording = copy(wording);
    refusals = copy(refusals);
    for (Situation situation : Situation.values()) {
      require(refusals.get(situation), "refusals." + situation.word());
    }
  }

  /** How the server answers in a situation, where the operation makes no difference. */
  public Refusal refusal(Situation situation) {
    return require(refusals.get(situation), situation.word());
  }

  /** How one operation, such as {@code submitImagine}, answers in a situation. */
  public Refusal refusal(Situation situation, String operationId) {
    return refusal(situation).at(operationId);
  }

  /** A description of the base as this server says it. */
  public String inItsWords(String description) {
    String text = description;
    for (Map.Entry<String, String> words : wording.entrySet()) {
      text = text.replace(words.getKey(), words.getValue());
    }
    return text;
  }

  static <T> T require(@Nullable T value, String member) {
    if (value == null) {
      throw new IllegalArgumentException(member + ": expected a value, found none");
    }
    return value;
  }

  static <K, V> Map<K, V> copy(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static <K> Set<K> chosen(Map<K, Boolean> map) {
    return map.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
