package dev.mjproxy.client.internal.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Cuts off bodies of more than 16 MiB, unpacked, for plain Retrofit calls: Retrofit reads the whole
 * body of an error before anybody else sees it.
 */
public final class BodySizeLimit implements Interceptor {
  /** For the OkHttp client behind Retrofit. */
  public BodySizeLimit() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    return body == null
        ? response
        : response
            .newBuilder()
            .body(
                ResponseBody.create(
                    Okio.buffer(new LimitedSource(body.source())),
                    body.contentType(),
                    body.contentLength()))
            .build();
  }

  private static final class LimitedSource extends ForwardingSource {
    private long left = HttpSender.MAX_BODY_BYTES;

    LimitedSource(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long n = super.read(sink, byteCount);
      left -= Math.max(n, 0);
      if (left < 0) {
        throw new IOException("the body is larger than 16 MiB");
      }
      return n;
    }
  }
}
