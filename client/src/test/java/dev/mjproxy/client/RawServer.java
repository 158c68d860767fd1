package dev.mjproxy.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server that writes to the socket what no HTTP library would. */
public final class RawServer implements AutoCloseable {
  /** Serves one connection, which is closed after it. */
  public interface Handler {
    void serve(Connection connection) throws IOException;
  }

  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();

  public RawServer(Handler handler) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> accept(handler), "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(Handler handler) {
    try {
      while (true) {
        Socket accepted = socket.accept();
        connections.incrementAndGet();
        Thread thread = new Thread(() -> serve(handler, accepted), "raw-connection");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void serve(Handler handler, Socket accepted) {
    try (accepted) {
      handler.serve(new Connection(accepted));
    } catch (IOException e) {
      // the client hung up
    }
  }

  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** How many connections were made so far. */
  public int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** One connection, over which requests come and anything goes back. */
  public static final class Connection {
    private final BufferedReader in;
    private final OutputStream out;

    Connection(Socket socket) throws IOException {
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      out = socket.getOutputStream();
    }

    /** The next request's first line, when the whole request is there; null at the end. */
    public @Nullable String request() throws IOException {
      String first = in.readLine();
      int length = 0;
      for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      for (int i = 0; i < length; i++) {
        in.read();
      }
      return first;
    }

    public void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    public void json(String json, String... headers) throws IOException {
      int length = json.getBytes(StandardCharsets.UTF_8).length;
      write(
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
              + length
              + "\r\n"
              + String.join("", headers)
              + "\r\n"
              + json);
    }

    /** Writes until the client hangs up. */
    public void forever(String text) throws IOException {
      byte[] bytes = text.repeat(8_192 / text.length()).getBytes(StandardCharsets.UTF_8);
      while (true) {
        out.write(bytes);
      }
    }
  }
}
