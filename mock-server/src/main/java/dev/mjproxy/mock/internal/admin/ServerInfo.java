package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.fault.FaultReader;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect.Prefixes;
import dev.mjproxy.openapi.profile.Profile;
import java.util.Arrays;
import java.util.List;

/**
 * What a server is and serves, for those who steer it.
 *
 * @param version of the mock
 * @param profile name of the dialect
 * @param secret whether the API needs one
 * @param modePrefixes whether {@code /mj-turbo} and {@code /mj-relax} may stand before paths
 * @param operations of the API
 * @param words steering words, without their prefix
 * @param faults kinds of faults
 */
public record ServerInfo(
    String version,
    String profile,
    boolean secret,
    boolean modePrefixes,
    List<ShownOperation> operations,
    List<String> words,
    List<String> faults) {

  /**
   * An operation of the API.
   *
   * @param id its operationId
   * @param method in upper case
   * @param path as in the spec
   */
  public record ShownOperation(String id, String method, String path) {}

  /** Reads a profile. */
  public static ServerInfo of(String version, Profile profile, boolean secret) {
    return new ServerInfo(
        version,
        profile.name(),
        secret,
        profile.dialect().prefixes() != Prefixes.NONE,
        profile.spec().operations().stream().map(ServerInfo::shown).toList(),
        Arrays.stream(PromptWord.values()).map(PromptWord::word).toList(),
        List.copyOf(FaultReader.kindNames()));
  }

  private static ShownOperation shown(Operation operation) {
    return new ShownOperation(operation.operationId(), operation.method(), operation.path());
  }
}
