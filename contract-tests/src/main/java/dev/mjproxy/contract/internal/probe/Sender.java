package dev.mjproxy.contract.internal.probe;

/** Sends a request and returns the exchange; never throws for anything that a server does. */
@FunctionalInterface
public interface Sender {
  /** Sends it, once. */
  Exchange send(Request request);
}
