package dev.mjproxy.mock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Receives callbacks and never ends its responses. */
public final class HostileReceiver implements AutoCloseable {
  private static final int LONGEST_SECONDS = 60;

  private final ServerSocket server;
  private final Manner manner;
  private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
  private final Semaphore taken = new Semaphore(0);
  private final Semaphore ended = new Semaphore(0);

  /** How it does not answer. */
  public enum Manner {
    /** Reads the request and says nothing. */
    SILENT(""),
    /** Begins a status line. */
    HALF_A_HEAD("HTTP/1.1 2"),
    /** Announces a body and sends none of it. */
    BODY_THAT_NEVER_COMES("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
    /** Sends a body for ever. */
    BODY_WITHOUT_END("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");

    private final String head;

    Manner(String head) {
      this.head = head;
    }
  }

  /** Listens on a free port of this machine. */
  public HostileReceiver(Manner manner) {
    this.manner = manner;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
  }

  /** Waits until one more callback has come. */
  public void awaitCallback() throws InterruptedException {
    await(taken, "no callback came");
  }

  /** Waits until one more connection was ended by the sender. */
  public void awaitEndOfConnection() throws InterruptedException {
    await(ended, "the sender kept the connection");
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private static void await(Semaphore event, String otherwise) throws InterruptedException {
    if (!event.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(otherwise);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = connection.getInputStream();
      OutputStream out = connection.getOutputStream();
      byte[] buffer = new byte[65_536];
      if (in.read(buffer) > 0) {
        taken.release();
        out.write(manner.head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        while (manner == Manner.BODY_WITHOUT_END) {
          out.write("1\r\nx\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        while (in.read(buffer) >= 0) {
          // The rest of a request is of no interest, only the end of the connection is.
        }
      }
    } catch (IOException gone) {
      // As good an end as any other.
    }
    ended.release();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "hostile-receiver");
    thread.setDaemon(true);
    thread.start();
  }
}
