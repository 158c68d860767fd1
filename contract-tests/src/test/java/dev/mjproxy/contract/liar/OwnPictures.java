package dev.mjproxy.contract.liar;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A defect of the pictures, which are else fetched from the honest server past the liar. */
public final class OwnPictures {
  private OwnPictures() {}

  /** Names its own address in every reply, and changes what it serves there. */
  public static Lie.Defect changed(UnaryOperator<Served> change) {
    return (asked, honest) -> answer(asked, honest, change);
  }

  private static Served answer(
      Asked asked, Function<Asked, Served> honest, UnaryOperator<Served> change) {
    Served served = honest.apply(asked);
    String type = served.headers().getOrDefault("content-type", "");
    if (type.startsWith("image/")) {
      return change.apply(served);
    }
    String own = "http://" + asked.headers().getOrDefault("host", "") + "/";
    return new Served(
        served.status(),
        served.headers(),
        served
            .body()
            .replaceAll("http://(127\\.0\\.0\\.1|localhost):[0-9]+/(?!mjproxy-verify)", own));
  }
}
