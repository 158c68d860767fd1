package dev.mjproxy.spring;

import dev.mjproxy.client.Mode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of one client, {@code mjproxy.*} for the default one and {@code
 * mjproxy.clients.<name>.*} for others.
 *
 * @param baseUrl address of the provider, such as https://api.example.com, with or without /mj
 * @param apiKey key that is sent as Authorization: Bearer
 * @param apiSecret secret that is sent as mj-api-secret
 * @param mode speed of all calls that set none: default, fast, turbo or relax
 * @param connectTimeout how long connecting may take
 * @param readTimeout how long the server may be silent
 * @param writeTimeout how long sending a body may stand still
 * @param callTimeout how long one attempt may take altogether
 * @param userAgent the User-Agent header
 * @param proxy HTTP proxy to go through, as host:port
 * @param sslBundle name of the SSL bundle (spring.ssl.bundle.*) with which to connect
 * @param correlationIds whether a submission without state gets a unique one, by which it is found
 *     when its response is lost
 * @param callbackPollInterval time between two polls of a task whose callbacks arrive
 * @param trustCallbacks whether an end that a callback reports is taken without fetching the task
 */
@ConfigurationProperties("mjproxy")
public record ClientProperties(
    @Nullable String baseUrl,
    @Nullable String apiKey,
    @Nullable String apiSecret,
    @DefaultValue("default") Mode mode,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("90s") Duration readTimeout,
    @DefaultValue("60s") Duration writeTimeout,
    @DefaultValue("10m") Duration callTimeout,
    @DefaultValue("mjproxy-client") String userAgent,
    @Nullable String proxy,
    @Nullable String sslBundle,
    @DefaultValue("true") boolean correlationIds,
    @DefaultValue("30s") Duration callbackPollInterval,
    @DefaultValue("false") boolean trustCallbacks) {
  /** Names the address, never the keys. */
  @Override
  public String toString() {
    return "ClientProperties[baseUrl=" + baseUrl + "]";
  }
}
