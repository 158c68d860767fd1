package dev.mjproxy.contract.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A real HTTP proxy on this machine, with CONNECT. Whatever host it is asked for, it goes to one
 * server: so tests can name hosts that do not exist.
 */
final class ForwardProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final int port;
  private final String credentials;

  /**
   * @param port the server's, on this machine
   * @param credentials what callers must send as Proxy-Authorization; empty for nothing
   */
  ForwardProxy(int port, String credentials) throws IOException {
    this.port = port;
    this.credentials = credentials;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::acceptAll);
  }

  /** Host and port. */
  String address() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  /** The request lines that were granted, without their HTTP version. */
  List<String> asked() {
    return asked;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }

  private void acceptAll() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String head = head(client.getInputStream());
      if (!head.contains(credentials)) {
        write(
            client.getOutputStream(),
            "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      asked.add(head.substring(0, head.indexOf(" HTTP/")));
      if (head.startsWith("CONNECT ")) {
        write(client.getOutputStream(), "HTTP/1.1 200 Connected\r\n\r\n");
      } else {
        write(server.getOutputStream(), head);
      }
      threads.execute(() -> pump(client, server));
      pump(server, client);
    } catch (IOException gone) {
      // One of the two hung up.
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      // One of the two hung up.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.append((char) b);
      if (head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
