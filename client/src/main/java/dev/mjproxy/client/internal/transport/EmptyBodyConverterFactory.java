package dev.mjproxy.client.internal.transport;

import dev.mjproxy.client.internal.json.BoundedJson;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Reads an empty body as {@code null} instead of failing at its end, and none of more than 16 MiB.
 * Several servers answer the fetch of an unknown task, or a cancellation, with 200 and nothing. Add
 * it before other factories.
 */
public final class EmptyBodyConverterFactory extends Converter.Factory {
  /** For {@code Retrofit.Builder.addConverterFactory}. */
  public EmptyBodyConverterFactory() {}

  @Override
  public Converter<ResponseBody, @Nullable Object> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    Converter<ResponseBody, Object> next =
        retrofit.nextResponseBodyConverter(this, type, annotations);
    return body -> {
      if (body.source().exhausted()) {
        body.close();
        return null;
      }
      if (body.source().request(HttpSender.MAX_BODY_BYTES + 1)) {
        body.close();
        throw new IOException("the body is larger than 16 MiB");
      }
      MediaType media = body.contentType();
      Buffer bounded = BoundedJson.bounded(body.byteString());
      return next.convert(ResponseBody.create(bounded.readByteString(), media));
    };
  }
}
