package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.NotFoundException.Missing;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.internal.error.NotFound;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why a path is not there: the operation, the mode's prefix, or the whole API at this
 * address. It asks the server with reads of tasks, which all servers have and which bill nothing,
 * unless an operation under the same address has answered before.
 */
final class MissingPaths {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String UNKNOWN_TASK = "mj/task/0/fetch";
  private static final String TASKS_BY_ID = "mj/task/list-by-condition";
  private static final String NO_IDS = "{\"ids\":[]}";

  /** Whether the API is below an address. */
  private enum Presence {
    YES,
    NO,
    UNKNOWN
  }

  private final ServerMemory memory;
  private final Function<Request, CallResult<?>> read;

  /** Asks with {@code read}, which sends a request once. */
  MissingPaths(ServerMemory memory, Function<Request, CallResult<?>> read) {
    this.memory = memory;
    this.read = read;
  }

  /** The same failure with its cause, or unchanged where the server cannot be asked. */
  NotFoundException explained(Request request, NotFoundException path) {
    HttpUrl url = request.url();
    String root = ServerMemory.rootOf(url);
    boolean isFetch = url.encodedPath().endsWith("/fetch");
    switch (presence(request, root, isFetch)) {
      case YES -> {
        return isFetch
            ? path.raw()
                .map(raw -> NotFound.task(url.pathSegments().get(url.pathSize() - 2), raw))
                .orElse(path)
            : NotFound.operation(path);
      }
      case NO -> {
        return elsewhere(request, root, path);
      }
      default -> {
        return path;
      }
    }
  }

  /** The API is not below this root: perhaps it is below a part of it. */
  private NotFoundException elsewhere(Request request, String root, NotFoundException path) {
    Optional<String> prefix = modePrefix(root);
    String base = prefix.map(p -> root.substring(0, root.length() - p.length())).orElse(root);
    if (prefix.isPresent()) {
      Presence presence = presence(request, base, false);
      if (presence != Presence.NO) {
        return presence == Presence.YES ? NotFound.mode(prefix.get(), path) : path;
      }
    }
    boolean isBelowHost = !base.equals("/") && presence(request, "/", false) == Presence.YES;
    return NotFound.api(address(request, base), isBelowHost ? address(request, "/") : null, path);
  }

  private static Optional<String> modePrefix(String root) {
    for (Mode mode : Mode.values()) {
      if (mode != Mode.DEFAULT && root.endsWith(mode.pathPrefix() + "/")) {
        return Optional.of(mode.pathPrefix());
      }
    }
    return Optional.empty();
  }

  private static String address(Request request, String root) {
    return request.url().newBuilder().encodedPath(root).query(null).build().toString();
  }

  private Presence presence(Request request, String root, boolean isFetchMissing) {
    if (memory.hasAnswered(root)) {
      return Presence.YES;
    }
    Presence fetch = isFetchMissing ? Presence.NO : presence(request, root, UNKNOWN_TASK, null);
    return fetch == Presence.NO
        ? presence(request, root, TASKS_BY_ID, RequestBody.create(NO_IDS, JSON))
        : fetch;
  }

  private Presence presence(Request request, String root, String path, @Nullable RequestBody body) {
    HttpUrl url = request.url().newBuilder().encodedPath(root + path).query(null).build();
    if (url.equals(request.url())) {
      return Presence.NO;
    }
    Request probe =
        new Request.Builder().url(url).method(body == null ? "GET" : "POST", body).build();
    Presence found =
        read.apply(probe) instanceof CallResult.Failure<?> failure
            ? presence(failure)
            : Presence.YES;
    if (found == Presence.YES) {
      memory.answered(root);
    }
    return found;
  }

  private static Presence presence(CallResult.Failure<?> failure) {
    if (failure.cause() instanceof NotFoundException e) {
      return e.missing() == Missing.PATH ? Presence.NO : Presence.YES;
    }
    return failure.cause() instanceof RejectedException && failure.cause().code().isPresent()
        ? Presence.YES
        : Presence.UNKNOWN;
  }
}
