package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.liar.OwnPictures;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Values of the right type that no reader expects: numbers too large, odd texts, broken pictures.
 */
final class HostileMutants {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> NUMBERS =
      Map.of(
          "2^63", JSON.numberNode(BigInteger.ONE.shiftLeft(63)),
          "1e300", JSON.numberNode(1e300));
  private static final Map<String, String> TEXTS =
      Map.of(
          "surrogate", "a\ud800b",
          "control", "a\u0000\u001b[2J\u0007\r\nb",
          "megabyte", "x".repeat(1024 * 1024));
  private static final String PNG = "\u0089PNG\r\n\u001a\n";

  private HostileMutants() {}

  static List<Mutant> all(ApiSpec spec) {
    List<Mutant> mutants = new ArrayList<>();
    for (ReplyField field : ReplyFields.of(spec)) {
      if (isOf(field, "integer")) {
        NUMBERS.forEach((name, value) -> mutants.add(huge(field, name, value)));
      }
      if (isOf(field, "string")) {
        TEXTS.forEach(
            (name, value) -> {
              if (!name.equals("megabyte") || !field.operation().path().contains("/task/list")) {
                mutants.add(text(field, name, value));
              }
            });
      }
    }
    pictures().forEach((name, bytes) -> mutants.add(picture(name, bytes)));
    return mutants;
  }

  private static boolean isOf(ReplyField field, String type) {
    JsonNode types = field.schema().path("type");
    return types.asString("").equals(type)
        || types.valueStream().anyMatch(it -> it.asString("").equals(type));
  }

  private static Mutant huge(ReplyField field, String name, JsonNode value) {
    return of("huge/" + name + "/" + field.place(), field.worth(), field, value);
  }

  /** Which text stands in a field is the server's affair, unless the spec lists them. */
  private static Mutant text(ReplyField field, String name, String value) {
    boolean isListed =
        field.schema().has("enum") && !field.schema().path("x-open").asBoolean(false);
    return of(
        "text/" + name + "/" + field.place(),
        isListed ? field.worth() : Requirement.INFO,
        field,
        JSON.stringNode(value));
  }

  private static Mutant of(String id, Requirement worth, ReplyField field, JsonNode value) {
    return new Mutant(
        id,
        worth,
        FieldMutants.rules(field.operation()),
        FieldMutants.changing(field, old -> old.isNull() ? old : value));
  }

  private static Map<String, String> pictures() {
    Map<String, String> pictures = new LinkedHashMap<>();
    pictures.put("empty", "");
    pictures.put("text", "<html>no picture</html>");
    pictures.put("broken-gif", "GIF89a\\\u0000\u0000\u0000\u0000\u0000,\u0000");
    pictures.put("head-of-a-png", PNG);
    pictures.put(
        "png-of-4-gigapixels",
        PNG + "\u0000\u0000\u0000\rIHDR\u0000\u0000\u00ff\u00ff\u0000\u0000\u00ff\u00ff\b\u0002");
    return pictures;
  }

  private static Mutant picture(String name, String bytes) {
    return new Mutant(
        "media/" + name,
        Requirement.MUST,
        List.of("lifecycle/image-downloads"),
        reach ->
            OwnPictures.changed(
                picture ->
                    reach.note(picture, new Served(picture.status(), picture.headers(), bytes))));
  }
}
