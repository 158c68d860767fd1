package dev.mjproxy.mock.internal.stub;

/** Regular expressions for {@code Prefer: code=429, example=tooManyRequestsSpring}. */
final class PreferPattern {
  /** Any choice of a code or an example. */
  static final String ANY = ".*(?<![\\w-])(code|example)=.*";

  private PreferPattern() {}

  /**
   * Chooses one example: by code and name in any order, by its name alone where it is of status
   * 200, by its code alone where it is the first of it.
   *
   * @param example its name; empty where the status has none
   * @param first whether it is the first of its status
   */
  static String of(int status, String example, boolean first) {
    String code = has("code", Integer.toString(status));
    if (example.isEmpty()) {
      return code + lacks("example") + ".*";
    }
    String name = has("example", example);
    String chosen = code + name;
    if (status == 200) {
      chosen += "|" + lacks("code") + name;
    }
    if (first) {
      chosen += "|" + code + lacks("example");
    }
    return chosen.equals(code + name) ? chosen + ".*" : "(?:" + chosen + ").*";
  }

  private static String has(String key, String value) {
    return "(?=.*(?<![\\w-])%s=\"?%s(?![\\w-]))".formatted(key, value);
  }

  private static String lacks(String key) {
    return "(?!.*(?<![\\w-])%s=)".formatted(key);
  }
}
