package dev.mjproxy.client.internal.transport;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.TransportException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.Request;

/** Makes the exception for a request without a response, with advice for its cause. */
public final class TransportErrors {
  private TransportErrors() {}

  static TransportException of(Request request, boolean wasSent, boolean isRead, Throwable e) {
    String found =
        "No response from "
            + request.url().redact()
            + " ("
            + e.getClass().getSimpleName()
            + ": "
            + e.getMessage()
            + ")";
    String cure = wasSent ? cureOfSent(isRead) : "nothing was sent; " + cureOfUnsent(e);
    return new TransportException(Problem.of(found, cure), wasSent, isRead, e);
  }

  private static String cureOfSent(boolean isRead) {
    return isRead
        ? "ask again later"
        : "the submission may have been accepted: reconcile() before sending it again";
  }

  private static String cureOfUnsent(Throwable e) {
    if (e instanceof UnknownHostException) {
      return "check the host's name in baseUrl(…), and the network";
    }
    if (e instanceof SSLException) {
      return isPlainText(e)
          ? "the server does not speak TLS at this port: try http:// in place of https://"
          : "no TLS connection could be made: check the host's name, and that its certificate is"
              + " trusted here";
    }
    return "check the address, the network and the proxy";
  }

  private static boolean isPlainText(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Unsupported or unrecognized SSL message")
        || message.contains("plaintext connection");
  }
}
