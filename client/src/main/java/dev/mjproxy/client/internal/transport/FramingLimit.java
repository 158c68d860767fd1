package dev.mjproxy.client.internal.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what one read of a body takes from the network. OkHttp reads the line with the size of a
 * chunk without a limit: one that never ends would fill the memory, and no body would ever come of
 * it. Status line and headers it limits itself, to 256 KiB.
 *
 * <p>A read of a body and the reads of the socket beneath it happen on one thread; the readers of
 * HTTP/2, which have no such lines, have threads of their own and are not counted.
 */
public final class FramingLimit implements Interceptor {
  /** A read gives 8 KiB, and takes little more from the network, TLS included. */
  private static final int MAX_BYTES_PER_READ = 1 << 20;

  private final ThreadLocal<@Nullable Integer> left = new ThreadLocal<>();

  /** Makes sockets whose reads are counted. */
  SocketFactory sockets() {
    return new GuardedSockets();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    return body == null ? response : response.newBuilder().body(new GuardedBody(body)).build();
  }

  private void count(int bytes) throws IOException {
    Integer before = left.get();
    if (before == null) {
      return;
    }
    if (bytes > before) {
      throw new IOException(
          "the body's framing does not end: more than "
              + MAX_BYTES_PER_READ
              + " bytes without any of the body");
    }
    left.set(before - bytes);
  }

  private final class GuardedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    GuardedBody(ResponseBody body) {
      this.body = body;
      this.source = Okio.buffer(new GuardedSource(body.source()));
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public BufferedSource source() {
      return source;
    }
  }

  private final class GuardedSource extends ForwardingSource {
    GuardedSource(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      left.set(MAX_BYTES_PER_READ);
      try {
        return super.read(sink, byteCount);
      } finally {
        left.remove();
      }
    }

    /** Closing reads what is left of the body, so that the connection can be used again. */
    @Override
    public void close() throws IOException {
      left.set(MAX_BYTES_PER_READ);
      try {
        super.close();
      } finally {
        left.remove();
      }
    }
  }

  private final class GuardedSockets extends SocketFactory {
    private final SocketFactory usual = SocketFactory.getDefault();

    /** The only one that OkHttp calls. */
    @Override
    public Socket createSocket() {
      return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return usual.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return usual.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return usual.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return usual.createSocket(host, port, local, localPort);
    }
  }

  private final class GuardedSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int n = super.read(bytes, offset, length);
          if (n > 0) {
            count(n);
          }
          return n;
        }
      };
    }
  }
}
