package dev.mjproxy.client;

import com.squareup.moshi.Moshi;
import dev.mjproxy.client.http.BaseUrl;
import dev.mjproxy.client.http.BearerKey;
import dev.mjproxy.client.http.EmptyBodyConverterFactory;
import dev.mjproxy.client.http.SendOnce;
import dev.mjproxy.client.model.MidjourneyJsonAdapterFactory;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * The way in: holds the connections to one provider under one key. Make one and share it; it is
 * immutable, safe for use by many threads, and holds no static state.
 *
 * <pre>{@code
 * try (MidjourneyClient client =
 *     MidjourneyClient.builder().baseUrl("http://127.0.0.1:8080").apiKey("S").mode(Mode.FAST).build()) {
 *   Task task = client.api().tasks().fetchTask("1320098173412546").execute().body();
 * }
 * }</pre>
 *
 * <p>Time-outs: connecting 10 s, each read 90 s (asking for a seed takes up to a minute), each
 * write 60 s, no limit for a whole call. A submission that fails on its way is never repeated
 * silently, since it may have been accepted, and billed, already.
 */
public final class MidjourneyClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(60);

  private final HttpUrl baseUrl;
  private final OkHttpClient http;
  private final MidjourneyApi api;

  private MidjourneyClient(HttpUrl baseUrl, OkHttpClient http) {
    this.baseUrl = baseUrl;
    this.http = http;
    Moshi moshi = new Moshi.Builder().add(new MidjourneyJsonAdapterFactory()).build();
    this.api =
        new MidjourneyApi(
            new Retrofit.Builder()
                .baseUrl(baseUrl)
                .client(http)
                .addConverterFactory(new EmptyBodyConverterFactory())
                .addConverterFactory(MoshiConverterFactory.create(moshi))
                .build());
  }

  /** A builder; only the base URL is required. */
  public static Builder builder() {
    return new Builder();
  }

  /** The operations as plain Retrofit calls. */
  public MidjourneyApi api() {
    return api;
  }

  /** Gives up idle connections and threads; calls under way may end, new ones must not be made. */
  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** Names the address, never the key. */
  @Override
  public String toString() {
    return "MidjourneyClient[" + baseUrl + "]";
  }

  /** Collects the settings of a client. */
  public static final class Builder {
    private @Nullable HttpUrl baseUrl;
    private @Nullable BearerKey key;
    private Mode mode = Mode.DEFAULT;

    private Builder() {}

    /**
     * The provider's address, such as {@code https://api.example.com}. A slash or {@code /mj} at
     * its end makes no difference. Required.
     *
     * @throws IllegalArgumentException when it is not such an address, saying what is wrong
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.normalize(baseUrl);
      return this;
    }

    /**
     * The key, sent as {@code Authorization: Bearer}. None by default, for servers without a
     * secret.
     *
     * @throws IllegalArgumentException when it is blank or cannot stand in a header; the message
     *     does not show it
     */
    public Builder apiKey(String apiKey) {
      this.key = new BearerKey(apiKey);
      return this;
    }

    /** Speed for all calls; {@link Mode#DEFAULT} unless set. */
    public Builder mode(Mode mode) {
      this.mode = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /**
     * The client; it opens no connection yet.
     *
     * @throws IllegalStateException without a base URL
     */
    public MidjourneyClient build() {
      if (baseUrl == null) {
        throw new IllegalStateException(
            "baseUrl: expected an address, found none; call baseUrl(\"https://…\") before build()");
      }
      OkHttpClient.Builder http =
          new OkHttpClient.Builder()
              .connectTimeout(CONNECT_TIMEOUT)
              .readTimeout(READ_TIMEOUT)
              .writeTimeout(WRITE_TIMEOUT)
              .addInterceptor(new SendOnce());
      if (key != null) {
        http.addInterceptor(key);
      }
      return new MidjourneyClient(BaseUrl.withPrefix(baseUrl, mode.pathPrefix()), http.build());
    }
  }
}
