package dev.mjproxy.contract.hostile;

import dev.mjproxy.contract.liar.OwnPictures;
import dev.mjproxy.contract.liar.Served;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Servers that send one value that breaks its readers, in place of an honest one. */
final class HostileValues {
  private static final String SURROGATE = "\\ud800";
  private static final String BROKEN_GIF = "GIF89a\\\u0000\u0000\u0000\u0000\u0000,\u0000";

  private HostileValues() {}

  static List<HostileServer> all() {
    return List.of(
        member("submitTime is 2^63", "submitTime", "9223372036854775808"),
        member("submitTime has thirty digits", "submitTime", "123456789012345678901234567890"),
        member("submitTime has a thousand digits", "submitTime", "9".repeat(1000)),
        member("submitTime is 1e300", "submitTime", "1e300"),
        member("finishTime is -2^63 - 1", "finishTime", "-9223372036854775809"),
        member("imageWidth is 2^31", "imageWidth", "2147483648"),
        member("a button's style is 99999999999", "style", "99999999999"),
        member("a button's style is 1e400", "style", "1e400"),
        member("numberOfQueues is 1e300", "numberOfQueues", "1e300"),
        member("numberOfQueues is 2^63", "numberOfQueues", "9223372036854775808"),
        member("code is 2^63", "code", "9223372036854775808"),
        member("progress is a lone surrogate", "progress", "\"" + SURROGATE + "\""),
        member("status is a lone surrogate", "status", "\"" + SURROGATE + "\""),
        member("customId is a lone surrogate", "customId", "\"" + SURROGATE + "\""),
        member("failReason holds control characters", "failReason", "\"\\u0000\\u001b[2J\\u0007\""),
        member("imageUrl is no address", "imageUrl", "\"http://[" + SURROGATE + "\\r\\n/\""),
        member("buttons are a number", "buttons", "7"),
        member("buttons hold anything", "buttons", "[null, 7, [], {\"customId\": [1]}, {}]"),
        member("totalElements is 2^63", "totalElements", "9223372036854775808"),
        member("content is an object", "content", "{\"a\": [1]}"),
        result("result is an object", "{\"a\": [1]}"),
        result("result is a list of lists", "[[1], {\"a\": 1}]"),
        result("result is 2^70", "1180591620717411303424"),
        result(
            "result breaks the request line",
            "\"1 HTTP/1.1\\r\\nX: y\\r\\n\\r\\n" + SURROGATE + "\""),
        result("result is a path of its own", "\"../../%00?x#y\""),
        picture("a picture is a broken GIF", BROKEN_GIF),
        picture("a picture is a GIF and nothing else", "GIF89a"),
        picture("a picture is a PNG without a body", "\u0089PNG\r\n\u001a\n"),
        body("every reply is a lone surrogate", "\"" + SURROGATE + "\""),
        body("every reply is nested deeply", "[".repeat(100_000)),
        body("every reply is a deep object", "{\"id\":".repeat(5_000) + "1" + "}".repeat(5_000)),
        body("every reply is bytes without sense", "\u0000\u00ff\u00fe\u0080{\"id\":\u0000"),
        body("every reply has thousands of empty objects", list("{}", 2_000)),
        body("every reply holds null", "null"));
  }

  /** The member with this name, wherever in a JSON reply it has a value. */
  private static HostileServer member(String name, String member, String value) {
    Pattern place =
        Pattern.compile("\"" + member + "\":(\"(?:[^\"\\\\]|\\\\.)*\"|[-0-9.eE+]+|null|\\[[^]]*])");
    String replacement = Matcher.quoteReplacement("\"" + member + "\":" + value);
    return replies(name, text -> place.matcher(text).replaceAll(replacement));
  }

  /** What submissions and uploads give. */
  private static HostileServer result(String name, String value) {
    return member(name, "result", value);
  }

  private static HostileServer picture(String name, String bytes) {
    return new HostileServer(
        name, () -> OwnPictures.changed(picture -> new Served(200, picture.headers(), bytes)));
  }

  private static HostileServer body(String name, String text) {
    return replies(name, honest -> text);
  }

  private static HostileServer replies(String name, UnaryOperator<String> change) {
    return new HostileServer(
        name,
        () ->
            (asked, honest) -> {
              Served served = honest.apply(asked);
              boolean isJson = served.headers().getOrDefault("content-type", "").contains("json");
              String text = isJson ? change.apply(utf8(served.body())) : served.body();
              return isJson ? new Served(served.status(), served.headers(), latin(text)) : served;
            });
  }

  private static String list(String item, int times) {
    return "[" + (item + ",").repeat(times) + item + "]";
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
