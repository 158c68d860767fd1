package dev.mjproxy.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection of HTTP/2 stays in the pool after a refusal: refusing it would never end. */
final class IdleHttp2ConnectionTest {
  private static final Request REQUEST =
      new Request.Builder().url("http://a/").post(RequestBody.create(new byte[0])).build();

  private Instant now = Instant.EPOCH;
  private final IdleConnections idle =
      new IdleConnections(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          });

  /** OkHttp's own classes for these cannot be made without a server. */
  private static Interceptor.Chain chain(Protocol protocol) {
    Connection connection = fake(Connection.class, "protocol", protocol);
    Response response =
        new Response.Builder()
            .request(REQUEST)
            .protocol(protocol)
            .code(200)
            .message("")
            .body(ResponseBody.create("{}", null))
            .build();
    return fake(
        Interceptor.Chain.class, "connection", connection, "request", REQUEST, "proceed", response);
  }

  private static <T> T fake(Class<T> type, Object... results) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              for (int i = 0; i < results.length; i += 2) {
                if (method.getName().equals(results[i])) {
                  return results[i + 1];
                }
              }
              return method.getName().equals("hashCode") ? (Object) 1 : proxy == arguments[0];
            }));
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_2", "H2_PRIOR_KNOWLEDGE"})
  void isUsedAgainAfterAPause(Protocol protocol) throws IOException {
    Interceptor.Chain chain = chain(protocol);
    idle.intercept(chain).close();
    now = now.plus(Duration.ofSeconds(6));
    assertThat(idle.intercept(chain).code()).isEqualTo(200);
  }

  @Test
  void oneOfHttp1IsNot() throws IOException {
    Interceptor.Chain chain = chain(Protocol.HTTP_1_1);
    idle.intercept(chain).close();
    now = now.plus(Duration.ofSeconds(6));
    assertThatThrownBy(() -> idle.intercept(chain))
        .isInstanceOf(IdleConnections.StaleException.class);
  }
}
