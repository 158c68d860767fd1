package dev.mjproxy.contract.internal.scenario;

import java.util.Base64;
import java.util.List;

/** Two pictures to submit: chessboards of 256 by 256 pixels, in orange and in blue. */
public final class SamplePictures {
  private static final List<String> PNG =
      List.of(
          "iVBORw0KGgoAAAANSUhEUgAAAQAAAAEAAQMAAABmvDolAAAABlBMVEX/jAD///81C2mCAAAAQklEQVR4"
              + "2u3WsREAAAQEQf03jQaIzViJZKOPLqIv+7YPAMBPYAMAACZgCwAA9AMAAPoBAAD9AACAfgAAQD8AAHAM"
              + "FIpp8OJOIVPsAAAAAElFTkSuQmCC",
          "iVBORw0KGgoAAAANSUhEUgAAAQAAAAEAAQMAAABmvDolAAAABlBMVEUePMjw8Hi0NSIpAAAAQElEQVR4"
              + "2u3YoQ0AAAgDMP5/GgxIBALXuSVVk4voZGfrAAAAAAAA0w0EAAAAAMAV2AMAAAAAAP8DAAAAAADPoACK"
              + "afDi7iObfAAAAABJRU5ErkJggg==");

  private SamplePictures() {}

  /** The picture with this number, 0 or 1, as a data URL. */
  public static String dataUrl(int number) {
    return "data:image/png;base64," + PNG.get(number);
  }

  /** The picture with this number, 0 or 1, as the bytes of a PNG file. */
  public static byte[] png(int number) {
    return Base64.getDecoder().decode(PNG.get(number));
  }
}
