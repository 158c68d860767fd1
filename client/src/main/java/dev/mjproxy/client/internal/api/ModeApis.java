package dev.mjproxy.client.internal.api;

import com.squareup.moshi.Moshi;
import dev.mjproxy.client.Mode;
import dev.mjproxy.client.internal.transport.BaseUrl;
import dev.mjproxy.client.internal.transport.BodySizeLimit;
import dev.mjproxy.client.internal.transport.EmptyBodyConverterFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** The generated interfaces under the path of each mode, made when first asked for. */
public final class ModeApis {
  private final HttpUrl baseUrl;
  private final OkHttpClient http;
  private final Moshi moshi;
  private final Map<Mode, Apis> apis = new ConcurrentHashMap<>();

  public ModeApis(HttpUrl baseUrl, OkHttpClient http, Moshi moshi) {
    this.baseUrl = baseUrl;
    this.http = http.newBuilder().addInterceptor(new BodySizeLimit()).build();
    this.moshi = moshi;
  }

  public HttpUrl addressOf(Mode mode) {
    return BaseUrl.withPrefix(baseUrl, mode.pathPrefix());
  }

  public Apis of(Mode mode) {
    return apis.computeIfAbsent(mode, this::make);
  }

  private Apis make(Mode mode) {
    return Apis.of(
        new Retrofit.Builder()
            .baseUrl(addressOf(mode))
            .client(http)
            .addConverterFactory(new EmptyBodyConverterFactory())
            .addConverterFactory(MoshiConverterFactory.create(moshi))
            .build());
  }
}
