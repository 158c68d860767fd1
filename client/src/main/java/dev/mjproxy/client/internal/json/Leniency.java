package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonReader;
import dev.mjproxy.client.json.Tolerance;
import java.util.function.Consumer;

/** Makes readers accept deviations from the specification, and reports these to a listener. */
public final class Leniency {
  /** The listener, attached to a reader as its tag. */
  private record Listener(Consumer<Tolerance> consumer) {}

  private Leniency() {}

  /**
   * Makes a reader lenient: required members may be missing, and the listener is told of every
   * deviation. Any other reader refuses an object without a required member.
   */
  public static void allow(JsonReader in, Consumer<Tolerance> listener) {
    in.setTag(Listener.class, new Listener(listener));
  }

  static boolean isAllowed(JsonReader in) {
    return in.tag(Listener.class) != null;
  }

  /** Reports that the value just read deviates. */
  public static void report(JsonReader in, Tolerance.Kind kind) {
    Listener listener = in.tag(Listener.class);
    if (listener != null) {
      listener.consumer().accept(new Tolerance(kind, in.getPath()));
    }
  }

  /** Reports that a member of the object being read deviates. */
  public static void report(JsonReader in, Tolerance.Kind kind, String member) {
    Listener listener = in.tag(Listener.class);
    if (listener != null) {
      listener.consumer().accept(new Tolerance(kind, ObjectMembers.parent(in) + "." + member));
    }
  }
}
