package dev.mjproxy.mock.internal.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Request;

/** Resets a connection in place of a response: the caller sees "connection reset by peer". */
final class ConnectionReset {
  private ConnectionReset() {}

  static void of(Request request) throws IOException {
    EndPoint endPoint = request.getHttpChannel().getEndPoint();
    while (endPoint instanceof EndPoint.Wrapper wrapper) {
      endPoint = wrapper.unwrap(); // TLS
    }
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      // Closing without lingering sends RST in place of FIN.
      channel.socket().setSoLinger(true, 0);
      channel.close();
    }
    request.getHttpChannel().abort(new IOException("reset on purpose"));
  }
}
