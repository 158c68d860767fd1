package dev.mjproxy.contract.result;

/**
 * A rule of the contract that no client can check.
 *
 * @param id its address, below {@code untested/}
 * @param sentence what it says
 * @param reason why it cannot be checked
 */
public record UntestedRule(String id, String sentence, String reason) {}
