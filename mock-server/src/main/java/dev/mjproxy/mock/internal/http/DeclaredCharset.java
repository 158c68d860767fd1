package dev.mjproxy.mock.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a body in the charset that its {@code Content-Type} declares, such as {@code
 * application/json; charset=GBK}, so that texts are decoded as they were encoded.
 */
public final class DeclaredCharset {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]*)\"?", Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /**
   * The body in UTF-8; as it was sent where no charset is declared.
   *
   * @throws UnknownCharsetException if this Java has no charset of the declared name
   * @throws IllegalArgumentException if the body is no text in the declared charset
   */
  public static byte[] utf8(MockRequest request) {
    Matcher declared = PARAMETER.matcher(request.header("Content-Type").orElse(""));
    if (!declared.find()) {
      return request.body();
    }
    Charset charset = charset(declared.group(1));
    if (charset.equals(StandardCharsets.UTF_8)) {
      return request.body();
    }
    try {
      ByteBuffer body = ByteBuffer.wrap(request.body());
      return charset.newDecoder().decode(body).toString().getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "body: expected a text in %s, as Content-Type says, found other bytes"
              .formatted(charset.name()),
          e);
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnknownCharsetException(
          "Content-Type: expected a known charset, such as UTF-8 or GBK, found '" + name + "'", e);
    }
  }

  /** The charset is not known. */
  public static final class UnknownCharsetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownCharsetException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
