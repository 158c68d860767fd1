package dev.mjproxy.bench;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import okio.Buffer;

/** Moshi as Retrofit's converter uses it: it reads from a buffer and writes into one. */
final class MoshiCodec implements Codec {
  private final JsonAdapter<Object> adapter;

  private MoshiCodec(JsonAdapter<Object> adapter) {
    this.adapter = adapter;
  }

  static Codec of(Moshi moshi, Body body, Type task) {
    return new MoshiCodec(
        moshi.adapter(body == Body.TASK ? task : Types.newParameterizedType(List.class, task)));
  }

  @Override
  public Object decode(byte[] json) throws IOException {
    return Objects.requireNonNull(adapter.fromJson(new Buffer().write(json)));
  }

  @Override
  public byte[] encode(Object value) throws IOException {
    Buffer out = new Buffer();
    adapter.toJson(out, value);
    return out.readByteArray();
  }
}
