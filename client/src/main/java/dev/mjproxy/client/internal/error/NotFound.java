package dev.mjproxy.client.internal.error;

import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.NotFoundException.Missing;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences about what is not there, one for each {@link Missing}. */
public final class NotFound {
  private static final int CODE = 3;

  /** Words of routers that say no more than the status does. */
  private static final Pattern ROUTER = Pattern.compile("(?i)(route .*)?(page )?not found.?");

  private static final Pattern NO_ACCOUNT = Pattern.compile("(?i)账号|account|instance");
  private static final Pattern OF_TASK =
      Pattern.compile("/mj/task/([^/]+)/(fetch|cancel|image-seed)$");

  private NotFound() {}

  /** By the response alone; a path that is not there is {@link Missing#PATH}. */
  static NotFoundException of(RawResponse raw, ErrorContent words) {
    if (raw.status() == 404 && words.code() == null) {
      return path(raw, words.description());
    }
    String text = words.description();
    if (words.code() != null
        && words.code() == CODE
        && text != null
        && NO_ACCOUNT.matcher(text).find()) {
      return with(
          Missing.ACCOUNT,
          "The server has no account that can do it",
          "try again later, or ask the provider; nothing was accepted",
          raw,
          words);
    }
    String id = taskId(raw).orElse(null);
    return with(Missing.TASK, unknownTask(id, raw), cureOfUnknown(id), raw, words);
  }

  /** A fetch whose response is empty. */
  public static NotFoundException task(String id, RawResponse raw) {
    return new NotFoundException(
        Missing.TASK,
        Problem.of(unknownTask(id, raw) + " with an empty response", cureOfUnknown(id), raw));
  }

  /** A task that this client has met before. */
  public static NotFoundException forgotten(String id, NotFoundException unknown) {
    return again(
        Missing.FORGOTTEN_TASK,
        "The server has forgotten task '" + id + "', which it has shown to this client before",
        cureOfForgotten(id),
        unknown);
  }

  /** An operation that this server lacks, as others of the same API are there. */
  public static NotFoundException operation(NotFoundException path) {
    return again(
        Missing.OPERATION,
        "This server lacks the operation " + request(path) + ", though the API is at this address",
        "do without it: client.capabilities() tells what the server has",
        path);
  }

  /** A mode whose prefix the server does not know. */
  public static NotFoundException mode(String prefix, NotFoundException path) {
    return again(
        Missing.MODE,
        "This server does not know the mode prefix "
            + prefix
            + " of "
            + request(path)
            + "; without it the API is there",
        "leave mode(…) out: the provider chooses the speed, or --fast, --turbo, --relax in the"
            + " prompt",
        path);
  }

  /**
   * No API at all.
   *
   * @param base where it was searched
   * @param found where it is instead; null when that is not known
   */
  public static NotFoundException api(String base, @Nullable String found, NotFoundException path) {
    return again(
        Missing.API,
        "There is no midjourney-proxy API at "
            + base
            + ": neither "
            + request(path)
            + " nor a read of tasks is there",
        found == null
            ? "check baseUrl(…): it is the part of the provider's address before /mj"
            : "it is at " + found + ": use baseUrl(\"" + found + "\")",
        path);
  }

  /** The task of a path such as {@code /mj/task/17/fetch}. */
  public static Optional<String> taskId(RawResponse raw) {
    Matcher path = OF_TASK.matcher(raw.request().orElse(""));
    return path.find() ? Optional.of(path.group(1)) : Optional.empty();
  }

  /** What to do about a task that the server does not know. */
  public static String cureOfUnknown(@Nullable String id) {
    return "check the id"
        + (id == null ? "" : " '" + id + "'")
        + ": it must be of this provider, and of this key; servers forget tasks after a while";
  }

  /** What to do about a task that the server does not know any more. */
  public static String cureOfForgotten(String id) {
    return "keep what you need of a task on your side, for servers drop tasks after a while or at a"
        + " restart; task '"
        + id
        + "' was accepted, so a new submission is billed anew";
  }

  private static NotFoundException path(RawResponse raw, @Nullable String words) {
    boolean saysNoMore = words != null && ROUTER.matcher(words.strip()).matches();
    return new NotFoundException(
        Missing.PATH,
        new Problem(
            raw.request().orElse("The path") + " is not there",
            "either this server lacks the operation, or baseUrl(…) is wrong: it is the part before"
                + " /mj",
            raw,
            null,
            saysNoMore ? null : words));
  }

  private static String unknownTask(@Nullable String id, RawResponse raw) {
    return "The server knows no task"
        + (id == null ? "" : " '" + id + "'")
        + ": it refused "
        + raw.request().orElse("the request");
  }

  private static String request(NotFoundException e) {
    return e.raw().flatMap(RawResponse::request).orElse("that was called");
  }

  private static NotFoundException with(
      Missing missing, String found, String cure, RawResponse raw, ErrorContent words) {
    return new NotFoundException(
        missing, new Problem(found, cure, raw, words.code(), words.description()));
  }

  private static NotFoundException again(
      Missing missing, String found, String cure, NotFoundException e) {
    return new NotFoundException(
        missing,
        new Problem(
            found,
            cure,
            e.raw().orElse(null),
            e.code().isPresent() ? e.code().getAsInt() : null,
            e.description().orElse(null)));
  }
}
