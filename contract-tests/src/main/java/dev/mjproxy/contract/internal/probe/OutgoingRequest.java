package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.internal.address.Address;
import dev.mjproxy.openapi.time.Durations;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.URIAuthority;

/** One request on its way, and the means to abort it. */
final class OutgoingRequest {
  private final HttpUriRequestBase wire;
  private final Address address;
  private final HttpHost host;
  private final HttpClientContext context = HttpClientContext.create();
  private final Duration deadline;
  private final boolean isElsewhere;
  private final AtomicBoolean isCut = new AtomicBoolean();

  /**
   * @param address where to; what follows the host is sent as it is, proper or not
   * @throws TransportFailureException if it names no host
   */
  OutgoingRequest(Request request, String address, Duration deadline)
      throws TransportFailureException {
    this.address =
        Address.of(address)
            .orElseThrow(
                () -> {
                  String message = "expected an http address, found '" + address + "'";
                  return new TransportFailureException(
                      unreachable(message), new IllegalArgumentException(message));
                });
    this.host = new HttpHost(this.address.scheme(), this.address.host(), this.address.port());
    String rest = this.address.rest();
    this.wire = new HttpUriRequestBase(request.method(), URI.create("/"));
    wire.setScheme(host.getSchemeName());
    wire.setAuthority(new URIAuthority(host.getHostName(), host.getPort()));
    wire.setPath(rest.startsWith("/") ? rest : "/" + rest);
    request.headers().forEach(wire::setHeader);
    // Without a type of its own, so that only the header that was asked for is sent.
    request.body().ifPresent(body -> wire.setEntity(new ByteArrayEntity(body, null)));
    this.deadline = deadline;
    this.isElsewhere = request.path().startsWith("http");
  }

  /** Whether it asks for an address that the server named, such as that of a picture. */
  boolean isElsewhere() {
    return isElsewhere;
  }

  HttpUriRequestBase request() {
    return wire;
  }

  Address address() {
    return address;
  }

  HttpHost host() {
    return host;
  }

  HttpClientContext context() {
    return context;
  }

  /** Ends the exchange at its deadline, wherever it is. */
  void cut() {
    isCut.set(true);
    hangUp();
  }

  /** Ends the connection without waiting for anything. */
  void hangUp() {
    wire.cancel();
  }

  void requireUncut() throws SocketTimeoutException {
    if (isCut.get()) {
      throw new SocketTimeoutException("cut at the deadline");
    }
  }

  /** A response to HTTPS that came without TLS is the proxy's own: it made no tunnel. */
  void requireTunnel(int status) throws ConnectException {
    if (host.getSchemeName().equals("https") && context.getSSLSession() == null) {
      throw new ConnectException("the proxy refused the tunnel with HTTP " + status);
    }
  }

  TransportFailure explain(IOException e) {
    if (e instanceof ConnectTimeoutException) {
      return unreachable("no TCP connection within " + Durations.show(deadline));
    }
    if (isCut.get() || e instanceof SocketTimeoutException) {
      return new TransportFailure(
          TransportFailure.Kind.TIMEOUT, "no complete reply within " + Durations.show(deadline));
    }
    if (e instanceof UnknownHostException) {
      return unreachable("the host name cannot be resolved");
    }
    if (e instanceof SSLException && !isEstablished()) {
      String message = String.valueOf(e.getMessage());
      return unreachable(
          "TLS failed: "
              + message
              + (message.contains("Unsupported or unrecognized SSL message")
                  ? "; the port seems to speak plain HTTP: give --url with http://"
                  : ""));
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return unreachable("no TCP connection: " + e.getMessage());
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new TransportFailure(
        TransportFailure.Kind.BROKEN, "the connection ended without a reply: " + message);
  }

  /**
   * Whether the way to the server was free before it failed, so that something may have arrived.
   */
  private boolean isEstablished() {
    boolean isSecure = host.getSchemeName().equals("https");
    return context.getEndpointDetails() != null && (!isSecure || context.getSSLSession() != null);
  }

  private static TransportFailure unreachable(String message) {
    return new TransportFailure(TransportFailure.Kind.UNREACHABLE, message);
  }
}
