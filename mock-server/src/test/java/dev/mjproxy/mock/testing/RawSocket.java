package dev.mjproxy.mock.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which anything can be sent. A response must come within ten seconds, or the
 * connection must end.
 */
public final class RawSocket implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int LONGEST_LINE = 100_000;

  private final Socket socket;
  private final InputStream in;

  /** Connects to this machine. */
  public RawSocket(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a text in Latin-1; a line feed becomes CR LF. */
  public RawSocket send(String text) throws IOException {
    return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends bytes. */
  public RawSocket send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Says that nothing more will come. */
  public RawSocket finish() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** The next response; null if the connection ended before it. */
  public @Nullable Answer answer(boolean toHead) throws IOException {
    String statusLine = line();
    if (statusLine == null || statusLine.isEmpty()) {
      return null;
    }
    int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return new Answer(status, headers, toHead ? new byte[0] : body(headers, status));
  }

  /** Whether the server has said that it closes, or has closed, the connection after a response. */
  public static boolean closes(Answer answer) {
    return answer
        .header("Connection")
        .map(value -> value.toLowerCase(Locale.ROOT).contains("close"))
        .orElse(false);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private byte[] body(Map<String, List<String>> headers, int status) throws IOException {
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    if (headers.containsKey("Transfer-Encoding")) {
      return chunks();
    }
    List<String> length = headers.get("Content-Length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.get(0)));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String size = line(); size != null && !size.equals("0"); size = line()) {
      body.write(in.readNBytes(Integer.parseInt(size, 16)));
      line();
    }
    line();
    return body.toByteArray();
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() > LONGEST_LINE) {
        throw new IOException("a line without an end");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
