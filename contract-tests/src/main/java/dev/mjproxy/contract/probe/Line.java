package dev.mjproxy.contract.probe;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;

/** The connection of one exchange, and the way to cut it. */
@SuppressWarnings("deprecation") // REST Assured works with this generation of the client only
final class Line implements AutoCloseable {
  /** Shared, for making it reads the whole trust store. */
  private static final SchemeRegistry SCHEMES = SchemeRegistryFactory.createDefault();

  private final DefaultHttpClient client =
      new DefaultHttpClient(new BasicClientConnectionManager(SCHEMES));
  private final Duration deadline;
  private final AtomicBoolean isCut = new AtomicBoolean();

  Line(Duration deadline) {
    this.deadline = deadline;
    client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
    client.setReuseStrategy(new NoConnectionReuseStrategy());
    int millis = (int) Math.min(Integer.MAX_VALUE, deadline.toMillis());
    client.getParams().setParameter("http.connection.timeout", millis);
    client.getParams().setParameter("http.socket.timeout", millis);
    // A 401 is to be seen, not answered; cookies are no part of this protocol.
    client.getParams().setParameter("http.protocol.handle-authentication", false);
    client.getParams().setParameter("http.protocol.cookie-policy", "ignoreCookies");
  }

  RestAssuredConfig config() {
    return RestAssuredConfig.config()
        .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(() -> client))
        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/xml", ContentType.BINARY));
  }

  /** Ends the exchange, wherever it is. */
  void cut() {
    isCut.set(true);
    close();
  }

  void requireUncut() throws SocketTimeoutException {
    if (isCut.get()) {
      throw new SocketTimeoutException("cut at the deadline");
    }
  }

  NoReply explain(Exception e) {
    if (e instanceof ConnectTimeoutException) {
      return unreachable("no TCP connection within " + Durations.show(deadline));
    }
    if (isCut.get() || e instanceof SocketTimeoutException) {
      return new NoReply(
          NoReply.Kind.TIMEOUT, "no complete reply within " + Durations.show(deadline));
    }
    if (e instanceof UnknownHostException) {
      return unreachable("the host name cannot be resolved");
    }
    if (e instanceof SSLException) {
      return unreachable("TLS failed: " + e.getMessage());
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return unreachable("no TCP connection: " + e.getMessage());
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new NoReply(NoReply.Kind.BROKEN, "the connection ended without a reply: " + message);
  }

  @Override
  public void close() {
    client.getConnectionManager().shutdown();
  }

  private static NoReply unreachable(String message) {
    return new NoReply(NoReply.Kind.UNREACHABLE, message);
  }
}
