package dev.mjproxy.bench;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;

/** The floor: reads every token with Moshi's reader and keeps none. */
final class TokensCodec implements Codec {
  @Override
  public Object decode(byte[] json) throws IOException {
    JsonReader in = JsonReader.of(new Buffer().write(json));
    long seen = 0;
    for (long token = take(in); token >= 0; token = take(in)) {
      seen += token;
    }
    return seen;
  }

  /**
   * Something that depends on the token, so that none can be optimised away; negative at the end.
   */
  private static long take(JsonReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_ARRAY -> in.beginArray();
      case END_ARRAY -> in.endArray();
      case BEGIN_OBJECT -> in.beginObject();
      case END_OBJECT -> in.endObject();
      case NAME -> {
        return in.nextName().length();
      }
      case STRING -> {
        return in.nextString().length();
      }
      case NUMBER -> {
        return in.nextLong();
      }
      case BOOLEAN -> {
        return in.nextBoolean() ? 1 : 0;
      }
      case NULL -> in.nextNull();
      case END_DOCUMENT -> {
        return -1;
      }
    }
    return 0;
  }

  @Override
  public byte[] encode(Object value) {
    throw new UnsupportedOperationException("the floor is about reading");
  }
}
