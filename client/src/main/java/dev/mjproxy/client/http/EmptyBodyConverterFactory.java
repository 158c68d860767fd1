package dev.mjproxy.client.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Reads an empty body as {@code null} instead of failing at its end. Several servers answer the
 * fetch of an unknown task, or a cancellation, with 200 and nothing. Add it before other factories.
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
      return next.convert(body);
    };
  }
}
