package dev.mjproxy.mock.clients;

import java.net.URI;

/** A client of others, as its users use it. */
@FunctionalInterface
interface Submitting {
  /**
   * Posts JSON and gives back the response's body; an HTTP error is an exception or a body of its
   * own.
   */
  String post(URI url, String json) throws Exception;
}
