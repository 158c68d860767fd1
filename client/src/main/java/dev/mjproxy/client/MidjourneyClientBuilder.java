package dev.mjproxy.client;

import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.http.RetryPolicy;
import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.callback.CallbackSettings;
import dev.mjproxy.client.internal.caller.CallerOptions;
import dev.mjproxy.client.internal.transport.BaseUrl;
import dev.mjproxy.client.internal.transport.Credential;
import dev.mjproxy.client.internal.transport.RequestHeadersInterceptor;
import dev.mjproxy.client.json.Tolerance;
import dev.mjproxy.client.task.TaskEvents;
import java.net.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link MidjourneyClient}; only the base URL is required. */
public final class MidjourneyClientBuilder {
  final HttpSettings http = new HttpSettings();
  @Nullable HttpUrl baseUrl;
  Mode mode = Mode.DEFAULT;
  CallerOptions caller = CallerOptions.defaults();
  Consumer<Tolerance> onTolerated = tolerance -> {};
  boolean correlationIds = true;
  CallbackSettings callbacks = CallbackSettings.defaults();
  @Nullable TaskEvents events;

  MidjourneyClientBuilder() {}

  /**
   * The provider's address, such as {@code https://api.example.com}. A slash or {@code /mj} at its
   * end makes no difference. Required.
   *
   * @throws IllegalArgumentException when it is not such an address, saying what is wrong
   */
  public MidjourneyClientBuilder baseUrl(String baseUrl) {
    this.baseUrl = BaseUrl.normalize(baseUrl);
    return this;
  }

  /**
   * The key, sent as {@code Authorization: Bearer}, which relays read. None by default, for servers
   * without a secret. Both this and {@link #apiSecret} may be set: they are sent together, and
   * where a server answers HTTP 401 to both, each is tried alone with a read; the one that passes
   * is sent alone from then on.
   *
   * @throws IllegalArgumentException when it is blank or cannot stand in a header; the message does
   *     not show it
   */
  public MidjourneyClientBuilder apiKey(String apiKey) {
    http.keys.add(Credential.bearer(apiKey));
    return this;
  }

  /**
   * The secret, sent as {@code mj-api-secret}, which the servers themselves read. None by default.
   *
   * @throws IllegalArgumentException as {@link #apiKey} does
   */
  public MidjourneyClientBuilder apiSecret(String apiSecret) {
    http.keys.add(Credential.secret(apiSecret));
    return this;
  }

  /** Speed for all calls that set none; {@link Mode#DEFAULT} unless set. */
  public MidjourneyClientBuilder mode(Mode mode) {
    this.mode = Objects.requireNonNull(mode, "mode: expected a value, found null");
    return this;
  }

  /** How long connecting may take; default 10 s, zero for no limit. */
  public MidjourneyClientBuilder connectTimeout(Duration timeout) {
    http.connectTimeout = checked("connectTimeout", timeout);
    return this;
  }

  /** How long the server may be silent; default 90 s (a seed takes a minute), zero for no limit. */
  public MidjourneyClientBuilder readTimeout(Duration timeout) {
    http.readTimeout = checked("readTimeout", timeout);
    return this;
  }

  /**
   * How long sending a body may stand still; default 60 s, zero for no limit. A request without one
   * is bounded by {@link #callTimeout}, and by this when that is zero.
   */
  public MidjourneyClientBuilder writeTimeout(Duration timeout) {
    http.writeTimeout = checked("writeTimeout", timeout);
    return this;
  }

  /**
   * How long one attempt may take, from connecting to the last byte; default 10 min, zero for no
   * limit.
   */
  public MidjourneyClientBuilder callTimeout(Duration timeout) {
    http.callTimeout = checked("callTimeout", timeout);
    return this;
  }

  /** A proxy to go through; the system's by default. */
  public MidjourneyClientBuilder proxy(Proxy proxy) {
    http.proxy = Objects.requireNonNull(proxy, "proxy: expected a value, found null");
    return this;
  }

  /** The {@code User-Agent} header; default {@code mjproxy-client}. */
  public MidjourneyClientBuilder userAgent(String userAgent) {
    http.userAgent = RequestHeadersInterceptor.userAgent(userAgent);
    return this;
  }

