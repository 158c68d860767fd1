package dev.mjproxy.mock;

import java.net.URI;

/** Builds the URLs at which this machine reaches a server with these network options. */
record ServerAddress(MockServerOptions.Network network) {
  URI http(int port) {
    return URI.create("http://" + host() + ":" + port);
  }

  URI https(int port) {
    return URI.create("https://" + host() + ":" + port);
  }

  private String host() {
    String bound = network.bindAddress();
    String reachable = bound.equals("0.0.0.0") ? "127.0.0.1" : bound;
    return reachable.contains(":") ? "[" + reachable + "]" : reachable;
  }
}
