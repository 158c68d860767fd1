package dev.mjproxy.mock;

/** What the examples take for granted: their surroundings, in a few words. */
public abstract class ExampleContext {}