  /**
   * An OkHttp client of your own. Its threads, interceptors, TLS settings and time-outs are used,
   * and those set here are not; {@link MidjourneyClient#close()} leaves it alone. Connections are
   * pooled apart from its own, since it must be known how long each has been idle.
   */
  public MidjourneyClientBuilder httpClient(OkHttpClient client) {
    http.own = Objects.requireNonNull(client, "client: expected a value, found null");
    return this;
  }

  /**
   * Changes the OkHttp client that is made of these settings: TLS, interceptors, DNS; nothing by
   * default. It is called once, in {@link #build()}.
   */
  public MidjourneyClientBuilder customizeHttp(Consumer<OkHttpClient.Builder> customizer) {
    http.customizer =
        http.customizer.andThen(
            Objects.requireNonNull(customizer, "customizer: expected a value, found null"));
    return this;
  }

  /** Where requests and responses are written, without secrets and pictures; nowhere by default. */
  public MidjourneyClientBuilder log(Consumer<String> log) {
    http.log = Objects.requireNonNull(log, "log: expected a value, found null");
    return this;
  }

  /** Adds a listener that is told of each attempt, such as for metrics; none by default. */
  public MidjourneyClientBuilder listener(CallListener listener) {
    caller =
        new CallerOptions(caller.retries(), caller.time(), caller.listener().andThen(listener));
    return this;
  }

  /** How often and when failed requests are sent again; {@link RetryPolicy#defaults()}. */
  public MidjourneyClientBuilder retries(RetryPolicy retries) {
    caller = new CallerOptions(retries, caller.time(), caller.listener());
    return this;
  }

  /** Clock, sleeper and random source, which tests replace; the system's by default. */
  public MidjourneyClientBuilder timeSource(TimeSource time) {
    caller = new CallerOptions(caller.retries(), time, caller.listener());
    return this;
  }

  /**
   * A listener that is told of each deviation from the specification that was read nevertheless;
   * none by default.
   */
  public MidjourneyClientBuilder onTolerated(Consumer<Tolerance> listener) {
    this.onTolerated = Objects.requireNonNull(listener, "listener: expected a value, found null");
    return this;
  }

  /**
   * Whether a submission without {@code state} gets a unique one, a correlation id by which its
   * task is found when the response is lost; default yes.
   */
  public MidjourneyClientBuilder correlationIds(boolean correlationIds) {
    this.correlationIds = correlationIds;
    return this;
  }

  /**
   * How long it is between two polls of a task whose callbacks arrive at {@link
   * MidjourneyClient#webhooks()}; default 30 s. Polling is the safety net for callbacks that are
   * lost. A task without callbacks is polled as {@link dev.mjproxy.client.task.AwaitOptions} say.
   *
   * @throws IllegalArgumentException when it is not positive
   */
  public MidjourneyClientBuilder callbackPollInterval(Duration interval) {
    if (checked("callbackPollInterval", interval).isZero()) {
      throw new IllegalArgumentException("callbackPollInterval: expected more than zero, found 0");
    }
    callbacks = callbacks.withPollInterval(interval);
    return this;
  }

  /**
   * Whether an end that a callback reports is taken as it is, without the fetch that checks it;
   * default no. Servers sign no callback: whoever knows the hook's address can send one.
   */
  public MidjourneyClientBuilder trustCallbacks(boolean trust) {
    callbacks = callbacks.withTrust(trust);
    return this;
  }

  /**
   * Carries callbacks between the processes that share the tasks; none by default. {@link
   * MidjourneyClient#close()} does not close it.
   */
  public MidjourneyClientBuilder taskEvents(TaskEvents events) {
    this.events = Objects.requireNonNull(events, "events: expected a value, found null");
    return this;
  }

  private static Duration checked(String name, Duration timeout) {
    Objects.requireNonNull(timeout, name + ": expected a duration, found null; zero is no limit");
    if (timeout.isNegative()) {
      throw new IllegalArgumentException(
          name + ": expected a duration from zero, which is no limit, found " + timeout);
    }
    return timeout;
  }

  /**
   * The client; it opens no connection yet.
   *
   * @throws IllegalStateException without a base URL, or when the OkHttp and the Kotlin on the
   *     class path do not fit together (OkHttp 5 needs Kotlin 1.8.20 or newer)
   */
  public MidjourneyClient build() {
    if (baseUrl == null) {
      throw new IllegalStateException(
          "baseUrl: expected an address, found none; call baseUrl(\"https://…\") before build()");
    }
    try {
      return new MidjourneyClient(this, baseUrl);
    } catch (LinkageError e) {
      throw Libraries.unfit(e);
    }
  }
}
