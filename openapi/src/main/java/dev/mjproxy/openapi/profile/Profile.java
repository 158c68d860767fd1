package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.InvalidSpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private final AppliedProfile applied;
  private final ApiSpec spec;
  private final Dialect dialect;

  private Profile(String name, AppliedProfile applied) {
    this.name = name;
    this.applied = applied;
    this.dialect = DialectReader.read(applied.document().path(DialectReader.BLOCK), applied.file());
    this.spec = ApiSpec.of(applied.document(), applied.file());
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
    return NAMED.computeIfAbsent(name, key -> new Profile(key, AppliedProfile.written(key)));
  }

  /**
   * Reads a profile of one's own: an OpenAPI Overlay 1.0 document, which may extend named ones, and
   * others in files, by {@code x-mjproxy-extends}.
   *
   * @throws InvalidSpecException if it cannot be read, is no such document, or does not fit the
   *     bundle; the message names file, member, what was expected and what was found
   */
  public static Profile read(Path file) {
    String fileName = String.valueOf(file.getFileName());
    ObjectNode base = (ObjectNode) ApiSpec.bundled().document();
    return new Profile(
        fileName.replaceFirst("\\.(ya?ml|json)$", ""),
        AppliedProfile.of(ProfileFiles.read(file), base));
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
        key -> new Profile(ProfileFiles.PLUS, AppliedProfile.written(key)));
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
    return applied.title();
  }

  /** The same in Chinese; the English title where the profile has no Chinese one. */
  public String chineseTitle() {
    return applied.chineseTitle();
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
