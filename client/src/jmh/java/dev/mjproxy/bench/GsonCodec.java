package dev.mjproxy.bench;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okio.Buffer;
import stock.gson.model.Task;

/** The stock generator's models under Gson, as Retrofit's converter uses it. */
final class GsonCodec implements Codec {
  private final Gson gson;
  private final Type type;

  GsonCodec(Gson gson, Body body) {
    this.gson = gson;
    this.type =
        body == Body.TASK
            ? Task.class
            : TypeToken.getParameterized(List.class, Task.class).getType();
  }

  @Override
  public Object decode(byte[] json) {
    return gson.fromJson(
        new InputStreamReader(new Buffer().write(json).inputStream(), StandardCharsets.UTF_8),
        type);
  }

  @Override
  public byte[] encode(Object value) throws IOException {
    Buffer out = new Buffer();
    try (Writer text = new OutputStreamWriter(out.outputStream(), StandardCharsets.UTF_8)) {
      gson.toJson(value, type, new JsonWriter(text));
    }
    return out.readByteArray();
  }
}
