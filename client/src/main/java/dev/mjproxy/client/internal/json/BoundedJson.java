package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonReader;
import okio.Buffer;
import okio.ByteString;

/**
 * Shortens numbers and white space that Moshi would read in quadratic time: for each character of a
 * number, and of white space between two tokens, it starts again at the first one. A number of 5
 * million digits would take minutes.
 */
public final class BoundedJson {
  /** Smaller bodies are passed on unchanged: none of them takes long. */
  private static final int HARMLESS_BYTES = 1 << 16;

  private static final int LONGEST_RUN = 1_000;
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] BLANK = {' '};

  private final byte[] in;
  private final Buffer out = new Buffer();
  private int copied;

  private BoundedJson(byte[] in) {
    this.in = in;
  }

  /**
   * A reader of a body. In a large one, numbers of more than 1,000 characters are read as null, and
   * as much white space as one blank.
   */
  public static JsonReader reader(ByteString body) {
    return JsonReader.of(bounded(body));
  }

  /** The body without such runs. */
  public static Buffer bounded(ByteString body) {
    return body.size() <= HARMLESS_BYTES
        ? new Buffer().write(body)
        : new BoundedJson(body.toByteArray()).withoutLongRuns();
  }

  private Buffer withoutLongRuns() {
    int i = 0;
    while (i < in.length) {
      if (in[i] == '"') {
        i = endOfString(i);
      } else if (isNumber(in[i])) {
        i = endOfRun(i, true);
      } else if (isBlank(in[i])) {
        i = endOfRun(i, false);
      } else {
        i++;
      }
    }
    return out.write(in, copied, in.length - copied);
  }

  private int endOfString(int quote) {
    int i = quote + 1;
    while (i < in.length && in[i] != '"') {
      i += in[i] == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  private int endOfRun(int start, boolean isNumber) {
    int end = start;
    while (end < in.length && (isNumber ? isNumber(in[end]) : isBlank(in[end]))) {
      end++;
    }
    if (end - start > LONGEST_RUN) {
      out.write(in, copied, start - copied).write(isNumber ? NULL : BLANK);
      copied = end;
    }
    return end;
  }

  private static boolean isNumber(byte b) {
    return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
