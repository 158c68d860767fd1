package dev.mjproxy.contract.result;

import dev.mjproxy.contract.internal.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A curl command that sends a request again. Long bodies and addresses are read from files beside
 * the reports.
 */
public final class Curl {
  /** Where the files lie, seen from the report folder. */
  public static final String FOLDER = "requests";

  /** So many characters of a body, and of an address, are shown. */
  private static final int SHOWN_CHARACTERS = 800;

  private static final int NAME_CHARACTERS = 18;

  private final String start;
  private final String url;
  private final Optional<byte[]> body;
  private final String folder;

  private Curl(String start, String url, Optional<byte[]> body, String folder) {
    this.start = start;
    this.url = url;
    this.body = body;
    this.folder = folder;
  }

  /**
   * A command whose files lie in {@value #FOLDER}.
   *
   * @param start the command with all options but body and address, quoted
   * @param url the address
   * @param body the body's bytes, not copied
   */
  public static Curl of(String start, String url, Optional<byte[]> body) {
    return new Curl(start, url, body, FOLDER);
  }

  /** The same with its files below this folder, which is the one of the reports. */
  public Curl in(String reportFolder) {
    return new Curl(start, url, body, reportFolder + "/" + FOLDER);
  }

  /** The files that the command reads: their names, and what they hold. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    body.filter(bytes -> !fits(bytes)).ifPresent(bytes -> files.put(name(bytes, "body"), bytes));
    if (!fits(url)) {
      byte[] config = config();
      files.put(name(config, "url"), config);
    }
    return files;
  }

  /** A text for one argument of a command line: quoted for a POSIX shell, for bash if it has to. */
  public static String quote(String text) {
    if (VisibleText.isVisible(text)) {
      return "'" + text.replace("'", "'\\''") + "'";
    }
    StringBuilder quoted = new StringBuilder("$'");
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      if (one == '\'' || one == '\\') {
        quoted.append('\\').append((char) one);
      } else if (one >= ' ' && one < 127) {
        quoted.append((char) one);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\x%02x", one & 0xff));
      }
    }
    return quoted.append('\'').toString();
  }

  /** The command in one line. */
  @Override
  public String toString() {
    String data =
        body.map(
                bytes ->
                    fits(bytes)
                        ? inline(new String(bytes, StandardCharsets.UTF_8))
                        : " --data-binary " + quote("@" + folder + "/" + name(bytes, "body")))
            .orElse("");
    String address =
        fits(url) ? quote(url) : "--config " + quote(folder + "/" + name(config(), "url"));
    return start + data + ' ' + address;
  }

  /** A text that begins with @ would name a file. */
  private static String inline(String text) {
    return (text.startsWith("@") ? " --data-raw " : " --data-binary ") + quote(text);
  }

  private byte[] config() {
    String escaped = url.replace("\\", "\\\\").replace("\"", "\\\"");
    return ("url = \"" + VisibleText.line(escaped) + "\"\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it can stand in a command, to the byte. */
  private static boolean fits(byte[] bytes) {
    if (bytes.length > 4 * SHOWN_CHARACTERS) {
      return false;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return fits(text)
        && text.indexOf('\0') < 0
        && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
  }

  private static boolean fits(String text) {
    return text.length() <= SHOWN_CHARACTERS;
  }

  private static String name(byte[] bytes, String ending) {
    // Not for security: what is equal has the same name, in every run.
    return UUID.nameUUIDFromBytes(bytes).toString().substring(0, NAME_CHARACTERS) + "." + ending;
  }
}
