package dev.mjproxy.client.capability;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.NotFoundException.Missing;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.internal.caller.CallResult;
import dev.mjproxy.client.internal.transport.Credential;
import dev.mjproxy.client.internal.transport.KeyChoice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server what it has, once. No request can be billed: reads, a cancel of task {@code 0},
 * and, for the other operations, a body that is no JSON, which no server carries out.
 */
public final class CapabilityProbe {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String NO_JSON = "{";

  /** Statuses of a request that was looked at and refused. */
  private static final Set<Integer> LOOKED_AT = Set.of(200, 400, 413, 415, 422);

  private static final Set<Integer> NOT_CARRIED_OUT = Set.of(405, 501);
  private static final Pattern UNSUPPORTED =
      Pattern.compile("(?i)不支持|not supported|unsupported op");

  private final ApiCaller caller;
  private final Function<Mode, HttpUrl> addresses;
  private final KeyChoice keys;
  private final Mode mode;
  private @Nullable ServerCapabilities known;

  /** For the client itself. */
  public CapabilityProbe(
      ApiCaller caller, Function<Mode, HttpUrl> addresses, KeyChoice keys, Mode mode) {
    this.caller = caller;
    this.addresses = addresses;
    this.keys = keys;
    this.mode = mode;
  }

  /**
   * What the server has; asked for at the first call.
   *
   * @throws MidjourneyException when the server cannot be reached, refuses the key, or is none
   */
  public synchronized ServerCapabilities get() {
    ServerCapabilities found = known;
    if (found == null) {
      found = ask();
      known = found;
    }
    Boolean buttons = caller.memory().gridHasButtons();
    return found.withButtons(
        buttons == null ? Support.UNKNOWN : buttons ? Support.YES : Support.NO);
  }

  private ServerCapabilities ask() {
    Request fetch = request(mode, ApiOperation.FETCH_TASK);
    Support fetched = support(ofAServer(caller.probe(fetch)));
    Map<ApiOperation, Support> operations = new EnumMap<>(ApiOperation.class);
    for (ApiOperation operation : ApiOperation.values()) {
      operations.put(
          operation,
          operation == ApiOperation.FETCH_TASK
              ? fetched
              : support(caller.probeOnce(request(mode, operation))));
    }
    return new ServerCapabilities(operations, modes(fetched), keyForms(fetch), Support.UNKNOWN);
  }

  private Map<Mode, Support> modes(Support own) {
    Map<Mode, Support> modes = new EnumMap<>(Mode.class);
    for (Mode other : Mode.values()) {
      modes.put(
          other,
          other == mode ? own : support(caller.probeOnce(request(other, ApiOperation.FETCH_TASK))));
    }
    return modes;
  }

  private Map<KeyForm, Support> keyForms(Request fetch) {
    Map<KeyForm, Support> forms = new EnumMap<>(KeyForm.class);
    for (Credential key : keys.all()) {
      CallResult<RawResponse> result = caller.probeOnce(KeyChoice.only(fetch, key));
      MidjourneyException failure = failureOrNull(result);
      forms.put(
          key.isBearer() ? KeyForm.BEARER : KeyForm.MJ_API_SECRET,
          failure instanceof AuthenticationException ? Support.NO : support(result));
    }
    return forms;
  }

  private Request request(Mode under, ApiOperation operation) {
    String path = operation.path().substring(1).replace("{id}", "0");
    Request.Builder request =
        new Request.Builder()
            .url(addresses.apply(under).newBuilder().addPathSegments(path).build());
    return operation.method().equals("GET")
        ? request.get().build()
        : request
            .post(RequestBody.create(operation == ApiOperation.CANCEL_TASK ? "" : NO_JSON, JSON))
            .build();
  }

  /** What is not about the first request, but about the server as a whole. */
  private static CallResult<RawResponse> ofAServer(CallResult<RawResponse> first) {
    MidjourneyException failure = failureOrNull(first);
    if (failure != null
        && support(first) != Support.YES
        && !(failure instanceof RejectedException)) {
      throw failure;
    }
    return first;
  }

  private static Support support(CallResult<RawResponse> result) {
    MidjourneyException failure = failureOrNull(result);
    if (failure == null) {
      return Support.YES;
    }
    int status = failure.httpStatus().orElse(0);
    if (failure instanceof NotFoundException e) {
      return e.missing() == Missing.TASK || e.missing() == Missing.ACCOUNT
          ? Support.YES
          : Support.NO;
    }
    boolean isUnsupported =
        failure.description().filter(text -> UNSUPPORTED.matcher(text).find()).isPresent();
    if (NOT_CARRIED_OUT.contains(status) || isUnsupported) {
      return Support.NO;
    }
    return failure instanceof RejectedException && LOOKED_AT.contains(status)
        ? Support.YES
        : Support.UNKNOWN;
  }

  private static @Nullable MidjourneyException failureOrNull(CallResult<RawResponse> result) {
    return result instanceof CallResult.Failure<RawResponse> failure ? failure.cause() : null;
  }
}
