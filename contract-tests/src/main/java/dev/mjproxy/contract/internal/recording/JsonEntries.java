package dev.mjproxy.contract.internal.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the items of one list of a JSON file, one at a time, so that a file may be larger than the
 * memory.
 *
 * @param file the file
 * @param place the members that lead to the list
 * @param what what the file should be, for messages
 */
record JsonEntries(Path file, List<String> place, String what) {
  private static final ObjectReader READER =
      JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Takes one item. */
  @FunctionalInterface
  interface Items {
    /** Takes the item with this number, counted from 1. */
    void item(int number, JsonNode item);
  }

  void read(Items items) throws IOException {
    int whole = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = READER.createParser(in)) {
      if (!isAtList(parser)) {
        throw new IllegalArgumentException(
            "%s: expected %s, found JSON without a list %s"
                .formatted(file, what, String.join(".", place)));
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == null) {
          throw cut(whole, "the end of the file");
        }
        JsonNode item = READER.readTree(parser);
        whole++;
        items.item(whole, item);
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "%s: expected %s, found no such file".formatted(file, what), e);
    } catch (JacksonException e) {
      throw whole == 0 && isNoJson(e)
          ? new IllegalArgumentException(
              "%s: expected %s, found no JSON: %s".formatted(file, what, e.getOriginalMessage()), e)
          : cut(whole, e.getOriginalMessage() + at(e.getLocation()));
    }
  }

  private static boolean isNoJson(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || (at.getLineNr() <= 1 && at.getColumnNr() <= 2);
  }

  private static String at(TokenStreamLocation location) {
    return location == null
        ? ""
        : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private IllegalArgumentException cut(int whole, String found) {
    return new IllegalArgumentException(
        "%s: expected %s to its end, found it cut or edited after %d whole entries: %s"
            .formatted(file, what, whole, found));
  }

  private boolean isAtList(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    int depth = 0;
    while (depth < place.size()) {
      JsonToken token = parser.nextToken();
      if (token != JsonToken.PROPERTY_NAME) {
        return false;
      }
      boolean isOnTheWay = parser.currentName().equals(place.get(depth));
      token = parser.nextToken();
      if (!isOnTheWay) {
        parser.skipChildren();
      } else if (depth == place.size() - 1) {
        return token == JsonToken.START_ARRAY;
      } else if (token != JsonToken.START_OBJECT) {
        return false;
      } else {
        depth++;
      }
    }
    return false;
  }
}
