package dev.mjproxy.bench;

import java.io.IOException;

/** One way to read and write one kind of JSON body. */
interface Codec {
  /** Reads a whole body. */
  Object decode(byte[] json) throws IOException;

  /** Writes what {@link #decode} gave. */
  byte[] encode(Object value) throws IOException;
}
