package dev.mjproxy.client.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of pictures that servers take and send, told by their first bytes. */
enum PictureType {
  PNG(0, 0x89, 'P', 'N', 'G'),
  JPEG(0, 0xff, 0xd8, 0xff),
  GIF(0, 'G', 'I', 'F', '8'),
  WEBP(8, 'W', 'E', 'B', 'P');

  /** As many bytes as it takes to tell. */
  static final int HEAD = 12;

  private final int offset;

  @SuppressWarnings("ImmutableEnumChecker") // never changed, never handed out
  private final byte[] signature;

  PictureType(int offset, int... signature) {
    this.offset = offset;
    this.signature = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      this.signature[i] = (byte) signature[i];
    }
  }

  static Optional<PictureType> of(byte[] head) {
    return Arrays.stream(values()).filter(type -> type.fits(head)).findFirst();
  }

  private boolean fits(byte[] head) {
    int end = offset + signature.length;
    return head.length >= end && Arrays.equals(head, offset, end, signature, 0, signature.length);
  }

  String mediaType() {
    return "image/" + name().toLowerCase(Locale.ROOT);
  }
}
