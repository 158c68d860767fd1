package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.InvalidSpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one family of servers speaks the protocol: the bundle, changed by the overlays of the
 * profile. Immutable.
 *
 * <pre>{@code
 * Profile profile = Profile.resolve("relay"); // or the path of a file
 * System.out.println(profile.title() + ": " + profile.spec().operations().size() + " operations");
 * }</pre>
 */
public final class Profile {
  private static final Map<String, Profile> NAMED = new ConcurrentHashMap<>();

  private final String name;
  private final Overlay overlay;
  private final ApiSpec spec;
  private final Dialect dialect;

  private Profile(String name, List<Overlay> overlays) {
    this.name = name;
    this.overlay = overlays.get(overlays.size() - 1);
    ObjectNode document =
        ProfileDocuments.full(
            overlays, (ObjectNode) ApiSpec.bundled().document(), UnaryOperator.identity());
    this.dialect = DialectReader.read(document.path(DialectReader.BLOCK), overlay.file());
    requireOperations(document.path(DialectReader.BLOCK).path("refusals"), overlay.file());
    this.spec = ApiSpec.of(document, overlay.file());
  }

  /** Refusals may name any operation that a dialect has, whether this server has it or not. */
  private static void requireOperations(JsonNode refusals, String file) {
    for (Map.Entry<String, JsonNode> refusal : refusals.properties()) {
      for (String id : refusal.getValue().path("operations").propertyNames()) {
        if (!ProfileFiles.operationIds().contains(id)) {
          throw new InvalidSpecException(
              "%s: %s.refusals.%s.operations.%s: expected the id of an operation, one of %s"
                  .formatted(
                      file,
                      DialectReader.BLOCK,
                      refusal.getKey(),
                      id,
                      ProfileFiles.operationIds()));
        }
      }
    }
  }

  /**
   * The profile of a dialect.
   *
   * @param name one of {@link #names()}
   * @throws InvalidSpecException if there is none of this name; the message lists all
   */
  public static Profile named(String name) {
    if (!names().contains(name)) {
      throw new InvalidSpecException(
          "no profile '%s'; known: %s, or the path of a file".formatted(name, names()));
    }
    return NAMED.computeIfAbsent(name, key -> new Profile(key, ProfileFiles.named(key)));
  }

  /**
   * Reads a profile of one's own: an OpenAPI Overlay 1.0 document, which may extend a named one by
   * {@code x-mjproxy-extends}.
   *
   * @throws InvalidSpecException if it cannot be read, is no such document, or does not fit the
   *     bundle; the message names file, member, what was expected and what was found
   */
  public static Profile read(Path file) {
    String fileName = String.valueOf(file.getFileName());
    return new Profile(fileName.replaceFirst("\\.(ya?ml|json)$", ""), ProfileFiles.read(file));
  }

  /**
   * A named profile, else the one in a file.
   *
   * @throws InvalidSpecException as for {@link #named} and {@link #read}
   */
  public static Profile resolve(String nameOrFile) {
    if (names().contains(nameOrFile)) {
      return named(nameOrFile);
    }
    Path file = Path.of(nameOrFile);
    return Files.exists(file) || nameOrFile.matches(".*([/\\\\]|\\.(ya?ml|json)$).*")
        ? read(file)
        : named(nameOrFile);
  }

  /**
   * The base with the operations {@code submitChange} and {@code submitSimpleChange}, which older
   * clients use.
   */
  public static Profile plusWithLegacyOperations() {
    return NAMED.computeIfAbsent(
        ProfileFiles.LEGACY_OPERATIONS,
        key -> new Profile(ProfileFiles.PLUS, ProfileFiles.named(key)));
  }

  /** The names of all dialects, the base first. */
  public static List<String> names() {
    return ProfileFiles.DIALECTS;
  }

  /** Its name; that of the file without its ending if it was read from one. */
  public String name() {
    return name;
  }

  /** What it describes, such as {@code midjourney-proxy 2.x, the open-source original}. */
  public String title() {
    return overlay.title();
  }

  /** The same in Chinese; the English title where the profile has no Chinese one. */
  public String chineseTitle() {
    return overlay.chineseTitle();
  }

  /** The full spec of such a server. */
  public ApiSpec spec() {
    return spec;
  }

  /** What the spec cannot say. */
  public Dialect dialect() {
    return dialect;
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
