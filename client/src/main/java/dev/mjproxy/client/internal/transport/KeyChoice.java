package dev.mjproxy.client.internal.transport;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one client: all of them until one alone turned out to be what the server takes. Some
 * servers look at {@code Authorization} only when it is there, and refuse a good {@code
 * mj-api-secret} beside a bearer that they cannot read.
 */
public final class KeyChoice {
  private final List<Credential> keys;
  private volatile @Nullable Credential adopted;

  /** These keys; of two for the same header, the later one. */
  public KeyChoice(List<Credential> keys) {
    List<Credential> kept = new ArrayList<>();
    for (Credential key : keys) {
      kept.removeIf(other -> other.header().equals(key.header()));
      kept.add(key);
    }
    this.keys = List.copyOf(kept);
  }

  /** All that were set, in the order in which they were. */
  public List<Credential> all() {
    return keys;
  }

  /** Each key by itself, while all of several are sent; else none. */
  public List<Credential> alternatives() {
    return keys.size() > 1 && adopted == null ? keys : List.of();
  }

  /** Sends this one alone from now on. */
  public void adopt(Credential key) {
    adopted = key;
  }

  /** The same request with one key, whatever the others send. */
  public static Request only(Request request, Credential key) {
    return request.newBuilder().tag(Only.class, new Only(List.of(key))).build();
  }

  /** The same request without a key. */
  public static Request none(Request request) {
    return request.newBuilder().tag(Only.class, new Only(List.of())).build();
  }

  List<Credential> of(Request request) {
    Only only = request.tag(Only.class);
    Credential one = adopted;
    return only != null ? only.keys() : one == null ? keys : List.of(one);
  }

  /** The headers of the keys, such as {@code Authorization and mj-api-secret}. */
  @Override
  public String toString() {
    return String.join(" and ", keys.stream().map(Credential::header).toList());
  }

  /**
   * The keys of one request.
   *
   * @param keys to send with it
   */
  private record Only(List<Credential> keys) {}
}
