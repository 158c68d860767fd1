package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.SpecYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the overlays that a profile is made of, its parents first, each once. */
final class ProfileFiles {
  /** The base, which every profile stands on. */
  static final String PLUS = "plus";

  /** The operations that older clients need; not a dialect, but a part of some. */
  static final String LEGACY_OPERATIONS = "legacy-operations";

  /** The dialects, the base first. */
  static final List<String> DIALECTS = List.of(PLUS, "original", "cipher", "relay", "trueai");

  /** Operations that several dialects add; no profiles of their own. */
  static final List<String> PARTS = List.of(LEGACY_OPERATIONS, "edits-operation");

  /** What is a path rather than a name. */
  private static final Pattern PATH = Pattern.compile("[/\\\\]|\\.(ya?ml|json)$");

  private static final String FOLDER = "/dev/mjproxy/openapi/profiles/";

  private final Map<String, Overlay> found = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  private ProfileFiles() {}

  /** The overlays of a profile of this library, in the order in which they are applied. */
  static List<Overlay> named(String name) {
    ProfileFiles files = new ProfileFiles();
    files.take(PLUS, PLUS);
    files.take(name, name);
    return List.copyOf(files.found.values());
  }

  /** The same for a profile in a file. */
  static List<Overlay> read(Path file) {
    ProfileFiles files = new ProfileFiles();
    files.take(PLUS, PLUS);
    files.take(file, file.toString());
    return List.copyOf(files.found.values());
  }

  /** The ids of all operations that the base or a dialect has, sorted; read once. */
  static Set<String> operationIds() {
    return OperationIds.ALL;
  }

  private static void collectOperationIds(@Nullable JsonNode node, Set<String> into) {
    if (node != null && node.isObject()) {
      String id = node.path("operationId").asString("");
      if (node.has("responses") && !id.isEmpty()) {
        into.add(id);
      }
      node.forEach(child -> collectOperationIds(child, into));
    }
  }

  /** The profile of a name, which only names extend. */
  private void take(String name, String referrer) {
    take(name, referrer, () -> load(name, referrer), parent -> take(parent, name + ".yaml"));
  }

  /** The profile in a file, which names and files extend; paths begin at its folder. */
  private void take(Path file, String referrer) {
    String key = file.toAbsolutePath().normalize().toString();
    take(key, referrer, () -> load(file), parent -> takeParent(parent, file));
  }

  private void takeParent(String parent, Path child) {
    if (!PATH.matcher(parent).find()) {
      take(parent, child.toString());
      return;
    }
    Path file = child.resolveSibling(parent);
    if (!Files.isRegularFile(file)) {
      throw new InvalidSpecException(
          "%s: %s: expected the name of a profile, or the path of a file from the folder of this one, found '%s'; there is no file %s"
              .formatted(child, Overlay.EXTENDS, parent, file.normalize()));
    }
    take(file, child.toString());
  }

  private void take(
      String key, String referrer, Supplier<Overlay> loader, Consumer<String> parents) {
    if (open.contains(key)) {
      throw new InvalidSpecException(
          "%s: %s: %s extends itself through %s"
              .formatted(referrer, Overlay.EXTENDS, key, List.copyOf(open)));
    }
    if (found.containsKey(key)) {
      return;
    }
    open.push(key);
    Overlay overlay = loader.get();
    overlay.parents().forEach(parents);
    found.put(key, overlay);
    open.pop();
  }

  private static Overlay load(Path file) {
    return Overlay.of(SpecYaml.read(file, file.toString()), file.toString());
  }

  private static Overlay load(String name, String referrer) {
    if (!DIALECTS.contains(name) && !PARTS.contains(name)) {
      throw new InvalidSpecException(
          "%s: expected the name of a profile, one of %s or %s, or the path of a file, found '%s'"
              .formatted(referrer, DIALECTS, PARTS, name));
    }
    String file = name + ".yaml";
    try (InputStream in = ProfileFiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new InvalidSpecException(
            "%s%s is missing beside this library; build the openapi module with Maven"
                .formatted(FOLDER, file));
      }
      return Overlay.of(SpecYaml.read(in.readAllBytes(), file), file);
    } catch (IOException e) {
      throw new InvalidSpecException(file + ": " + e.getMessage(), e);
    }
  }

  /** Holder, so that the overlays are read at the first use only. */
  private static final class OperationIds {
    private static final Set<String> ALL = load();

    private static Set<String> load() {
      Set<String> ids = new TreeSet<>();
      ApiSpec.bundled().operations().forEach(operation -> ids.add(operation.operationId()));
      for (String name : List.of(LEGACY_OPERATIONS, "edits-operation", "trueai")) {
        ProfileFiles.load(name, name)
            .actions()
            .forEach(action -> collectOperationIds(action.update(), ids));
      }
      return Collections.unmodifiableSet(ids);
    }
  }
}
